using Microsoft.AspNetCore.Components;
using OrderWorker.Review.Dashboard;
using OrderWorker.Review.Pages;
using OrderWorker.Store;
using static OrderWorker.Review.Routing.RouteParts;

namespace OrderWorker.Review.Routing;

/// <summary>The pages of what waits for a decision, and the decisions.</summary>
internal static class MatterRoutes
{
    public static void Add()
    {
        AddMail();
        AddPayment();
        AddOutbox();
        AddDismiss(SubjectKind.Order, Page<OrderMatterPage>(SubjectKind.Order, "Order"));
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
            "take-from",
            page,
            (services, form, stop) =>
                services.Get<PaymentDecisions>().TakeFromAsync(form.Id, form["order"], form["amount"], form.By, stop)
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
            "ask-buyer",
            page,
            (services, form, stop) => services.Get<PaymentDecisions>().AskBuyerAsync(form.Id, form.By, stop)
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
        Routes.Add($"{ReviewPages.Home}/{Name(kind)}/{Id}", page);
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
        where TPage : IComponent =>
        Routes.Add($"{ReviewPages.Home}/{Name(kind)}/{Id}/{action}", new FormPost<TPage>(page, decide));

    private static string Name(SubjectKind kind) => kind.ToString().ToLowerInvariant();
}
