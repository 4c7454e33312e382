using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Segments;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Finds every address of a mail: in forms, blocks and sentences.</summary>
internal static class AddressFinder
{
    /// <summary>Between two addresses of one sentence stand no more characters than this.</summary>
    private const int LongestConjunction = 60;

    /// <summary>A mail with more addresses goes to a person whatever they are.</summary>
    private const int MostAddresses = 25;

    private const int LongestUnclearLine = 5;

    /// <summary>How many words behind the first a message quotes.</summary>
    private const int QuotedWords = 5;

    /// <param name="mail">Its text, and the name in From.</param>
    /// <param name="catalogue">The shop's.</param>
    /// <param name="inQuote">Read the earlier mail that this one hands on, and not what was typed for it.</param>
    public static FoundAddresses Find(MailContent mail, ShopCatalogue catalogue, bool inQuote = false)
    {
        var buyer = inQuote ? BuyerName.OfQuoted(mail) : BuyerName.Of(mail);
        var shop = ShopWords.Of(catalogue);
        var text = mail.Body.Text;
        var paragraphs = Paragraphs.Of(mail.Body, s => (s.Kind == SegmentKind.Quote) == inQuote);
        if (inQuote)
            WithoutHead(text, paragraphs);
        var pieces = RunFinder.CutBehindPostcodes(PieceSplitter.Split(text, paragraphs));
        var leadIns = new Dictionary<int, LeadIn>();
        var candidates = new List<AddressCandidate>();
        var form = FormReader.Read(text, paragraphs, catalogue.Home, buyer);
        if (form is not null)
            candidates.Add(form);

        var all = Wordlist.Of(text, paragraphs.ConvertAll(p => (p[0].Start, p[^1].End)));
        var words = paragraphs.ConvertAll(p => all.Between(p[0].Start, p[^1].End));
        var toOffice = AddressWords.ToOffice.MayBeIn(all) && OfficeRequest.IsInAny(text, words);
        var since = 0;
        var runs = RunFinder.Find(pieces, shop, buyer);
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            var lead = LeadIn.Of(text, all, pieces, run, since, i + 1 < runs.Count ? runs[i + 1] : null);
            if (
                AddressParser.Parse(
                    run,
                    catalogue.Home,
                    buyer,
                    new NameHints(
                        lead.Role == Role.Asked || lead.SomeoneElse,
                        IsNamedAbove(pieces, run, buyer)
                            || (lead is { Role: Role.Called, SomeoneElse: false, IsLabel: false } && buyer.IsFull),
                        text
                    )
                )
                    is not { } address
                || address is { Name: null, Postcode: null } && shop.AreGoods([.. address.Lines.Select(l => l.Text)])
            )
                continue;

            if (lead.Role == Role.Bare && since > 0 && IsOneSentence(text.AsSpan(since..run.Start)))
                lead = lead with { Role = candidates[^1].Role is Role.Called or Role.Asked ? candidates[^1].Role : Role.Bare }; // "I am at ... and at ..."
            if (candidates.Count == MostAddresses)
                break;
            if (lead.Corrects && lead.Role != Role.Refused && candidates.Count > 0)
                candidates[^1] = candidates[^1] with { Role = Role.Refused };
            since = run.End;
            leadIns[address.Start] = lead;
            candidates.Add(
                address with
                {
                    Role = RoleOf(lead, pieces, run, toOffice),
                    ForATime = lead.ForATime,
                    IsAlternative = lead.IsAlternative,
                    ForContact = lead.ForContact,
                    IsSigned = IsSigned(pieces, run, shop, buyer),
                    Contradiction =
                        address.Contradiction
                        ?? UnclearLineAbove(address, pieces, run, shop, buyer)
                        ?? UnclearWordsBefore(address, pieces, run, buyer)
                        ?? StreetBefore(address, pieces, run)
                        ?? GoodsLine.Above(pieces, run, shop, buyer)
                        ?? OfficeMarks.InPlaceOfHome(lead, run),
                }
            );
        }

        if (since > 0 && MistakenAddress.IsToldBehind(text, all, since, shop))
            candidates[^1] = candidates[^1] with
            {
                Contradiction =
                    candidates[^1].Contradiction ?? "The words behind the address say that it is wrong; ask for the right one.",
            };

