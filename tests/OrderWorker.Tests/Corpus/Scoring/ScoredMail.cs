using System.Globalization;
using System.Text.RegularExpressions;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Reading;

namespace OrderWorker.Tests.Corpus.Scoring;

/// <summary>A labelled mail beside what the program makes of it.</summary>
public sealed partial record ScoredMail(LabelledMail Mail, MailDecision Decision)
{
    private MailLabel Label => Mail.Label;

    public bool IsAcceptable => Label.Decision == "accept";
    public bool IsOrder => Label.Kind == "order";
    public bool IsAccepted => Decision.Verdict == Verdict.Accept;
    public bool HasRightKind => Decision.Reading.Kind.Name() is var kind && (kind == Label.Kind || kind == Label.AlsoKind);

    /// <summary>A mail that is no order is left alone, or shown to a person, as its label says.</summary>
    public bool HasRightDecision =>
        string.Equals(Decision.Verdict.ToString(), Label.Decision, StringComparison.OrdinalIgnoreCase);

    /// <summary>Accepted, and goods, place, sum and claim as the label has them.</summary>
    public bool IsExact => IsAcceptable && IsAccepted && HasRightQuantities && HasRightAddress && HasRightTotal && HasRightClaim;

    /// <summary>What goes wrong in the post: an accepted order that is none, or other goods, another place, another sum.</summary>
    public bool IsWronglyAccepted => IsAccepted && !(MayBeAccepted && HasRightQuantities && HasRightAddress && HasRightTotal);

    public bool HasRightItems => Decision.Reading.Lines.Select(l => l.Sku.Text).ToHashSet().SetEquals(Label.Lines.Keys);

    public bool HasRightQuantities => HasRightItems && Decision.Reading.Lines.All(l => Label.Lines[l.Sku.Text] == l.Quantity);

    public bool HasRightAddress =>
        Decision.Reading.ShipTo is { } to
        && NameOf(to.Name) == NameOf(Label.Name)
        && HasRightStreet(WithoutCommas(to.Lines))
        && to.Postcode == Label.Postcode
        && to.Country.Code == Label.Country;

    public bool HasRightClaim =>
        Decision.Reading.Claim is var claim
        && claim.Method?.Name() == Label.Method
        && claim.TransactionId == Label.TransactionId
        && claim.Amount?.MinorUnits == Label.ClaimedAmount;

    public bool HasRightReason => Decision.Reasons.Any(r => r.Code.Name() == Label.Reason);

    private bool MayBeAccepted => IsAcceptable || Label.AlsoDecision == "accept";
    private bool HasRightTotal => Decision.Order?.Total.MinorUnits == Label.Total;

    public static IReadOnlyList<ScoredMail> ReadAll()
    {
        var readers = LabelledMail
            .All.DistinctBy(mail => mail.Shop)
            .ToDictionary(mail => mail.Shop, mail => new MailReader(mail.Catalogue, new HashSet<EmailAddress>()));
        return [.. LabelledMail.All.Select(mail => new ScoredMail(mail, readers[mail.Shop].Read(mail.Raw)))];
    }

    /// <summary>One line for the developer who looks at it.</summary>
    public override string ToString()
    {
        string?[] wrong =
        [
            IsWronglyAccepted ? "WRONG ACCEPT" : null,
            HasRightKind ? null : $"kind {Decision.Reading.Kind.Name()}, not {Label.Kind}",
            IsOrder || HasRightDecision ? null : $"{Decision.Verdict}, not {Label.Decision}",
            IsOrder && !HasRightQuantities
                ? $"lines {string.Join(' ', Decision.Reading.Lines.Select(l => $"{l.Quantity}x{l.Sku}"))}, not {string.Join(' ', Label.Lines.Select(l => $"{l.Value}x{l.Key}"))}"
                : null,
            IsAcceptable && !HasRightAddress
                ? $"address {Told(Decision.Reading.ShipTo)}, not {Label.Name}, {Label.Street}, {Label.Postcode}, {Label.Country}"
                : null,
            IsOrder && !HasRightClaim
                ? $"claim {Told(Decision.Reading.Claim)}, not {Label.Method} {Label.TransactionId} {Label.ClaimedAmount}"
                : null,
            IsAcceptable && !IsAccepted ? "reviewed: " + string.Join(' ', Decision.Reasons.Select(r => r.Code.Name())) : null,
            IsOrder && Label.Reason is { } reason && !HasRightReason
                ? $"reason {string.Join(' ', Decision.Reasons.Select(r => r.Code.Name()))}, not {reason}"
                : null,
        ];
        return string.Create(CultureInfo.InvariantCulture, $"{Mail.File} ({Mail.Shop}, {Label.Language}): ")
            + string.Join("; ", wrong.OfType<string>());
    }

    // Whoever labelled the mails that are only scored did not say what the label has above the street.
    private bool HasRightStreet(string label) =>
        Mail.Part == CorpusPart.ScoredOnly
            ? label.Contains(WithoutCommas([Label.Street]), StringComparison.Ordinal)
            : label.StartsWith(WithoutCommas([.. Label.Above, Label.Street]), StringComparison.Ordinal);

    private static string WithoutCommas(IEnumerable<string> lines) => Plain(string.Join(' ', lines).Replace(',', ' '));

    private static string Told(ShipTo? to) =>
        to is null ? "none" : string.Join(", ", [to.Name, .. to.Lines, to.Postcode, to.Country.Code]);

    private static string Told(PaymentClaim claim) => $"{claim.Method?.Name()} {claim.TransactionId} {claim.Amount}";

    // Mr, Mrs and the like may stay on the label or go.
    private static string NameOf(string name) => Salutation().Replace(Plain(name), "").Replace(".", "", StringComparison.Ordinal);

    private static string Plain(string text) => Blanks().Replace(text, " ").Trim().ToLowerInvariant();

    [GeneratedRegex(@"^(?:(?:mr|mrs|ms|miss|dr|prof|mag|mme|m|frau|herr|herrn)\.?\s+)+")]
    private static partial Regex Salutation();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
