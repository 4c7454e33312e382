using Hangfire.Dashboard;
using Hangfire.Dashboard.Pages;

namespace OrderWorker.Review.Dashboard;

/// <summary>Hangfire's layout around markup that a component has rendered already: Hangfire's own pages cannot wait for a database.</summary>
internal sealed class PageFrame : RazorPage
{
    private static readonly IDashboardDispatcher Dispatcher = MakeDispatcher();

    public static Task WriteAsync(DashboardContext context, string title, string markup)
    {
        context.GetHttpContext().Items[typeof(PageFrame)] = new Content(title, markup);
        return Dispatcher.Dispatch(context);
    }

    public override void Execute()
    {
        var content = (Content)Context.GetHttpContext().Items[typeof(PageFrame)]!;
        Layout = new LayoutPage(content.Title);
        // Encoded by the component.
        WriteLiteral(content.Markup);
    }

    // The class that runs a page is Hangfire's own secret; a route to the page gives one.
    private static IDashboardDispatcher MakeDispatcher()
    {
        var routes = new Hangfire.Dashboard.RouteCollection();
        routes.AddRazorPage(".*", _ => new PageFrame());
        return routes.FindDispatcher("/").Item1;
    }

    private sealed record Content(string Title, string Markup);
}
