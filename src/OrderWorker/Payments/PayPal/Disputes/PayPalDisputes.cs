using System.Net;
using OrderWorker.Core.Values;
using OrderWorker.Payments.PayPal.Connection;

namespace OrderWorker.Payments.PayPal.Disputes;

/// <summary>A buyer's complaint at PayPal about a payment.</summary>
/// <param name="Id">PayPal's.</param>
/// <param name="IsOpen">Anything but resolved: a word that is not known counts as open.</param>
/// <param name="Reason">PayPal's word: MERCHANDISE_OR_SERVICE_NOT_RECEIVED, UNAUTHORISED and others; null where it gives none.</param>
/// <param name="Amount">What is complained about; null where PayPal does not say.</param>
/// <param name="AnswerBy">UTC: until when the shop may answer; null where it need not.</param>
/// <param name="UpdatedAt">UTC; null where PayPal does not say.</param>
/// <param name="TransactionIds">The payments, by the shop's IDs; empty in a list.</param>
public sealed record Dispute(
    string Id,
    bool IsOpen,
    string? Reason,
    Money? Amount,
    DateTime? AnswerBy,
    DateTime? UpdatedAt,
    IReadOnlyList<string> TransactionIds
);

/// <summary>PayPal's Disputes v1.</summary>
public sealed class PayPalDisputes(PayPalConnection connection)
{
    private const string Root = "v1/customer/disputes";
    private const int PageSize = 50;

    // 180 days of disputes of any shop that this program was thought of for.
    private const int MostPages = 200;

    /// <summary>The disputes that changed since a time, open or not.</summary>
    /// <param name="changedSince">UTC; at most 180 days ago.</param>
    /// <param name="cancellation">Leaves nothing behind.</param>
    /// <exception cref="PaymentSourceUnavailableException">No usable answer.</exception>
    public async Task<PayPalAnswer<IReadOnlyList<Dispute>>> ListAsync(DateTime changedSince, CancellationToken cancellation)
    {
        List<Dispute> all = [];
        var query = $"?update_time_after={Uri.EscapeDataString(PayPalTime.Write(changedSince))}&page_size={PageSize}";
        for (var page = 1; query is not null && page <= MostPages; page++)
        {
            var call = PayPalCall.Get("list of disputes", Root + query);
            var answer = await connection.SendAsync(call, PayPalJson.Default.DisputeListAnswer, cancellation, NotAllowed);
            if (answer.Value is not { } list)
                return PayPalAnswer<IReadOnlyList<Dispute>>.Refused(answer.Fault!);
            all.AddRange((list.Items ?? []).Select(Read));
            query = Next(list, query);
        }

        return PayPalAnswer<IReadOnlyList<Dispute>>.Done(all);
    }

    /// <exception cref="PaymentSourceUnavailableException">No usable answer.</exception>
    public async Task<PayPalAnswer<Dispute>> GetAsync(string id, CancellationToken cancellation)
    {
        var call = PayPalCall.Get("look at the dispute", $"{Root}/{Uri.EscapeDataString(id)}");
        return (await connection.SendAsync(call, PayPalJson.Default.DisputeAnswer, cancellation)).Select(Read);
    }

    // An app without the feature is no fault to log at each look.
    private static string? NotAllowed(ErrorAnswer error) =>
        PayPalMeanings.Of(HttpStatusCode.Forbidden, error) == PayPalMeaning.NoAccess ? error.Name ?? "NOT_AUTHORIZED" : null;

    // Only the query is taken over: the token goes to the address of the settings and nowhere else.
    private static string? Next(DisputeListAnswer list, string current)
    {
        var link = (list.Links ?? []).FirstOrDefault(l => l.Rel == "next")?.Href;
        var query = Uri.TryCreate(link, UriKind.Absolute, out var next) ? next.Query : null;
        return string.IsNullOrEmpty(query) || query == current ? null : query;
    }

    private static Dispute Read(DisputeAnswer answer)
    {
        var id =
            answer.DisputeId ?? throw new PaymentSourceUnavailableException("PayPal's answer holds a dispute without an ID.");
        return new(
            id,
            answer.Status != "RESOLVED",
            answer.Reason,
            PayPalAmount.Read(answer.DisputeAmount, $"the dispute {id}"),
            PayPalTime.ReadIfAny(answer.SellerResponseDueDate),
            PayPalTime.ReadIfAny(answer.UpdateTime),
            [.. (answer.DisputedTransactions ?? []).Select(t => t.SellerTransactionId).OfType<string>()]
        );
    }
}
