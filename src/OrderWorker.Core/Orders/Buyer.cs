using OrderWorker.Core.Values;

namespace OrderWorker.Core.Orders;

/// <summary>Who wrote the order.</summary>
/// <param name="Name">As the mail gives it; empty where it gives none.</param>
/// <param name="Email">Where the answer goes.</param>
public sealed record Buyer(string Name, EmailAddress Email);
