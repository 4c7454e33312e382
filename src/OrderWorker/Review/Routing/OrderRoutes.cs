using OrderWorker.Review.Dashboard;
using OrderWorker.Review.Pages;
using static OrderWorker.Review.Routing.RouteParts;

namespace OrderWorker.Review.Routing;

/// <summary>The pages of orders and parcels, and what is done there.</summary>
internal static class OrderRoutes
{
    public static void Add()
    {
        Routes.Add("/orders", new ComponentPage<OrdersPage>("Orders", _ => []));
        Routes.Add(
            @"/orders/(?<number>[A-Z]{1,4}-\d{4,12})",
            new ComponentPage<OrderPage>("Order", match => [("Number", match.Groups["number"].Value)])
        );
        var page = new ComponentPage<OrderPage>("Order", match => [("Id", IdOf(match))]);
        Routes.Add($"/orders/{Id}", page);
        Act("ask-rest", (decide, form, stop) => decide.AskForRestAsync(form.Id, form.By, stop));
        Act("accept-short", (decide, form, stop) => decide.AcceptShortAsync(form.Id, form.By, stop));
        Act("keep-gift", (decide, form, stop) => decide.KeepGiftAsync(form.Id, form.By, stop));
        Act("reopen", (decide, form, stop) => decide.ReopenAsync(form.Id, form.By, stop));
        Act("dispatch", (decide, form, stop) => decide.DispatchAsync([form.Id], form["anyway"] is not null, form.By, stop));
        Act(
            "cancel",
            (decide, form, stop) => decide.CancelAsync(form.Id, form["money"], form["tell"] is not null, form.By, stop)
        );
        Act("ask-over", (decide, form, stop) => decide.AskAboutSurplusAsync(form.Id, form.By, stop));
        Act("tell-taken-back", (decide, form, stop) => decide.TellOfTakenBackAsync(form.Id, form.By, stop));
        Act("tell-held", (decide, form, stop) => decide.TellOfHoldAsync(form.Id, form.By, stop));
        Act("money-there", (decide, form, stop) => decide.SayMoneyIsThereAsync(form.Id, form["note"], form.By, stop));
        Act("tell-disputed", (decide, form, stop) => decide.TellOfDisputeAsync(form.Id, form.By, stop));
        Act(
            "refund",
            (decide, form, stop) =>
                decide.RefundAsync(form.Id, form["payment"], form["amount"], form["how"] == "hand", form["note"], form.By, stop)
        );

        var parcels = new ComponentPage<ParcelsPage>("To send", _ => []);
        Routes.Add("/parcels", parcels);
        Routes.Add(
            "/parcels/sent",
            new FormPost<ParcelsPage>(
                parcels,
                (services, form, stop) =>
                    services.Get<OrderDecisions>().DispatchAsync(form.Ids("order"), anyway: false, form.By, stop)
            )
        );

        void Act(string action, Func<OrderDecisions, PostedForm, CancellationToken, Task<Decision>> decide) =>
            Routes.Add(
                $"/orders/{Id}/{action}",
                new FormPost<OrderPage>(page, (services, form, stop) => decide(services.Get<OrderDecisions>(), form, stop))
            );
    }
}
