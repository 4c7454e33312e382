namespace OrderWorker.Core.Values;

/// <summary>The closed list of what staff may be asked to settle. Written in files and listings as its kebab-case name.</summary>
public enum ReasonCode
{
    // Reading
    NoItems,
    UnknownItem,
    AmbiguousItem,
    AmbiguousQuantity,
    NoAddress,
    IncompleteAddress,
    SeveralAddresses,
    AsksAQuestion,
    Conditional,
    Unreadable,
    Suspicious,
    MixedIntent,
    Change,
    Cancellation,
    Question,
    PaymentTakenBack,
    TooLarge,
    PossibleDuplicate,
    AnswerUnclear,

    // Pricing
    AmountDisagrees,
    UnpricedCountry,
    OutOfStock,
    TotalNotProven,
    UnpayableMethod,

    // Payments
    PaymentUnmatched,
    PaymentAmbiguous,
    Underpaid,
    Overpaid,
    PaidTwice,
    PaidLate,
    PaidCancelled,
    WrongCurrency,
    PaymentReversed,
    PaymentHeld,
    Disputed,
    ChequeBounced,
    RefundFailed,
    PayLinkFailed,
    BooksDisagree,

    // Outbox
    MailRefused,
    MailInDoubt,
    MailBrake,
}

public static class ReasonCodes
{
    private static readonly Dictionary<ReasonCode, string> Names = Enum.GetValues<ReasonCode>()
        .ToDictionary(code => code, code => Kebab(code.ToString()));

    /// <summary>The name in files and listings: <c>NoItems</c> is <c>no-items</c>.</summary>
    public static string Name(this ReasonCode code) => Names[code];

    public static bool TryParse(string? name, out ReasonCode code)
    {
        code = Names.FirstOrDefault(pair => pair.Value == name).Key;
        return name is not null && Names.ContainsValue(name);
    }

    /// <summary>Any enum name in kebab case: <c>OrderReceived</c> is <c>order-received</c>.</summary>
    public static string Kebab(string pascal) =>
        string.Concat(
            pascal.Select(
                (c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()
            )
        );
}
