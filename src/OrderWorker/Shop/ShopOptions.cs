using System.ComponentModel.DataAnnotations;
using OrderWorker.Core.Catalogue;

namespace OrderWorker.Shop;

/// <summary>When a cheque or postal order counts as money.</summary>
public enum ChequesCount
{
    Arrived,
    Cleared,
}

/// <summary>Who the shop is and how long it waits for money.</summary>
public sealed class ShopOptions
{
    public const string Section = "Shop";

    /// <summary>The catalogue file.</summary>
    [Required]
    public string Catalogue { get; init; } = "catalogue.yaml";

    /// <summary>The folder of mail templates.</summary>
    [Required]
    public string Templates { get; init; } = "templates";

    /// <summary>Sender of all mail: <c>Name &lt;address&gt;</c>.</summary>
    [Required]
    public string From { get; init; } = "";

    /// <summary>One to four letters that order numbers begin with.</summary>
    [RegularExpression("[A-Za-z]{1,4}")]
    public string OrderPrefix { get; init; } = "K";

    /// <summary>How long an unpaid order keeps its copies. Default 14 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00")]
    public TimeSpan PayWithin { get; init; } = TimeSpan.FromDays(14);

    /// <summary>The same for a buyer who said that a cheque or postal order comes. Default 28 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00")]
    public TimeSpan ChequeWithin { get; init; } = TimeSpan.FromDays(28);

    /// <summary>A buyer who has not paid is reminded so long after the wait began. Default half of the time to pay; longer than that: never.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan? RemindAfter { get; init; }

    /// <summary>Whether a cheque pays its order when it arrives, or only when the bank has cleared it. Default on arrival.</summary>
    public ChequesCount ChequesCount { get; init; } = ChequesCount.Arrived;

    /// <summary>For dates shown to people, as IANA names it; everything stored is UTC.</summary>
    [Required]
    public string TimeZone { get; init; } = "Europe/London";

    /// <summary>Ask a buyer once, by mail, for the one thing that their order lacks. Default true.</summary>
    public bool AskBuyers { get; init; } = true;

    /// <summary>Apply what a buyer plainly asks to be changed of an unpaid order: cancel it, add copies, send it elsewhere. Default true.</summary>
    public bool ApplyChanges { get; init; } = true;

    /// <summary>How long an order waits for money that is to come in this way; null: the buyer has not said which.</summary>
    public TimeSpan PayTime(PaymentMethod? method) =>
        method is PaymentMethod.Cheque or PaymentMethod.PostalOrder ? ChequeWithin : PayWithin;

    /// <summary>When the buyer of an unpaid order is reminded. UTC.</summary>
    public DateTime RemindAt(DateTime payBy, PaymentMethod? method)
    {
        var wait = PayTime(method);
        return payBy - wait + (RemindAfter ?? wait / 2);
    }
}
