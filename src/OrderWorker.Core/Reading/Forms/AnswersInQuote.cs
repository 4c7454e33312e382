using System.Text;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Forms;

/// <summary>
/// Answers typed between the lines of the shop's quoted list: "two of these, please" below "&gt; Heaven Eyes, £7". The title above such an answer is
/// read as the buyer's own word, and "not this time" below a title takes back nothing that is ordered elsewhere.
/// </summary>
/// <remarks>A quoted confirmation looks much like it; an answer below several titles stays what it is, and goes to a person.</remarks>
internal static class AnswersInQuote
{
    private const int FewestAnswers = 2;
    private const int MostCharacters = 16 * 1024;

    /// <returns>The mail with titles above their answers as new text, every character where it was; null where there are no such answers.</returns>
    public static OpenedForm? Open(MailContent mail, ShopCatalogue catalogue, Lexicon lexicon)
    {
        if (!Alternates(mail.Body.Segments) || FormInQuote.IsOfAnOrder(MailWords.Of(mail), mail))
            return null;

        var (text, index) = (new StringBuilder(mail.Body.Text), CatalogueIndex.Of(catalogue));
        var kinds = new SegmentKind?[mail.Body.Text.Length];
        var (evidence, doubt) = ((Evidence?)null, (Reason?)null);
        for (var i = 1; i < mail.Body.Segments.Count; i++)
        {
            var (quote, own) = (mail.Body.Segments[i - 1], mail.Body.Segments[i]);
            if (quote.Kind != SegmentKind.Quote || own.Kind != SegmentKind.New || own.Start > MostCharacters)
                continue;
            var (list, answer) = (ListAbove(mail.Body.Text, quote, lexicon), AnswerOf(mail.Body.Text, own, lexicon));
            var names = MentionFinder.Find(list, index);
            if (answer.Tokens.Count == 0 || MentionFinder.Find(answer, index).Exists(m => m.Kind != MentionKind.Artist))
                continue;
            if (BetweenAnswer.IsRefusal(answer) && (names.Count > 0 || BetweenAnswer.IsOffer(list)))
            {
                var (first, last) = (answer.Tokens[0].Start, answer.Tokens[^1].End);
                kinds.AsSpan(first, last - first).Fill(SegmentKind.Quote);
            }
            else if (OnlyTitle(names) is { } title && BetweenAnswer.CountAt(answer) is { } count)
            {
                var (start, end) = (list.Tokens[title.Start].Start, list.Tokens[title.End - 1].End);
                evidence ??= new Evidence("kind", start, end - start, list.Words(title.Start, title.End), "answered below it");
                kinds.AsSpan(start, answer.Tokens[^1].End - start).Fill(SegmentKind.New);
                Blank(end, count.Start);
                Blank(count.End, count.ClauseEnd);
            }
            else if (
                RowTitles(names) is { } row
                && RowAnswer.Of(answer, row.Count) is { } wanted
                && TakeRow(list, row, wanted, answer.Tokens[^1].End) is { } first
            )
            {
                evidence ??= first;
            }
            else if (
                names.Exists(m => m.Kind != MentionKind.Artist)
                && BetweenAnswer.HasPrice(list)
                && BetweenAnswer.MayAsk(answer)
            )
            {
                doubt ??= new Reason(
                    ReasonCode.AmbiguousItem,
                    "An answer below a line of the quoted list may ask for what stands there, and it cannot be told how many of what.",
                    null,
                    answer.Words(0, answer.Tokens.Count)
                );
            }
        }

        return doubt is not null || kinds.Any(k => k is not null)
            ? new OpenedForm(mail with { Body = new MailText(text.ToString(), Recut.Segments(mail.Body, kinds)) }, evidence)
            {
                Doubt = doubt,
            }
            : null;

        void Blank(int from, int to)
        {
            for (var at = from; at < to; at++)
                text[at] = ' ';
        }

        // Each wanted title with its number behind it, in the place of the words that follow it; null where those leave no room.
        Evidence? TakeRow(Passage list, IReadOnlyList<Mention> row, RowAnswer wanted, int stop)
        {
            var count = $" x {wanted.Copies},";
            var places = wanted
                .Titles.Select(t => (Start: list.Tokens[row[t].Start].Start, End: list.Tokens[row[t].End - 1].End))
                .ToList();
            var ends = places.Skip(1).Select(p => p.Start).Append(stop).ToList();
            if (places.Zip(ends).Any(p => p.Second - p.First.End < count.Length))
                return null;
            foreach (var ((start, end), next) in places.Zip(ends))
            {
                kinds.AsSpan(start, next - start).Fill(SegmentKind.New);
                Blank(end, next);
                for (var at = 0; at < count.Length; at++)
                    text[end + at] = count[at];
            }

            text[stop - 1] = '.';
            return new Evidence(
                "kind",
                places[0].Start,
                places[0].End - places[0].Start,
                mail.Body.Text[places[0].Start..places[0].End],
                "answered below it"
            );
        }
    }