        if (candidates is [{ Role: Role.Refused } billed] && SameAddress.IsAsked(text, paragraphs, all))
            candidates[0] = billed with { Role = Role.Asked };
        if (candidates is [{ Postcode: null } open] && LaterCode.Of(text, pieces, open) is { } whole)
            candidates[0] = whole;
        var stray = StrayPostcode.In(pieces, candidates);
        candidates.RemoveAll(c => shop.Own([.. c.Lines.Select(l => l.Text)], c.Postcode?.Text ?? ""));
        if (candidates.Count > 1)
            candidates.RemoveAll(c => shop.Heads([.. c.Lines.Select(l => l.Text)], c.Postcode?.Text ?? ""));
        candidates.RemoveAll(c =>
            candidates.Any(f => f.Role == Role.Asked && !ReferenceEquals(f, c) && f.Start <= c.Start && c.End <= f.End)
        );
        // Its lines read once more, with the labels that stand by themselves: "Name   Jane Hill" above "Street   5 High Street".
        if (form is not null)
            candidates.RemoveAll(c =>
                !ReferenceEquals(c, form) && c.Start < form.Start && form.Start < c.End && c.End <= form.End
            );
        if (candidates.Count == 0 && Glimpse.Of(pieces, buyer, catalogue.Home) is { } glimpse)
            candidates.Add(glimpse);
        return new FoundAddresses(
            candidates,
            leadIns,
            pieces,
            buyer,
            First(
                AddressWords.SeveralParcels,
                (w, s) => Quote(AddressWords.SeveralParcels, w, s, static (words, at) => !IsDeed(words, at))
            ) ?? First(AddressWords.Deliver, (w, s) => SentElsewhere.InTwoPlaces(s, w)),
            First(AddressWords.Deliver, (w, s) => SentElsewhere.In(s, w))
                ?? First(AddressWords.TheirPlace, (w, s) => TheirPlace.In(s, w)),
            First(AddressWords.ToFollow, (w, s) => Quote(AddressWords.ToFollow, w, s)),
            AddressWords.LeaveWith.MayBeIn(all) ? LeftWithIn(text, words, pieces) : null
        )
        {
            StrayPostcode = stray,
            IsToWriterToo = AddressWords.ToWriter.IsIn(all),
            IsHandedOn = inQuote,
            Words = all,
            Text = text,
        };

