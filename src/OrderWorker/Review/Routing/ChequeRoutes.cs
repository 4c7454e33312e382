using OrderWorker.Review.Dashboard;
using OrderWorker.Review.Pages;
using static OrderWorker.Review.Routing.RouteParts;

namespace OrderWorker.Review.Routing;

/// <summary>The page of cheques and postal orders, and what is done there.</summary>
internal static class ChequeRoutes
{
    public static void Add()
    {
        var page = new ComponentPage<ChequesPage>("Cheques", _ => []);
        Routes.Add("/cheques", page);
        Act("add", (decide, form, stop) => decide.AddAsync(ChequeForm.Of(form.Fields), form.By, stop));
        Act("paid-in", (decide, form, stop) => decide.PayInAsync(form.Ids("cheque"), form.By, stop));
        Act("cleared", (decide, form, stop) => decide.ClearAsync(form.Ids("cheque"), form.By, stop));
        Act("bounced", (decide, form, stop) => decide.BounceAsync(form.Ids("cheque"), form.By, stop));

        void Act(string action, Func<ChequeDecisions, PostedForm, CancellationToken, Task<Decision>> decide) =>
            Routes.Add(
                $"/cheques/{action}",
                new FormPost<ChequesPage>(page, (services, form, stop) => decide(services.Get<ChequeDecisions>(), form, stop))
            );
    }
}
