using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Finds every address of a mail: in forms, blocks and sentences.</summary>
internal static class AddressFinder
{
    public static FoundAddresses Find(MailContent mail, ShopCatalogue catalogue)
    {
        var buyer = BuyerName.Of(mail);
        var shop = ShopWords.Of(catalogue);
        var text = mail.Body.Text;
        var paragraphs = Paragraphs.Of(mail.Body, s => s.Kind != SegmentKind.Quote);
        var pieces = RunFinder.CutBehindPostcodes(PieceSplitter.Split(text, paragraphs));
        var leadIns = new Dictionary<int, LeadIn>();
        var candidates = new List<AddressCandidate>();
        if (FormReader.Read(text, paragraphs, catalogue.Home, buyer) is { } form)
            candidates.Add(form);

        var words = Wordlist.Of(text, 0, Math.Min(text.Length, Paragraphs.MaxCharacters));
        var toOffice = AddressWords.ToOffice.IndexIn(words, at => !IsNegated(words, at)) >= 0;
        var since = 0;
        foreach (var run in RunFinder.Find(pieces, shop, buyer))
        {
            var lead = LeadIn.Of(text, pieces, run, since);
            if (AddressParser.Parse(run, catalogue.Home, buyer, lead.Role >= Role.Called) is not { } address)
                continue;

            if (lead.Role == Role.Bare && since > lead.SentenceStart && candidates.Count > 0)
                lead = lead with { Role = candidates[^1].Role is Role.Called or Role.Asked ? candidates[^1].Role : Role.Bare }; // "I am at ... and at ..."
            since = run.End;
            leadIns[address.Start] = lead;
            candidates.Add(address with { Role = RoleOf(lead, pieces, run, toOffice) });
        }

        candidates.RemoveAll(c => shop.Own([.. c.Lines.Select(l => l.Text)], c.Postcode?.Text ?? ""));
        candidates.RemoveAll(c => candidates.Any(f => f.Role == Role.Asked && !ReferenceEquals(f, c) && f.Start <= c.Start && c.End <= f.End));
        return new FoundAddresses(candidates, leadIns, pieces, buyer, SeveralParcels(words, text));
    }

    private static Role RoleOf(LeadIn lead, List<Piece> pieces, Run run, bool toOffice)
    {
        if (lead.Role != Role.Bare || !OfficeMarks.AreAround(pieces, run))
            return lead.Role;
        return toOffice ? Role.Asked : Role.Office;
    }

    private static bool IsNegated(Wordlist words, int at)
    {
        for (var i = Math.Max(0, at - 3); i < at; i++)
            if ((AddressWords.Of(words[i]) & WordUse.Negation) != 0)
                return true;
        return false;
    }

    private static string? SeveralParcels(Wordlist words, string text)
    {
        var at = AddressWords.SeveralParcels.IndexIn(words);
        return at < 0 ? null : text[words.StartOf(at)..words.EndOf(Math.Min(words.Count - 1, at + 5))];
    }
}
