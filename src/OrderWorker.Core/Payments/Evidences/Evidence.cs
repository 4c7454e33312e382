namespace OrderWorker.Core.Payments.Evidences;

/// <summary>How a payment, or an order's mail, says that they belong together; the stronger the later.</summary>
public enum Said
{
    Nothing,

    /// <summary>The payment names a number that is one slip of the finger away.</summary>
    Slip,

    /// <summary>What the payer wrote can be read as the number.</summary>
    Damaged,

    /// <summary>The payment names the number as we write it.</summary>
    Number,

    /// <summary>It was paid through the PayPal order or invoice that we made.</summary>
    Link,

    /// <summary>The order's mail quotes the transaction.</summary>
    Transaction,
}

/// <summary>What the payer is to the order's buyer; the closer the later.</summary>
public enum Payer
{
    /// <summary>PayPal gave no name, or the order has none.</summary>
    Unknown,

    /// <summary>Neither address nor name have anything in common.</summary>
    Stranger,

    /// <summary>One word of the name is the same.</summary>
    SharesName,

    /// <summary>The same surname, and the initial of the given name.</summary>
    Initial,
    FullName,

    /// <summary>Money for this buyer came from this address before.</summary>
    PaidBefore,

    /// <summary>The buyer's own address, or one that they say they pay from.</summary>
    Address,
}

/// <summary>All that is known of one payment and one order together.</summary>
public sealed record Evidence
{
    public required LedgerPayment Payment { get; init; }
    public required PayableOrder Order { get; init; }
    public Said Said { get; init; }
    public Payer Payer { get; init; }

    /// <summary>How rare what the names share is, in tenths of a power of ten.</summary>
    public int NameRarity { get; init; }

    /// <summary>The payment names another order of ours, or an order that we do not have, and not this one.</summary>
    public bool SpeaksOfAnother { get; init; }

    /// <summary>Does the payer buy under their own address themselves, so that the like name may be another person's?</summary>
    public bool PayerIsAnotherBuyer { get; init; }

    /// <summary>What the payer wrote names every item of the order.</summary>
    public bool NamesItems { get; init; }

    /// <summary>It names items that were sold to others, and none of this order.</summary>
    public bool NamesOtherItems { get; init; }

    /// <summary>Was the same sum just paid for another order of the payer, or for one that was cancelled?</summary>
    public bool LooksPaidAgain { get; init; }

    /// <summary>Is the money far from this order in time, and nearer to another of the buyer's, which waited for money, was just paid the same, or was cancelled?</summary>
    public bool IsAccountedFor { get; init; }

    public bool IsExact => Order.Fits(Payment);

    /// <summary>Whole days from the order to the payment; negative where the money came first.</summary>
    public int DaysAfter => DaysBetween(Order.ReceivedAt, Payment.Time);

    /// <summary>The sum of what speaks for and against, in tenths of a power of ten: see <see cref="Weights"/>.</summary>
    public int Score => Weights.Sum(this, IsExact);

    internal static int DaysBetween(DateTime order, DateTime payment) => (int)Math.Floor((payment - order).TotalDays);
}