    private static bool Alternates(IReadOnlyList<TextSegment> segments)
    {
        var answers = 0;
        for (var i = 1; i < segments.Count; i++)
            answers += segments[i - 1].Kind == SegmentKind.Quote && segments[i].Kind == SegmentKind.New ? 1 : 0;
        return answers >= FewestAnswers;
    }

    // One title, once or more, and nothing else of the catalogue but who made it.
    private static Mention? OnlyTitle(List<Mention> names)
    {
        var goods = WithoutOffers(names);
        return
            goods is [{ Kind: MentionKind.Title } first, ..]
            && (!first.IsWeak || first.IsWhole)
            && (first.Item is not null || first.Titles.Count == 1)
            && goods.TrueForAll(m => m.Kind == MentionKind.Title && m.Titles.SequenceEqual(first.Titles))
            ? first
            : null;
    }

    // "THE RISE" and "HEAVEN EYES", £7 each: several titles, each once.
    private static List<Mention>? RowTitles(List<Mention> names)
    {
        var goods = WithoutOffers(names);
        return
            goods.Count > 1
            && goods.TrueForAll(m =>
                m is { Kind: MentionKind.Title, IsWeak: false } && (m.Item is not null || m.Titles.Count == 1)
            )
            && goods.SelectMany(m => m.Titles).Distinct().Count() == goods.Count
            ? goods
            : null;
    }

    // "£10 each or £15 for all three albums": the set behind a title is its shop's offer.
    private static List<Mention> WithoutOffers(List<Mention> names)
    {
        var goods = names.Where(m => m.Kind != MentionKind.Artist).ToList();
        return goods is [{ Kind: MentionKind.Title }, ..] ? [.. goods.Where(m => m.Kind != MentionKind.Set)] : goods;
    }

    // The last paragraph of the quoted lines above an answer.
    private static Passage ListAbove(string text, TextSegment quote, Lexicon lexicon)
    {
        var (end, start) = (quote.Start + quote.Length, quote.Start + quote.Length);
        while (start > quote.Start)
        {
            var line = text.LastIndexOf('\n', Math.Max(quote.Start, start - 2), Math.Max(0, start - 1 - quote.Start)) + 1;
            line = Math.Max(line, quote.Start);
            var written = text.AsSpan(line, start - line).Trim("> \t\n");
            if (written.IsEmpty && text.AsSpan(start, end - start).ContainsAnyExcept("> \t\n"))
                break;
            start = line;
        }

        return Passage(text, start, end, lexicon);
    }

    // The first paragraph of what the buyer typed there.
    private static Passage AnswerOf(string text, TextSegment own, Lexicon lexicon)
    {
        var start = own.Start;
        while (start < own.Start + own.Length && char.IsWhiteSpace(text[start]))
            start++;
        var end = text.IndexOf("\n\n", start, own.Start + own.Length - start, StringComparison.Ordinal);
        return Passage(text, start, end < 0 ? own.Start + own.Length : end, lexicon);
    }

    private static Passage Passage(string text, int start, int end, Lexicon lexicon)
    {
        var tokens = new List<Token>();
        Tokenizer.Append(text, start, end, tokens);
        while (tokens is [.., { Kind: TokenKind.Break }])
            tokens.RemoveAt(tokens.Count - 1);
        return Words.Passage.Of(text, [.. tokens], lexicon);
    }
}
