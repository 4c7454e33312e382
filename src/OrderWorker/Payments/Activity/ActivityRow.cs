using System.Globalization;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Payments.Activity;

/// <summary>Reads one line of the download into a row of the ledger.</summary>
public sealed class ActivityRow(ActivityDates dates, ActivityAmounts amounts, TimeZoneInfo shopZone)
{
    private static readonly string[] Times = ["H:mm:ss", "HH:mm:ss", "H:mm", "h:mm:ss tt", "h:mm tt"];

    /// <param name="line">Without a spreadsheet's damage.</param>
    /// <param name="faults">Takes every reason why the line cannot be read.</param>
    /// <param name="doubts">Takes what was read by assumption.</param>
    /// <returns>Null where a reason was added.</returns>
    public LedgerRow? Read(ActivityLine line, List<string> faults, List<string> doubts)
    {
        var before = faults.Count;
        var id = line[ActivityColumn.TransactionId];
        if (id.Length == 0)
            faults.Add($"Line {line.Number} has no transaction ID.");

        long gross = 0,
            fee = 0;
        if (!Currency.TryParse(line[ActivityColumn.Currency], out var currency))
            faults.Add($"Line {line.Number}: '{line[ActivityColumn.Currency]}' is no currency that this program knows.");
        else
        {
            gross = Amount(line, ActivityColumn.Gross, currency, faults);
            fee = Fee(line, gross, currency, faults);
        }

        var time = Time(line, faults, doubts);
        var impact = Impact(line, gross, faults);
        if (faults.Count > before)
            return null;

        var type = line[line.Has(ActivityColumn.Type) ? ActivityColumn.Type : ActivityColumn.Description];
        var reference = line[ActivityColumn.ReferenceId];
        var email = line[
            gross < 0 && line[ActivityColumn.ToEmail].Length > 0 ? ActivityColumn.ToEmail : ActivityColumn.FromEmail
        ];
        return new LedgerRow
        {
            TransactionId = id,
            ReferenceId = reference.Length == 0 || reference == id ? null : reference,
            Kind = KindOf(type, gross),
            State = StateOf(line, type, impact),
            Amount = gross,
            Fee = fee,
            Currency = currency!.Code,
            Time = time,
            PayerName = NullIfEmpty(line[ActivityColumn.Name]),
            PayerEmail = EmailAddress.TryParse(email, out var address) ? address.Text : null,
            Note = Note(line),
            InvoiceId = NullIfEmpty(line[ActivityColumn.Invoice]),
            CustomField = NullIfEmpty(line[ActivityColumn.Custom]),
            ItemTitle = NullIfEmpty(line[ActivityColumn.ItemTitle]),
            Detail = NullIfEmpty(type),
        };
    }

    private static PaymentKind KindOf(string type, long gross) =>
        ActivityWords.Kind(type) switch
        {
            PaymentKind.Hold when gross > 0 => PaymentKind.Release,
            { } kind => kind,
            null => PaymentKind.Other,
        };

    // What did not move the balance is not ours, whatever its status says: a request, an authorisation.
    private static PaymentState StateOf(ActivityLine line, string type, BalanceImpact? impact)
    {
        var isNotice = impact == BalanceImpact.Memo || ActivityWords.Kind(type) == PaymentKind.Other;
        var status = line[ActivityColumn.Status];
        if (status.Length == 0)
            return isNotice || line.Has(ActivityColumn.Status) && impact is null ? PaymentState.Unknown : PaymentState.Completed;
        var state = ActivityWords.State(status);
        return isNotice && state == PaymentState.Completed ? PaymentState.Unknown : state;
    }

    private static BalanceImpact? Impact(ActivityLine line, long gross, List<string> faults)
    {
        var text = line[ActivityColumn.BalanceImpact];
        if (text.Length == 0)
            return null;
        var impact = ActivityWords.Impact(text);
        if (impact is null)
            faults.Add($"Line {line.Number}: '{text}' is no balance impact that this program knows.");
        else if ((impact == BalanceImpact.Credit && gross < 0) || (impact == BalanceImpact.Debit && gross > 0))
            faults.Add($"Line {line.Number}: the gross of {line[ActivityColumn.Gross]} contradicts the balance impact '{text}'.");
        return impact;
    }

    private long Amount(ActivityLine line, ActivityColumn column, Currency currency, List<string> faults)
    {
        if (!amounts.TryRead(line[column], currency, out var minorUnits))
            faults.Add($"Line {line.Number}: '{line[column]}' under {ActivityHeaders.Name(column)} is no amount of {currency}.");
        return minorUnits;
    }

    // Net less gross, since some files write the fee with its sign turned round.
    private long Fee(ActivityLine line, long gross, Currency currency, List<string> faults) =>
        line[ActivityColumn.Net].Length > 0 ? Amount(line, ActivityColumn.Net, currency, faults) - gross
        : line[ActivityColumn.Fee].Length > 0 ? -Math.Abs(Amount(line, ActivityColumn.Fee, currency, faults))
        : 0;

    private DateTime Time(ActivityLine line, List<string> faults, List<string> doubts)
    {
        if (!dates.TryRead(line[ActivityColumn.Date], out var date))
        {
            faults.Add($"Line {line.Number}: '{line[ActivityColumn.Date]}' is no date.");
            return default;
        }

        var text = line[ActivityColumn.Time].Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();
        var time = TimeOnly.MinValue;
        if (text.Length > 0 && !TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out time))
        {
            faults.Add($"Line {line.Number}: '{line[ActivityColumn.Time]}' is no time of day.");
            return default;
        }

        var local = date.ToDateTime(time);
        var zone = line[ActivityColumn.TimeZone];
        if (ActivityZones.TryToUtc(local, zone, out var utc))
            return utc;
        doubts.Add(
            zone.Length == 0
                ? $"Times without a time zone are taken as times of {shopZone.Id}."
                : $"The time zone '{zone}' is not known; its times are taken as times of {shopZone.Id}."
        );
        return ActivityZones.ToUtc(local, shopZone);
    }

    private static string? Note(ActivityLine line)
    {
        var (subject, note) = (line[ActivityColumn.Subject], line[ActivityColumn.Note]);
        return NullIfEmpty(subject == note ? note : $"{subject}\n{note}".Trim());
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
