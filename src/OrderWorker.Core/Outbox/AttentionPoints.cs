using OrderWorker.Core.Values;

namespace OrderWorker.Core.Outbox;

/// <summary>What is unclear about a mail, in words for the buyer who wrote it.</summary>
/// <remarks>Staff's sentences quote what was found; a buyer is told only of which kind it is, so nothing is claimed that may be wrong.</remarks>
public static class AttentionPoints
{
    /// <returns>One sentence a kind of doubt, each once; empty where there is nothing that a buyer could make sense of.</returns>
    public static IReadOnlyList<string> Of(IEnumerable<ReasonCode> reasons) =>
        [.. reasons.Select(Sentence).OfType<string>().Distinct()];

    private static string? Sentence(ReasonCode reason) =>
        reason switch
        {
            ReasonCode.NoItems => "We could not tell which of our titles you would like.",
            ReasonCode.UnknownItem => "You ask for something that we did not find in our list.",
            ReasonCode.AmbiguousItem => "A title in your mail fits more than one thing that we sell.",
            ReasonCode.AmbiguousQuantity => "We are not sure how many copies you would like.",
            ReasonCode.NoAddress =>
                "We did not find a postal address to send your parcel to. If you reply with it, things go faster.",
            ReasonCode.IncompleteAddress =>
                "Your postal address seems to lack something. If you reply with the whole of it, things go faster.",
            ReasonCode.SeveralAddresses =>
                "Your mail has more than one postal address, and we are not sure which the parcel goes to.",
            ReasonCode.AsksAQuestion or ReasonCode.Question => "You ask us something that a person should answer.",
            ReasonCode.Conditional => "What you would like depends on something that we have to look up first.",
            ReasonCode.AmountDisagrees => "The sum in your mail is not the one that we come to.",
            ReasonCode.UnpricedCountry => "We have to look up the postage to your country.",
            ReasonCode.OutOfStock => "We have to check whether we have enough copies left.",
            ReasonCode.TotalNotProven => "It is a large order, and a person works out the best price for it.",
            ReasonCode.UnpayableMethod => "You would like to pay in a way that we do not take. We will suggest another.",
            ReasonCode.MixedIntent => "Your mail asks for more than one thing at once.",
            ReasonCode.Change => "You would like to change an order.",
            ReasonCode.Cancellation => "You would like to cancel an order.",
            ReasonCode.TooLarge => "Your mail is larger than what we can read by machine.",
            _ => null,
        };
}
