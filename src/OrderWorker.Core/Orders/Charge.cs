using OrderWorker.Core.Values;

namespace OrderWorker.Core.Orders;

/// <summary>One row of a bill: "Both albums × 2, 20.00" or "Postage, 3.00".</summary>
/// <param name="Label">What is charged for.</param>
/// <param name="Quantity">How often.</param>
/// <param name="Amount">All of them together.</param>
public sealed record Charge(string Label, int Quantity, Money Amount);
