using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Reads where the parcel goes out of what the buyer wrote: one certain address, or the reason why there is none.</summary>
/// <remarks>
/// The text is cut into pieces, rows of pieces are taken apart as addresses, the words around each say what it is for, and one is chosen.
/// Time and memory grow with the length of the text, of which no more than <see cref="Paragraphs.MaxCharacters"/> are read.
/// </remarks>
public static class AddressReader
{
    // A mail is read again where its sum may settle what its words leave open; the place stays as it was read.
    [ThreadStatic]
    private static (MailContent Mail, ShopCatalogue Catalogue, AddressReading Reading)? _last;

    /// <param name="mail">Its text decides; the name in From stands in where the address has no name of its own.</param>
    /// <param name="catalogue">For the shop's home country, and for its own addresses, which are never the buyer's.</param>
    public static AddressReading Read(MailContent mail, ShopCatalogue catalogue)
    {
        if (_last is { } last && ReferenceEquals(last.Mail, mail) && ReferenceEquals(last.Catalogue, catalogue))
            return last.Reading;
        var reading = ReadNew(mail, catalogue);
        _last = (mail, catalogue, reading);
        return reading;
    }

    private static AddressReading ReadNew(MailContent mail, ShopCatalogue catalogue)
    {
        var found = AddressFinder.Find(mail, catalogue);
        if (IsOfWhoHandsOn(found, ShopWords.Of(catalogue)) && IsHandedOn(mail))
            found = InQuote(mail, catalogue, found);
        else if (Relay.Find(mail, catalogue, found) is { } theirOrder)
            found = theirOrder;
        var choice = AddressChoice.Of(found);
        if (choice.Chosen is { Role: < Role.Asked } own && TheirsBeside(mail, catalogue, found, own) is { Count: > 0 } theirs)
            return new AddressReading(null, [AddressReasons.Several([own, .. theirs])], []);
        if (choice.Chosen is { } chosen)
        {
            var address = RecipientName.Complete(chosen, found);
            var reasons = AddressReasons.Incomplete(address).ToList();
            if ((found.SeveralParcels ?? GoodsForWriter.In(found, chosen, ShopWords.Of(catalogue))) is { } words)
                reasons.Add(AddressReasons.SeveralParcels(words));
            if (found.ToFollow is { } later)
                reasons.Add(AddressReasons.ToFollow(later));
            if (found.StrayPostcode is { } stray)
                reasons.Add(AddressReasons.Stray(stray));
            if (found.LeftWith is { } place && !place.IsNamedIn(chosen))
                reasons.Add(AddressReasons.LeftWith(place.Words));
            if (reasons.Count == 0 && Loose(mail, found, address, ShopWords.Of(catalogue)) is { } loose)
                reasons.Add(AddressReasons.Loose(loose));
            return new AddressReading(address.ToShipTo(), reasons, AddressEvidence.Of(address, mail.Body.Text))
            {
                Missing = reasons.Count == 1 && address.Contradiction is null ? address.Missing : [],
                Others =
                [
                    .. found
                        .Candidates.Where(c => c is { Name: not null, Postcode: not null } && c.Start != chosen.Start)
                        .Select(c => (c.Start, c.End)),
                ],
            };
        }

        return choice.Rivals.Count > 0
            ? new AddressReading(Shared.Of(choice.Rivals), [AddressReasons.Several(choice.Rivals)], [])
            {
                Rivals = Whole([.. choice.Rivals.Select(rival => RecipientName.Complete(rival, found))]),
            }
            : new AddressReading(null, [AddressReasons.None(found.Candidates)], []);
    }

    // Words of the mail's own text that its label would leave out.
    private static string? Loose(MailContent mail, FoundAddresses found, AddressCandidate address, ShopWords shop)
    {
        var kept = Kept.Of(found.Candidates, address);
        return new LooseWords(mail.Body.Text, found, address, shop, kept).Find()
            ?? CorrectedAddress.In(MailWords.Of(mail).Body, address, kept.End, shop);
    }

    private static IReadOnlyList<ShipTo> Whole(IReadOnlyList<AddressCandidate> rivals) =>
        rivals.All(r => r.IsComplete) ? [.. rivals.Select(r => r.ToShipTo())] : [];

    // "Passing this on, she's staying with me now:" above an address, or an office below the name of whoever hands on in other words, and
    // another address in the order.
    private static IReadOnlyList<AddressCandidate> TheirsBeside(
        MailContent mail,
        ShopCatalogue catalogue,
        FoundAddresses found,
        AddressCandidate own
    ) =>
        !found.IsHandedOn
        && MailWords.Of(mail).IsForwarded
        && (!found.Pieces.Any(ShopWords.Of(catalogue).MentionsGoods) || IsHandedOn(mail))
            ?
            [
                .. AddressFinder
                    .Find(mail, catalogue, inQuote: true)
                    .Candidates.Where(c => c.IsComplete && c.Role > Role.Office && !c.IsSamePlace(own)),
            ]
            : [];

    // No address, or one below the name of whoever only hands an order on, and asks for nothing.
    private static bool IsOfWhoHandsOn(FoundAddresses found, ShopWords shop) =>
        found.Candidates.All(c => c.Role <= Role.Office)
        || !found.IsToWriterToo
            && found.Candidates.All(c => c is { Role: < Role.Asked, IsSigned: true })
            && !found.Pieces.Any(shop.MentionsGoods);

    private static FoundAddresses InQuote(MailContent mail, ShopCatalogue catalogue, FoundAddresses above)
    {
        var theirs = AddressFinder.Find(mail, catalogue, inQuote: true);
        return theirs.Candidates.Count > 0 || above.Candidates.All(c => c.Role <= Role.Office) ? theirs : above;
    }

    // "Could you deal with this for my mother please?", above her order.
    private static bool IsHandedOn(MailContent mail)
    {
        var words = MailWords.Of(mail);
        return words.IsForwarded && words.Body.Has(0, words.Body.Tokens.Count, Sign.OnBehalf);
    }
}
