namespace OrderWorker.Payments;

/// <summary>A place where payments can be looked up: PayPal.</summary>
public interface IPaymentSource
{
    /// <summary>What the source is called in <see cref="Store.SourcePosition"/>; null while it is switched off.</summary>
    string? Name { get; }

    /// <summary>Lists the rows that began in a window: payments, refunds, holds and whatever else the source books.</summary>
    /// <param name="from">UTC, inclusive.</param>
    /// <param name="until">UTC; at most 31 days after <paramref name="from"/>. A row that began just then may be listed or not.</param>
    /// <param name="cancellation">Leaves nothing behind.</param>
    /// <returns>Gross amounts, in minor units of each row's own currency; none when nothing is known of the window yet.</returns>
    /// <exception cref="PaymentSourceUnavailableException">No answer, one that cannot be read, or the credentials were refused.</exception>
    /// <remarks>A payment may show up three hours late, and a row's state changes later, so windows overlap. Source: PayPal Transaction Search v1.</remarks>
    Task<SourceReading> ListAsync(DateTime from, DateTime until, CancellationToken cancellation);
}

/// <summary>What a source says about a window.</summary>
/// <param name="Rows">In any order, some perhaps twice.</param>
/// <param name="CompleteUntil">UTC: up to here nothing is missing, by the source's own word.</param>
public sealed record SourceReading(IReadOnlyList<LedgerRow> Rows, DateTime CompleteUntil);

/// <summary>The source of payments gave no usable answer; what was read before is kept, and the next run asks again.</summary>
public sealed class PaymentSourceUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
