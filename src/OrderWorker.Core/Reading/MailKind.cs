using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading;

/// <summary>What sort of mail it is. Files and listings write the kebab-case name.</summary>
public enum MailKind
{
    /// <summary>Asks to buy.</summary>
    Order,

    /// <summary>Amends an earlier order.</summary>
    Change,
    Cancellation,

    /// <summary>Asks, and orders nothing.</summary>
    Question,

    /// <summary>From PayPal, telling of money.</summary>
    PaymentNotice,
    AutoReply,
    Bounce,

    /// <summary>Newsletter, spam, chat, anything else.</summary>
    Other,
}

public static class MailKinds
{
    public static string Name(this MailKind kind) => ReasonCodes.Kebab(kind.ToString());
}
