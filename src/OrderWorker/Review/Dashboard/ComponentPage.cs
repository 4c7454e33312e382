using System.Text.RegularExpressions;
using Hangfire.Dashboard;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace OrderWorker.Review.Dashboard;

/// <summary>Serves a Razor component, rendered once to plain markup, inside Hangfire's layout.</summary>
/// <param name="title">For the browser's tab.</param>
/// <param name="parameters">Beside the page's context, by the match of its address.</param>
internal sealed class ComponentPage<TComponent>(string title, Func<Match, (string Name, object Value)[]> parameters)
    : IDashboardDispatcher
    where TComponent : IComponent
{
    public Task Dispatch(DashboardContext context) => WriteAsync(context, page => page);

    /// <summary>The page as an answer to a form that was refused.</summary>
    public async Task WriteAsync(DashboardContext context, Func<PageContext, PageContext> change)
    {
        var values = parameters(context.UriMatch).ToDictionary(p => p.Name, p => (object?)p.Value);
        values["Page"] = change(PageContext.Of(context));
        var renderer = context.GetHttpContext().RequestServices.GetRequiredService<HtmlRenderer>();
        var markup = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(values))).ToHtmlString()
        );
        await PageFrame.WriteAsync(context, title, markup);
    }
}
