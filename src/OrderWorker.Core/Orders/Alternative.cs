namespace OrderWorker.Core.Orders;

/// <summary>One whole way to read what a mail asks for, where its words allow several.</summary>
/// <param name="Lines">One a SKU, sorted; at least one.</param>
/// <param name="Says">What sets it apart, for a person: "Winter Harbour (LP)".</param>
/// <param name="IsFarFetched">Nobody would take it for the meaning by itself; it only keeps another from being the only one that fits.</param>
public sealed record Alternative(IReadOnlyList<OrderLine> Lines, string Says, bool IsFarFetched);
