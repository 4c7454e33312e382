using System.Data.Common;
using Microsoft.Extensions.Options;
using OrderWorker.Payments;
using OrderWorker.Settings;
using OrderWorker.Shop;

namespace OrderWorker.Commands;

/// <summary>Which failures are the user's to mend: they are told in sentences, without a stack trace. Any other is ours, and shows itself whole.</summary>
public static class Failures
{
    /// <returns>Null for a failure of the program itself.</returns>
    public static string? Sentence(Exception failure) =>
        failure switch
        {
            OptionsValidationException settings => string.Join(Environment.NewLine, settings.Failures),
            SettingsException settings => settings.Message,
            CatalogueFileException catalogue => catalogue.Message,
            PaymentSourceUnavailableException source => source.Message,
            DbException database =>
                $"The database cannot be used: {database.Message} Check Database:Provider and Database:ConnectionString.",
            InvalidOperationException { InnerException: DbException database } => Sentence(database),
            IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } taken =>
                $"{taken.Message} Another program, or another copy of this one, is there already; end it, or set Web:Urls to another port.",
            // The binder's own words for a value of the wrong kind: they name the setting and quote the value.
            InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } binding => binding.Message,
            AggregateException { InnerExceptions: var several }
                when several.Select(Sentence).ToList() is var all && all.TrueForAll(s => s is not null) => string.Join(
                Environment.NewLine,
                all.Distinct()
            ),
            _ => null,
        };
}
