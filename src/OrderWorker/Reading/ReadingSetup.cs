namespace OrderWorker.Reading;

public static class ReadingSetup
{
    /// <summary>Adds <see cref="ReadOrdersJob"/> and what it settles mails with.</summary>
    public static IServiceCollection AddReading(this IServiceCollection services) =>
        services
            .AddScoped<EarlierDealings>()
            .AddScoped<ReturnedMail>()
            .AddScoped<ReviewRequests>()
            .AddScoped<OrderPlacing>()
            .AddScoped<OutcomeRules>()
            .AddScoped<MailSettlement>()
            .AddScoped<ReadOrdersJob>();
}
