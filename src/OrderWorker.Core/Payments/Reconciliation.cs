using OrderWorker.Core.Values;

namespace OrderWorker.Core.Payments;

/// <summary>All of a payment goes to an order.</summary>
/// <param name="Payment">The row of the ledger.</param>
/// <param name="Order">The order's row.</param>
/// <param name="Why">One plain sentence.</param>
/// <param name="IsExact">Is it exactly what was left to pay? If not it is recorded, and a person looks at the difference.</param>
public sealed record Match(long Payment, long Order, string Why, bool IsExact);

/// <summary>A person has to say where a payment belongs.</summary>
/// <param name="Payment">The row of the ledger.</param>
/// <param name="Order">The order that it may be about.</param>
/// <param name="Reason">What is asked.</param>
/// <param name="CanWait">The order's mail may still come, so staff need not be asked at once.</param>
public sealed record Question(long Payment, long? Order, Reason Reason, bool CanWait = false);

/// <summary>Where each payment goes: every one is in a match or in a question, once.</summary>
public sealed record Reconciliation(IReadOnlyList<Match> Matches, IReadOnlyList<Question> Questions);
