using OrderWorker.Payments.Books;
using OrderWorker.Payments.PayLinks;
using OrderWorker.Payments.PayPal;
using OrderWorker.Settings;

namespace OrderWorker.Payments;

public static class PaymentsSetup
{
    /// <summary>Adds the ledger's import and the jobs that bring money and orders together.</summary>
    public static IServiceCollection AddPayments(this IServiceCollection services)
    {
        services.AddSettings<PaymentsOptions>(PaymentsOptions.Section);
        services.AddPayPal();
        services.AddPayLinks();
        services.AddScoped<ActivityImport>();
        services.AddScoped<PaymentSync>();
        services.AddScoped<SyncPaymentsJob>();
        services.AddScoped<ReconciliationStep>();
        services.AddScoped<MoneyTakenBack>();
        services.AddScoped<PennyPolicy>();
        services.AddScoped<SendRefundsJob>();
        services.AddScoped<ReconcilePaymentsJob>();
        services.AddScoped<ChaseUnpaidJob>();
        services.AddScoped<BooksAudit>();
        return services;
    }
}