        // Of the first paragraph that has one; most have no phrase of the sort.
        string? First(PhraseSet phrases, Func<Wordlist, string, string?> read)
        {
            for (var i = 0; phrases.MayBeIn(all) && i < words.Count; i++)
                if (phrases.MayBeIn(words[i]) && read(words[i], text) is { } found)
                    return found;
            return null;
        }
    }

    private static LeftWith? LeftWithIn(string text, List<Wordlist> words, List<Piece> pieces)
    {
        foreach (var paragraph in words)
            if (LeftWith.In(text, paragraph, pieces) is { } found)
                return found;
        return null;
    }

    // "Date: Sun, Oct 7, 2012 at 7:12 PM" is no street.
    private static void WithoutHead(string text, List<List<TextLine>> paragraphs)
    {
        foreach (var paragraph in paragraphs)
            paragraph.RemoveAll(line => EarlierMail.IsOfHead(text.AsSpan(line.Start, line.Length)));
        paragraphs.RemoveAll(p => p.Count == 0);
    }

    // A line above a nameless block that reads like a sentence and has a street's or a house's word may belong to it.
    private static string? UnclearLineAbove(
        AddressCandidate address,
        List<Piece> pieces,
        Run run,
        ShopWords shop,
        BuyerName buyer
    )
    {
        if (
            address.Name is not null
            || run.First == 0
            || pieces[run.First].Before != Break.Line
            || pieces[run.First].Start < run.Start
        )
            return null;
        var above = pieces[run.First - 1];
        var unclear =
            PieceKinds.Of(above, shop, buyer) is PieceKind.Prose or PieceKind.Stop
            && above.WordCount <= LongestUnclearLine
            && (
                above.Has(WordUse.Street | WordUse.Ground | WordUse.House | WordUse.Title)
                || IsBelowName(pieces, run.First - 1, buyer) && !shop.NameGoods(above)
            );
        return unclear ? $"The line '{above.Text}' above the address may belong to it; compare with the mail." : null;
    }

    // "Brevik Shipping" between "Arne Lid" and his street: a firm, though "shipping" is postage elsewhere.
    private static bool IsBelowName(List<Piece> pieces, int line, BuyerName buyer) =>
        line > 0
        && pieces[line].Before == Break.Line
        && buyer.IsWhole(pieces[line - 1])
        && !pieces[line].HasDigit
        && char.IsUpper(pieces[line].Span[0]);

    // "Bahariye Cad. No: 12" where the splitter took a dot or a colon inside a line for its end: what stands before is lost.
    private static string? UnclearWordsBefore(AddressCandidate address, List<Piece> pieces, Run run, BuyerName buyer)
    {
        if (run.First == 0 || pieces[run.First] is not { Before: Break.Sentence or Break.Colon } first || first.Start < run.Start)
            return null;
        var before = pieces[run.First - 1];
        var words = Wordlist.Of(before.Text);
        var leads =
            before.Has(WordUse.Prose | WordUse.Introducer | WordUse.Contact)
            || buyer.IsIn(before.Text)
            || FormLabels.FieldOf(before.Span) is not null
            || AddressWords.Closings.IsIn(words)
            || AddressWords.Deliver.IsIn(words)
            || AddressWords.Address.IsIn(words);
        var whole = (first.StartsWithDigit && first.Has(WordUse.Street | WordUse.Ground)) || address.Name?.Start == first.Start;
        return before.Line == first.Line && before.WordCount <= LongestUnclearLine && !leads && !whole
            ? $"The words '{before.Text}' before the address may belong to it; compare with the mail."
            : null;
    }

    // "We live at 5 Mill Street, down by the bridge in Bakewell, DE45 1RF": a street before an address without one, in the same sentence.
    private static string? StreetBefore(AddressCandidate address, List<Piece> pieces, Run run)
    {
        if (run.First == 0 || pieces[run.First].Before != Break.Comma || address.Lines.Any(l => l.Text.Any(char.IsAsciiDigit)))
            return null;
        var before = pieces[run.First - 1];
        return before.HasDigit && before.Has(WordUse.Street | WordUse.Ground | WordUse.House)
            ? $"The words '{before.Text}' before the address may belong to it; compare with the mail."
            : null;
    }

    // "Thanks" or "Kind regards, Jane" above it.
    private static bool IsSigned(List<Piece> pieces, Run run, ShopWords shop, BuyerName buyer)
    {
        for (var i = run.First - 1; i >= Math.Max(0, run.First - 2); i--)
        {
            if (PieceKinds.Of(pieces[i], shop, buyer) == PieceKind.Stop)
                return true;
            if (pieces[i].WordCount > 2)
                break;
        }

        return pieces[run.First].IsSignature;
    }

    private static bool IsNamedAbove(List<Piece> pieces, Run run, BuyerName buyer) =>
        run.First > 0
        && pieces[run.First].Before is Break.Paragraph or Break.Line
        && pieces[run.First - 1] is { WordCount: <= 4 } above
        && (buyer.IsIn(above.Text) || buyer.Begins(above.Text));

    private static bool IsOneSentence(ReadOnlySpan<char> between) =>
        between.Length < LongestConjunction
        && between.IndexOfAny(".!?;:") < 0
        && between.IndexOf("\n\n") < 0
        && between.IndexOfAnyExcept(" \n,") >= 0;

    private static Role RoleOf(LeadIn lead, List<Piece> pieces, Run run, bool toOffice)
    {
        if (lead is { AtWork: true, Role: Role.Bare or Role.Called } && (toOffice || IsBehindColon(pieces, run)))
            return Role.Asked;
        if (lead.Role != Role.Bare || !OfficeMarks.AreAround(pieces, run))
            return lead.Role;
        return toOffice ? Role.Asked : Role.Office;
    }

    // "to my work:"; "Work:" below "Home:" only says which is which.
    private static bool IsBehindColon(List<Piece> pieces, Run run) =>
        run.First > 0
        && pieces[run.First].Start == run.Start
        && pieces[run.First - 1] is { } above
        && above.IsFollowedBy(':')
        && IsTo(above);

    private static bool IsTo(Piece piece)
    {
        foreach (var word in piece.Span.EnumerateWords())
            if (AddressWords.To.IsWord(word))
                return true;
        return false;
    }

    // "One to keep and one to give": no place.
    private static bool IsDeed(Wordlist words, int at)
    {
        var next = at + AddressWords.SeveralParcels.LengthAt(words, at);
        return next < words.Count && char.IsLower(words[next][0]) && AddressWords.DoneWithCopy.IsWord(words, next);
    }

    private static string? Quote(PhraseSet phrases, Wordlist words, string text, Func<Wordlist, int, bool>? passes = null) =>
        phrases.IndexIn(words, passes) is >= 0 and var at
            ? Spelling.Squash(text.AsSpan(words.StartOf(at)..words.EndOf(Math.Min(words.Count - 1, at + QuotedWords))))
            : null;
}
