using OrderWorker.Core.Values;

namespace OrderWorker.Core.Orders;

/// <summary>Where an order stands. Listings write the kebab-case name.</summary>
public enum OrderState
{
    /// <summary>Asked for, but a person has to settle something before it binds anybody.</summary>
    NeedsReview,
    AwaitingPayment,
    Paid,
    Dispatched,
    Cancelled,
    Expired,
}

/// <summary>What is odd about an order's money: the second axis, beside <see cref="OrderState"/>.</summary>
[Flags]
public enum Oddities
{
    None = 0,
    Underpaid = 1,
    Overpaid = 2,
    PaidLate = 4,
    PaidTwice = 8,
    Pending = 16,
    Held = 32,
    Refunded = 64,
    PartlyRefunded = 128,
    Reversed = 256,
    Disputed = 512,
    WrongCurrency = 1024,
}

public static class OrderStates
{
    public static string Name(this OrderState state) => ReasonCodes.Kebab(state.ToString());

    /// <summary>The names of all that are set, in the order of the enum.</summary>
    public static IReadOnlyList<string> Names(this Oddities oddities) =>
        [
            .. Enum.GetValues<Oddities>()
                .Where(o => o != Oddities.None && oddities.HasFlag(o))
                .Select(o => ReasonCodes.Kebab(o.ToString())),
        ];
}
