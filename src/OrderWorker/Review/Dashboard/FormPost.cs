using Hangfire.Dashboard;
using Microsoft.AspNetCore.Components;

namespace OrderWorker.Review.Dashboard;

/// <summary>A person's click: decides, then sends the browser on, so that loading the page again repeats nothing.</summary>
/// <remarks>Hangfire has checked the token of the form before this is reached, but it leaves the rights to us.</remarks>
internal sealed class FormPost<TPage>(
    ComponentPage<TPage> page,
    Func<IServiceProvider, PostedForm, CancellationToken, Task<Decision>> decide
) : IDashboardDispatcher
    where TPage : IComponent
{
    public async Task Dispatch(DashboardContext context)
    {
        var http = context.GetHttpContext();
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        if (context.IsReadOnly)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            await http.Response.WriteAsync("You may look, but not change anything.");
            return;
        }

        var fields = await http.Request.ReadFormAsync(http.RequestAborted);
        var id = context.UriMatch.Groups["id"] is { Success: true } named ? long.Parse(named.ValueSpan) : 0;
        var form = new PostedForm(id, PageContext.UserOf(http), fields);
        // From here on a browser that goes away stops nothing half-way.
        var decision = await decide(http.RequestServices, form, CancellationToken.None);
        http.RequestServices.GetRequiredService<ReviewCount>().Forget();
        if (decision.Refusals.Count > 0)
        {
            http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await page.WriteAsync(context, it => it with { Posted = fields, Refusals = decision.Refusals });
            return;
        }

        // The page of a matter that is settled says by whom.
        var here = http.Request.Path.Value!;
        var next = decision.IsLate ? $"{here[..here.LastIndexOf('/')]}?late=1" : decision.Next;
        http.Response.Redirect(http.Request.PathBase + next, permanent: false);
    }
}

/// <summary>A form as a person sent it.</summary>
/// <param name="Id">What it is about; 0 where the page is about no one thing.</param>
/// <param name="By">Who sent it.</param>
/// <param name="Fields">As typed.</param>
internal sealed record PostedForm(long Id, string By, IFormCollection Fields)
{
    /// <summary>The boxes of a list that were ticked.</summary>
    public IReadOnlyList<long> Ids(string field) =>
        [.. Fields[field].Select(text => long.TryParse(text, out var id) ? id : 0).Where(id => id > 0)];

    public string? this[string field] => Fields[field].ToString() is { Length: > 0 } value ? value : null;
}
