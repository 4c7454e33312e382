using OrderWorker.Core.Values;

namespace OrderWorker.Core.Payments;

/// <summary>Money of a payment goes to an order.</summary>
/// <param name="Payment">The row of the ledger.</param>
/// <param name="Order">The order's row.</param>
/// <param name="Amount">How much of the payment: all of it, unless it pays several orders.</param>
/// <param name="Why">One plain sentence.</param>
/// <param name="IsExact">Does the order get exactly what was left to pay? If not it is recorded, and a person looks at the difference.</param>
/// <param name="Group">Matches of one number are written together or not at all, and in the order of the numbers: the later may rest on the earlier.</param>
public sealed record Match(long Payment, long Order, Money Amount, string Why, bool IsExact, int Group);

/// <summary>A person has to say where a payment belongs.</summary>
/// <param name="Payment">The row of the ledger.</param>
/// <param name="Order">The order that it may be about.</param>
/// <param name="Reason">What is asked.</param>
/// <param name="CanWait">The order's mail may still come, so staff need not be asked at once.</param>
public sealed record Question(long Payment, long? Order, Reason Reason, bool CanWait = false);

/// <summary>Where each payment goes: every one is in matches or in a question.</summary>
public sealed record Reconciliation(IReadOnlyList<Match> Matches, IReadOnlyList<Question> Questions);
