using Hangfire.Dashboard;

namespace OrderWorker.Review;

/// <summary>What stands in the dashboard's menu before Hangfire's own pages: first what staff look at each day.</summary>
internal static class ReviewMenu
{
    public static void Add()
    {
        var open = new DashboardMetric(
            "orderworker:open",
            "Exceptions",
            page =>
            {
                var count = page.Context.GetHttpContext().RequestServices.GetRequiredService<ReviewCount>().Open();
                return new Metric(count)
                {
                    Style = count > 0 ? MetricStyle.Danger : MetricStyle.Default,
                    Highlighted = count > 0,
                };
            }
        );
        DashboardMetrics.AddMetric(open);
        (string Title, string Path, DashboardMetric? Metric)[] items =
        [
            ("Exceptions", ReviewPages.Home, open),
            ("Orders", "/orders", null),
            ("To send", "/parcels", null),
            ("Cheques", "/cheques", null),
            ("Names", "/names", null),
        ];
        foreach (var (place, item) in items.Index())
            NavigationMenu.Items.Insert(
                place,
                page => new MenuItem(item.Title, page.Url.To(item.Path))
                {
                    Active = page.RequestPath.StartsWith(item.Path, StringComparison.Ordinal),
                    Metric = item.Metric,
                }
            );
    }
}
