using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>Finds the number that stands before or after each thing that a sentence names.</summary>
internal readonly struct WishNumbers(Passage text, TokenSet spent)
{
    private const int Reach = 10;

    private readonly Bridges _bridges = new(text, spent);
    private readonly CrossedOut _crossed = new(text);

    public void Read(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var w = 0; w < statement.Wishes.Count; w++)
        {
            var wish = statement.Wishes[w];
            var floor = w > 0 ? statement.Wishes[w - 1].Mention.End : sentence.Start;
            var ceiling = w + 1 < statement.Wishes.Count ? statement.Wishes[w + 1].Mention.Start : sentence.End;
            if (wish.Mention.Copies is { } told)
            {
                wish.Quantity = told;
                SpendBefore(wish.Mention.Start, floor);
                continue;
            }

            Before(wish, floor, statement, w);
            var shares = w > 0 && statement.Wishes[w - 1].Quantity is null; // "Ruins and Dusk en deux exemplaires": of each?
            After(wish, ceiling, w + 1 < statement.Wishes.Count ? statement.Wishes[w + 1] : null, shares);
            if (wish.Quantity is null && _crossed.IsAt(wish.Mention.End, ceiling))
                wish.Quantity = 0;
            if (w > 0 && SameAs(wish, floor))
                wish.Quantity = statement.Wishes[w - 1].Quantity ?? 1;
        }
    }

    // The number of all rows together.
    private void SpendBefore(int start, int floor)
    {
        for (var i = start - 1; i >= floor && i > start - Reach && (text.Value(i, out _) > 0 || _bridges.IsBridge(i)); i--)
            if (text.Value(i, out var length) > 0)
                spent.Add(i, i + length);
    }

    private void Before(Wish wish, int floor, Statement statement, int w)
    {
        var (medium, mark, artist) = (false, false, false);
        for (var i = wish.Mention.Start - 1; i >= floor && i > wish.Mention.Start - Reach; i--)
        {
            medium |= text.Has(i, Cue.Medium) || Formats.Known(text.Tokens[i].Text) is not null;
            mark |= text.Tokens[i].IsMark(':') || text.Tokens[i].IsMark('(') || text.Tokens[i].IsMark('-');
            artist |= mark && spent.Contains(i) && text.Tokens[i].Kind == TokenKind.Word && text.Value(i, out _) < 0;
            var start = text.NumberEndingAt(i, floor);
            if (start >= 0)
            {
                // "the two albums (A and B)": how many there are, not how many of A.
                if (medium && (mark || IsOfEach(start, statement)) || w == 0 && IsOfTitles(start, i + 1, floor, statement))
                    return;
                if (
                    text.IsNoCount(start, i + 1, isBeforeTitle: i + 1 == wish.Mention.Start)
                    || spent.Contains(start)
                    || text.Has(i, WordCue.Multiple) // "ich freue mich doppelt auf Heaven Eyes"
                )
                    return;
                // "the other two now: the Rise and the Bach": how many titles follow.
                if (mark && start > floor + 1 && text.Has(start - 1, WordCue.OtherOnes) && text.Has(start - 2, WordCue.Definite))
                    return;
                var value = text.Value(start, out _);
                // "the three Drystone (A, B and C)": so many of the artist's follow.
                if (w == 0 && artist && statement.Wishes.Count(o => o.Mention.Kind == MentionKind.Title) >= value && value > 1)
                {
                    spent.Add(start, i + 1);
                    return;
                }

                Take(wish, value, start, i + 1);
                wish.IsDefinite =
                    text.Has(start, Cue.Both)
                    || start > floor && (text.Has(start - 1, WordCue.TheSeveral) || text.Has(start - 1, Cue.All));
                wish.IsMore |= text.IsMore(start, i + 1);
                Doubled(wish, start, floor);
                Alternative(wish, start, floor, statement);
                return;
            }

            var token = text.Tokens[i];
            if (token.Is(WordCue.Article) || token.Text is "that" or "your")
                wish.HasArticle = true;
            if (IsOneAfterFirst(i, floor))
            {
                Take(wish, 1, i - 1, i + 1);
                wish.IsMore = true;
                return;
            }

            if (text.Has(i, Cue.More) && !text.Has(i, Cue.And))
                wish.IsMore = true;
            // "two, please, of"
            else if (
                !_bridges.IsBridge(i)
                && !spent.Contains(i)
                && !_bridges.IsOfArtist(i, floor)
                && !(text.Has(i, WordCue.Please) && text.Has(i + 1, WordCue.Of))
            )
                return;
        }
    }

    private void After(Wish wish, int ceiling, Wish? following, bool shares)
    {
        var another = following is not null;
        // "un Bach supplémentaire"
        wish.IsMore |=
            text.Lexicon.IsForeign
            && wish.Mention.End < ceiling
            && text.Has(wish.Mention.End, Cue.More)
            && !text.Has(wish.Mention.End, Cue.And);
        var bracket = false;
        for (var i = wish.Mention.End; i < ceiling && i < wish.Mention.End + Reach; i++)
        {
            var token = text.Tokens[i];
            var value = text.Value(i, out var length);
            // "the Ruins one x2": a "one" that stands for the title.
            if (value == 1 && token.Is("one") && i + 1 < ceiling && text.Tokens[i + 1].Text is "x" or "×")
                continue;
            // "two of theirs, the Ruins one": the same.
            if (
                value == 1
                && token.Is("one")
                && i == wish.Mention.End
                && wish is { HasArticle: true, Quantity: > 1 }
                && length == 1
            )
                continue;
            if (value >= 0 && !spent.Contains(i))
            {
                var next = i + length;
                // "twice over"
                if (token.Is(WordCue.Times) && next < ceiling && text.Tokens[next].Is("over"))
                    next++;
                if (text.IsMoney(i, next))
                {
                    i = next - 1;
                    continue;
                }

                if (
                    following is not null
                    && _bridges.IsAllBridge(next, ceiling)
                    && !IsRow(i, next, following)
                    && !_bridges.IsInBrackets(i, next)
                )
                    return;
                if (
                    !another && next >= ceiling
                    || next < ceiling
                        && (
                            _bridges.EndsCount(next)
                            || _bridges.IsOneUnit(next, ceiling)
                            || wish.Mention.Kind == MentionKind.Set && text.Has(next, Cue.Set)
                        )
                    || i > wish.Mention.End && (text.Has(i - 1, WordCue.TimesWord) || text.Tokens[i - 1].Text is "x" or "×")
                )
                {
                    // "All three CDs, 3 copies in total": of all together.
                    if (wish.Mention.Kind == MentionKind.Set && _bridges.IsInTotal(next, ceiling))
                        return;
                    // "100 Songs twice": no number of songs.
                    var isTimes = i == wish.Mention.End && token.Is(WordCue.Times);
                    if (!isTimes && text.IsNoCount(i, next, isBehindTitle: i == wish.Mention.End))
                        return;
                    if (wish.Quantity is { } before && before != value)
                        wish.IsInDoubt = true;
                    Take(wish, wish.Quantity ?? value, i, next);
                    wish.IsMore |= text.IsMore(i, next);
                }

                return;
            }

            // "into the mill at thirteen"
            if (
                token.Is("at")
                && i + 1 < ceiling
                && text.Value(i + 1, out var behind) >= 0
                && !text.IsMoney(i + 1, i + 1 + behind)
            )
                return;
            // "den Bach nehme ich zweimal", "del Bach me llevo dos", "Баха беру два"
            if (
                (text.Lexicon.IsForeign || IsOfHead(wish.Mention.Start - 1))
                && wish.Quantity is null
                && EndOfAsking(i, ceiling) is var asked
                && asked > i
            )
            {
                i = asked - 1;
                continue;
            }

            bracket |= token.IsMark('(');
            var passes =
                token.Kind == TokenKind.Decimal
                || token.Kind == TokenKind.Mark && token.Text[0] is not ';' && !(token.IsMark('/') && token.IsGlued)
                || token.Is("x")
                || IsBeforeCount(i, ceiling)
                || text.IsWhom(i)
                || bracket && text.Has(i, Cue.Not) && i + 1 < ceiling && Formats.Known(text.Tokens[i + 1].Text) is not null // "(CD, not LP)"
                || i + 1 < ceiling && text.Has(i, WordCue.For) && text.IsWhom(i + 1) // "Laudate for the choir, ten copies"
                || text.Has(i, Cue.Money)
                || text.Lexicon.IsForeign && (text.Has(i, WordCue.Please) || !shares && IsBeforeCopies(i, ceiling)) // "vom Bach bitte zwei"
                || i + 1 < ceiling
                    && text.Has(i, WordCue.CountLabel)
                    && (text.Tokens[i + 1].IsMark(':') || text.Value(i + 1, out _) > 0) // "Heaven Eyes, Menge: 3"
                || text.Has(i, Cue.Unit)
                || text.Has(i, Cue.Medium)
                || text.Has(i, Cue.Filler)
                    && (bracket || token.Text is "on" or "in" or "the" or "by" or "of" or "at" or "just" or "only" or "a" or "an")
                || token.Is("as") && i + 1 < ceiling && text.Has(i + 1, WordCue.Article) // "Ruins as an LP, one"
                || Formats.Known(token.Text) is not null
                || spent.Contains(i);
            if (!passes)
                return;
        }
    }

    // "Of Canal 1 I want two copies and of Canal 2 only one": the "of" that begins a clause
    private bool IsOfHead(int at) =>
        at >= 0
        && text.Has(at, WordCue.Of)
        && (at == 0 || text.Has(at - 1, Cue.And) || text.Tokens[at - 1].Kind is TokenKind.Mark or TokenKind.Break);

    // "nehme ich", "ne prendo", "me llevo": behind the words that ask, and those for who does; the same token for none.
    private int EndOfAsking(int at, int ceiling)
    {
        if (!text.Has(at, Cue.Ask) || text.Has(at, Cue.Refuse))
            return at;
        var end = at + Math.Max(1, text.CueLength(at));
        while (end < ceiling && text.Has(end, WordCue.Speaker))
            end++;
        return end;
    }

    // "Ruins en deux exemplaires", "in zwei Exemplaren", "в двух экземплярах"
    private bool IsBeforeCopies(int at, int ceiling) =>
        text.Has(at, WordCue.Within)
        && text.Value(at + 1, out var length) > 0
        && at + 1 + length < ceiling
        && text.Has(at + 1 + length, Cue.Unit);

    // The "please" of "Ruins please, x1" and of "Ruins please, 2."
    private bool IsBeforeCount(int at, int ceiling) =>
        at + 2 < ceiling
        && text.Has(at, WordCue.Please)
        && text.Tokens[at + 1] is { Kind: TokenKind.Mark, Text: "," or "-" }
        && (text.Value(at + 2, out _) > 0 || InlineRows.IsTimes(text.Tokens[at + 2]));

    // "Ruins - 2 copies "Winter Harbour" - 1 copy": rows that a mail program ran together; every number stands behind its title.
    private bool IsRow(int start, int next, Wish following)
    {
        // "Twenty-Two Tunes x 2 Ruins x 1"
        if (text.Tokens[start - 1].Text is "x" or "×")
            return following.Mention.End + 1 < text.Tokens.Count
                && text.Tokens[following.Mention.End].Text is "x" or "×"
                && text.Value(following.Mention.End + 1, out _) > 0;
        if (!text.Tokens[start - 1].IsMark('-') || !text.Has(next, Cue.Unit) || text.Tokens[next + 1].Is("of"))
            return false;
        var at = following.Mention.End;
        while (at < text.Tokens.Count && (text.Tokens[at].IsMark('"') || text.Tokens[at].IsMark('\'')))
            at++;
        return at + 1 < text.Tokens.Count
            && text.Tokens[at].IsMark('-')
            && text.Value(at + 1, out var length) > 0
            && at + 1 + length < text.Tokens.Count
            && text.Has(at + 1 + length, Cue.Unit);
    }

    // "the pair of albums Heaven Eyes and the Rise, one of each"
    private bool IsOfEach(int start, Statement statement) =>
        statement.Each is { } each
        && text.Value(start, out _) is var value
        && value > 1
        && value != each
        && value == statement.Wishes.Count(o => o.Mention.Kind == MentionKind.Title);

    // "I would like two: Ruins and Winter Harbour": how many titles follow; not "2: Ruins", and not "send two: Ruins".
    private bool IsOfTitles(int start, int next, int floor, Statement statement) =>
        text.Tokens[next].IsMark(':')
        && start > floor
        && text.Tokens[start - 1].Kind == TokenKind.Word
        && !text.Has(start - 1, Cue.And)
        && statement.Wishes.Count(o => o.Mention.Kind == MentionKind.Title) == text.Value(start, out _)
        && statement.Wishes.Count > 1;

    public void Take(Wish wish, int value, int start, int end)
    {
        wish.Quantity = value;
        wish.QuantityAt = (start, end);
        for (var i = start; i < end; i++)
            spent.Add(i, i + 1);
    }

    // "45 (forty-five) copies": twice the same number, or a contradiction.
    private void Doubled(Wish wish, int start, int floor)
    {
        var i = start - 1;
        if (i < floor || !text.Tokens[i].IsMark('('))
            return;
        var first = text.NumberEndingAt(i - 1, floor);
        if (first < 0)
            return;
        wish.IsInDoubt |= text.Value(first, out _) != wish.Quantity;
        spent.Add(first, first + 1);
    }

    // "a second Bach"; not "the second Bach", which may be a volume
    private bool IsOneAfterFirst(int at, int floor) =>
        text.Has(at, WordCue.Again) && at > floor && (text.Tokens[at - 1].Is("a") || text.Value(at - 1, out _) == 1);

    // "2 or 3 of", "2-3", "maybe two".
    private void Alternative(Wish wish, int start, int floor, Statement statement)
    {
        var i = start - 1;
        if (i < floor)
            return;
        if (
            text.Has(i, Cue.Or)
            || text.Tokens[i].IsMark('-')
            || text.Tokens[i].IsMark('/')
            || text.Tokens[i].Is("to") && i > floor && text.Value(i - 1, out _) >= 0
        )
        {
            var other = text.NumberEndingAt(i - 1, floor);
            if (other >= 0)
            {
                spent.Add(other, other + 1);
                wish.IsInDoubt = true;
            }
        }

        // "three-four copies", whose hyphen is none in its words
        var fewer = text.NumberEndingAt(i, floor);
        wish.IsInDoubt |= fewer >= 0 && !spent.Contains(fewer) && text.Value(fewer, out _) == wish.Quantity - 1;
        for (var back = i; back >= floor && back > i - 3; back--)
            wish.IsInDoubt |= text.Has(back, Cue.Doubt);
        statement.IsInDoubt |= wish.IsInDoubt;
    }

    private bool SameAs(Wish wish, int floor)
    {
        for (var i = floor; i < wish.Mention.Start; i++)
        {
            if (text.Has(i, Cue.Same) && i + text.CueLength(i) >= wish.Mention.Start - 2)
                return true;
        }

        return false;
    }
}
