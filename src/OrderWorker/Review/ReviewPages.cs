using System.Globalization;
using System.Text.RegularExpressions;
using Hangfire.Dashboard;
using Microsoft.AspNetCore.Components;
using OrderWorker.Review.Dashboard;
using OrderWorker.Review.Pages;
using OrderWorker.Store;

namespace OrderWorker.Review;

/// <summary>Puts the pages of this stage into Hangfire's dashboard, whose routes and menus are one for the whole process.</summary>
public static class ReviewPages
{
    /// <summary>Below the dashboard: where staff begin.</summary>
    public const string Home = "/exceptions";

    private static readonly Lazy<bool> Once = new(Add);

    public static void Register() => _ = Once.Value;

    private static bool Add()
    {
        var assembly = typeof(ReviewPages).Assembly;
        DashboardRoutes.AddStylesheet(assembly, "review.css");
        DashboardRoutes.AddStylesheetDarkMode(assembly, "review-dark.css");
        AddMenu();

        Routes.Add("/exceptions", new ComponentPage<ExceptionsPage>("Exceptions", _ => []));
        Routes.Add("/orders", new ComponentPage<OrdersPage>("Orders", _ => []));
        Routes.Add(
            @"/orders/(?<number>[A-Z]{1,4}-\d{4,12})",
            new ComponentPage<OrderPage>("Order", match => [("Number", match.Groups["number"].Value)])
        );
        AddNames();
        AddOrder();
        AddCheques();
        AddMail();
        AddPayment();
        AddOutbox();
        var order = Page<OrderMatterPage>(SubjectKind.Order, "Order");
        AddDismiss(SubjectKind.Order, order);
        return true;
    }

    private static void AddNames()
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

    private static void AddOrder()
    {
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

    private static void AddCheques()
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

    private static void AddMail()
    {
        var page = Page<MailPage>(SubjectKind.Mail, "Mail");
        Add(
            SubjectKind.Mail,
            "accept",
            page,
            (services, form, stop) =>
                services.Get<MailDecisions>().AcceptAsync(form.Id, form["anyway"] is not null, form.By, stop)
        );
        Add(
            SubjectKind.Mail,
            "correct",
            page,
            (services, form, stop) =>
                services.Get<MailDecisions>().CorrectAsync(form.Id, OrderForm.Of(form.Fields), form.By, stop)
        );
        Add(
            SubjectKind.Mail,
            "remember",
            page,
            (services, form, stop) => services.Get<AliasDecisions>().AddAsync(form.Id, form["words"], form["sku"], form.By, stop)
        );
        Add(
            SubjectKind.Mail,
            "no-order",
            page,
            (services, form, stop) =>
                services.Get<MailDecisions>().NoOrderAsync(form.Id, form["answered"] == "yes", form.By, form["note"], stop)
        );
    }

    private static void AddPayment()
    {
        var page = Page<PaymentPage>(SubjectKind.Payment, "Payment");
        Add(
            SubjectKind.Payment,
            "match",
            page,
            (services, form, stop) =>
                services
                    .Get<PaymentDecisions>()
                    .MatchAsync(
                        form.Id,
                        form["other"] ?? form["order"],
                        form["amount"],
                        form["anyway"] is not null,
                        form.By,
                        stop
                    )
        );
        Add(
            SubjectKind.Payment,
            "undo",
            page,
            (services, form, stop) => services.Get<PaymentDecisions>().UndoAsync(form.Id, form["note"], form.By, stop)
        );
        Add(
            SubjectKind.Payment,
            "refund",
            page,
            (services, form, stop) =>
                services
                    .Get<PaymentDecisions>()
                    .RefundAsync(form.Id, form["amount"], form["how"] == "hand", form["note"], form.By, stop)
        );
        Add(
            SubjectKind.Payment,
            "set-aside",
            page,
            (services, form, stop) => services.Get<PaymentDecisions>().SetAsideAsync(form.Id, form["note"], form.By, stop)
        );
        AddDismiss(SubjectKind.Payment, page);
    }

    private static void AddOutbox()
    {
        var page = Page<OutboxPage>(SubjectKind.Outbox, "Outgoing mail");
        Add(
            SubjectKind.Outbox,
            "resend",
            page,
            (services, form, stop) => services.Get<OutgoingDecisions>().ResendAsync(form.Id, form.By, stop)
        );
        Add(
            SubjectKind.Outbox,
            "mark-sent",
            page,
            (services, form, stop) => services.Get<OutgoingDecisions>().MarkSentAsync(form.Id, form.By, stop)
        );
        Add(
            SubjectKind.Outbox,
            "drop",
            page,
            (services, form, stop) => services.Get<OutgoingDecisions>().DropAsync(form.Id, form.By, stop)
        );
        AddDismiss(SubjectKind.Outbox, page);
    }

    private static ComponentPage<TPage> Page<TPage>(SubjectKind kind, string title)
        where TPage : IComponent
    {
        var page = new ComponentPage<TPage>(title, match => [("Id", IdOf(match))]);
        Routes.Add($"{Home}/{Name(kind)}/{Id}", page);
        return page;
    }

    private static void AddDismiss<TPage>(SubjectKind kind, ComponentPage<TPage> page)
        where TPage : IComponent =>
        Add(
            kind,
            "dismiss",
            page,
            (services, form, stop) =>
                services
                    .Get<OrderDbContext>()
                    .DismissAsync(
                        new(kind, form.Id),
                        form.By,
                        form["note"],
                        services.Get<TimeProvider>().GetUtcNow().UtcDateTime,
                        stop
                    )
        );

    private static void Add<TPage>(
        SubjectKind kind,
        string action,
        ComponentPage<TPage> page,
        Func<IServiceProvider, PostedForm, CancellationToken, Task<Decision>> decide
    )
        where TPage : IComponent => Routes.Add($"{Home}/{Name(kind)}/{Id}/{action}", new FormPost<TPage>(page, decide));

    private static void AddMenu()
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
        NavigationMenu.Items.Insert(
            0,
            page => new MenuItem("Exceptions", page.Url.To(Home))
            {
                Active = page.RequestPath.StartsWith(Home, StringComparison.Ordinal),
                Metric = open,
            }
        );
        NavigationMenu.Items.Insert(
            1,
            page => new MenuItem("Orders", page.Url.To("/orders"))
            {
                Active = page.RequestPath.StartsWith("/orders", StringComparison.Ordinal),
            }
        );
        NavigationMenu.Items.Insert(
            2,
            page => new MenuItem("To send", page.Url.To("/parcels"))
            {
                Active = page.RequestPath.StartsWith("/parcels", StringComparison.Ordinal),
            }
        );
        NavigationMenu.Items.Insert(
            3,
            page => new MenuItem("Cheques", page.Url.To("/cheques"))
            {
                Active = page.RequestPath.StartsWith("/cheques", StringComparison.Ordinal),
            }
        );
        NavigationMenu.Items.Insert(
            4,
            page => new MenuItem("Names", page.Url.To("/names"))
            {
                Active = page.RequestPath.StartsWith("/names", StringComparison.Ordinal),
            }
        );
    }

    private const string Id = @"(?<id>\d{1,18})";

    private static Hangfire.Dashboard.RouteCollection Routes => DashboardRoutes.Routes;

    private static string Name(SubjectKind kind) => kind.ToString().ToLowerInvariant();

    private static object IdOf(Match match) => long.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture);

    private static T Get<T>(this IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();
}
