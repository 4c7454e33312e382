using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading;

/// <summary>Says in one sentence why a mail goes where it goes.</summary>
public static class Explanation
{
    /// <summary>More are told by their number.</summary>
    private const int MostReasons = 3;

    /// <param name="kind">What sort of mail it is.</param>
    /// <param name="total">The price of the order that was accepted; null where none was.</param>
    /// <param name="reasons">Why a person has to look.</param>
    /// <param name="isAsked">Can its buyer be asked for what is missing?</param>
    /// <param name="decided">How the stated sum decided between several readings of the items, in one sentence; null where it did not.</param>
    public static string Of(MailKind kind, Money? total, IReadOnlyList<Reason> reasons, bool isAsked, string? decided = null)
    {
        if (total is not null)
            return decided is null
                ? $"Accepted, since the goods, their numbers and the address are certain, and it comes to {total}."
                : $"Accepted, since the address is certain, and of the goods this decides: {decided}";
        if (reasons.Count == 0)
            return kind is MailKind.Order or MailKind.Change or MailKind.Cancellation or MailKind.Question
                ? $"For a person, since it is {Name(kind)}."
                : $"Nothing to do, since it is {Name(kind)}.";

        var told = reasons.Select(r => r.Message.TrimEnd('.', ' ')).Distinct().Take(MostReasons).Select(AsClause).ToList();
        var more = reasons.Select(r => r.Message).Distinct().Count() - told.Count;
        var tail =
            isAsked ? "; its buyer can be asked for it"
            : more > 0 ? $"; and for {more} more reasons"
            : "";
        return $"For a person, since it is {Name(kind)}: {string.Join("; ", told)}{tail}.";
    }

    // A full stop in the middle would make two sentences of it.
    private static string AsClause(string message) => message.Replace(". ", "; ", StringComparison.Ordinal);

    private static string Name(MailKind kind) =>
        kind switch
        {
            MailKind.Order => "an order",
            MailKind.Change => "a change of an order",
            MailKind.Cancellation => "a cancellation",
            MailKind.Question => "a question",
            MailKind.PaymentNotice => "a notice of a payment",
            MailKind.AutoReply => "an automatic reply",
            MailKind.Bounce => "a mail that came back",
            MailKind.Other => "no order and asks for nothing",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
