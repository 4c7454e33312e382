using OrderWorker.Review.Dashboard;
using OrderWorker.Review.Pages;
using static OrderWorker.Review.Routing.RouteParts;

namespace OrderWorker.Review.Routing;

/// <summary>The page of the names that staff have taught the program.</summary>
internal static class NameRoutes
{
    public static void Add()
    {
        var page = new ComponentPage<NamesPage>("Names", _ => []);
        Routes.Add("/names", page);
        Routes.Add(
            $"/names/{Id}/remove",
            new FormPost<NamesPage>(
                page,
                (services, form, stop) => services.Get<AliasDecisions>().RemoveAsync(form.Id, form.By, stop)
            )
        );
    }
}
