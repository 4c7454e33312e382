using System.ComponentModel.DataAnnotations;

namespace OrderWorker.Payments;

/// <summary>When staff are asked about money, and which differences are let pass.</summary>
public sealed class PaymentsOptions
{
    public const string Section = "Payments";

    /// <summary>Staff are asked about a payment that fits no order this long after it was made: buyers pay before they write, too. Default one day.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "60.00:00:00")]
    public TimeSpan AskAfter { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Nothing is asked about a payment that was already this old when it was first read: it belongs to the time before. Default 90 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan AskNoFurtherBack { get; init; } = TimeSpan.FromDays(90);

    /// <summary>An order that is short of its total by so many minor units at most counts as paid. Default 0.</summary>
    [Range(0, 1_000_000)]
    public long AcceptShortBy { get; init; }

    /// <summary>Nothing is asked about an order that has so many minor units too much at most. Default 0.</summary>
    [Range(0, 1_000_000)]
    public long AcceptOverBy { get; init; }
}
