using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>
/// "Three discs in all, one Bach and the rest Heaven Eyes", "three CDs please, all of them Heaven Eyes": a number of all copies, and a title
/// that has what is left of it. A number that stands with it as well must be the same: "three CDs, one Bach and the other three Heaven Eyes"
/// is for a person.
/// </summary>
/// <param name="text">What is read.</param>
/// <param name="spent">Numbers that are taken.</param>
internal readonly struct CountedWhole(Passage text, TokenSet spent)
{
    private const int MostCopies = 20;

    // Tokens of "Three Cellorhythmics CDs" from the number to what it counts.
    private const int FarthestUnit = 4;

    /// <param name="statement">Its titles have the numbers that stand with them.</param>
    /// <param name="before">The sentence before it: "Three discs in all please. One Bach, the rest Heaven Eyes."</param>
    public void Read(Statement statement, Statement? before)
    {
        var titles = statement.Wishes.FindAll(w => w.Mention.Kind == MentionKind.Title);
        if (
            titles.Count == 0
            || titles.Exists(w => w.Stance is Stance.Told or Stance.Refused || w.Mention.Titles.Count != 1)
            || statement.Wishes.Exists(w => w.Mention.Kind is not (MentionKind.Title or MentionKind.Artist))
            || text.Has(statement.Sentence, Cue.Or)
            || (Whole(statement, Floor(titles[0])) ?? CountOf(before)) is not { } whole
        )
            return;
        if (titles is [var single])
        {
            if (AllBefore(single.Mention.Start, statement.Sentence.Start, whole) is { } all && IsCountedFrom(single, all))
                Give(single, whole, all);
        }
        else if (titles.Count > 1)
            ReadRest(titles, whole, statement);
    }

    private void ReadRest(List<Wish> titles, int whole, Statement statement)
    {
        // The rest comes last, and nothing behind it: "the rest Heaven Eyes and some Bach", "the rest Heaven Eyes to my sister".
        var last = titles[^1];
        if (!EndsClause(last.Mention.End))
            return;
        if (RestBefore(last.Mention.Start, titles[^2].Mention.End) is not var (start, told))
            return;
        var others = 0;
        foreach (var title in titles[..^1])
        {
            if (Copies(title) is not { } copies || title.Mention.Titles.SequenceEqual(last.Mention.Titles))
                return;
            others += copies;
        }

        var rest = whole - others;
        if (rest <= 0 || told is not null && told != rest || !IsCountedFrom(last, start))
            return;
        Give(last, rest, start);
        statement.RestAt = start;
    }

    private void Give(Wish title, int copies, int start)
    {
        (title.Quantity, title.QuantityAt, title.IsMore) = (copies, (start, title.Mention.Start), false);
        spent.Add(start, title.Mention.Start);
    }

    // By the "one" of "every one of them" or the "two" of "the other two", and by nothing else.
    private static bool IsCountedFrom(Wish title, int start) =>
        title.Quantity is null || title.QuantityAt.Start >= start && title.QuantityAt.End <= title.Mention.Start;

    // Where the first title's own number begins.
    private static int Floor(Wish first) =>
        first.Quantity is > 1 && first.QuantityAt is { End: > 0 } at
            ? Math.Min(at.Start, first.Mention.Start)
            : first.Mention.Start;

    // "Rise of the Cellorettes once", "one Bach", "a Bach"
    private int? Copies(Wish title)
    {
        var behind = title.Mention.End;
        return title.Quantity
            ?? (
                behind < text.Tokens.Count && text.Has(behind, WordCue.Times) && text.Value(behind, out _) is > 0 and var times
                    ? times
                : behind < text.Tokens.Count && text.Has(behind, WordCue.Once) || title.HasArticle ? 1
                : null
            );
    }

    // "Three Cellorhythmics CDs", "three in all", in front of all titles, and no number beside it: "three CDs and two LPs". "The three CDs"
    // are those of a set, "up to three" is no number.
    private int? Whole(Statement statement, int end)
    {
        var whole = (int?)null;
        for (var i = statement.Sentence.Start; i < end; i++)
        {
            if (statement.Names(i) || text.Value(i, out var length) is not (> 1 and var value) || text.IsMoney(i, i + length))
                continue;
            // "Five CDs and all five the same"
            if (value == whole)
                continue;
            if (
                whole is not null
                || value > MostCopies
                || i > statement.Sentence.Start && !IsAsking(i - 1)
                || !Counts(i + length, end)
            )
                return null;
            whole = value;
        }

        return whole;
    }

    // "CDs", "Cellorhythmics CDs please", "in all"; not "three CDs a month"
    private bool Counts(int at, int end)
    {
        for (var i = at; i < end && i < at + FarthestUnit && text.Tokens[i].Kind != TokenKind.Mark; i++)
            if (text.Has(i, Sign.Total) || IsUnit(i) && (text.Has(i + 1, Sign.Total) || EndsClause(i + 1)))
                return true;
        return false;
    }

    private bool EndsClause(int at) =>
        at >= text.Tokens.Count
        || text.Tokens[at].Kind == TokenKind.Mark
        || text.Sentences.Any(s => s.End == at)
        || text.Has(at, WordCue.Please)
        || text.Has(at, Cue.Ask);

    // "I'd like", "please send me", "we need"
    private bool IsAsking(int at) =>
        !text.EndsPhrase(at, Cue.Doubt)
        && !text.Has(at, WordCue.Definite)
        && (
            text.Has(at, Cue.Ask)
            || text.EndsPhrase(at, Cue.Ask)
            || text.Has(at, WordCue.Please)
            || text.Has(at, WordCue.Me)
            || text.Has(at, WordCue.Us)
            || text.Tokens[at].Kind == TokenKind.Mark
        );

    private bool IsUnit(int at) =>
        text.Has(at, Cue.Unit) || text.Has(at, Cue.Medium) || Formats.Known(text.Tokens[at].Text) is not null;

    private int? CountOf(Statement? before) =>
        before is { Counts.Count: 1, Wishes.Count: 0, IsInDoubt: false, IsVague: false, AllOf: null, Sentence.IsQuestion: false }
            ? Whole(before, before.Sentence.End)
            : null;

    // "the rest", "the other two both", "the remaining two are to be"
    private (int Start, int? Told)? RestBefore(int title, int floor)
    {
        int? told = null;
        var at = title - 1;
        while (at > floor && IsBetween(at))
            at--;
        if (text.NumberEndingAt(at, floor) is >= 0 and var number && text.Value(number, out _) is > 0 and var copies)
            (told, at) = (copies, number - 1);
        var isRest =
            at > floor
            && (text.Has(at, WordCue.Rest) || told is not null && text.Has(at, WordCue.OtherOnes))
            && (text.Has(at - 1, WordCue.Definite) || text.Has(at - 1, WordCue.Article));
        return isRest ? (at - 1, told) : null;
    }

    // "both", "all", "are", "of"
    private bool IsBetween(int at) =>
        text.NumberEndingAt(at, at) < 0
            && (
                text.Has(at, WordCue.SpokenOf) || text.Has(at, WordCue.Of) || text.Has(at, Cue.All) || text.Tokens[at].IsMark(':')
            )
        || text.Has(at, Cue.Both) && text.CueLength(at) == 1;

    // "all", "all of them", "every one of them", "and all five the same,": where it begins; null where it does not stand right before the title.
    private int? AllBefore(int title, int floor, int whole)
    {
        var isAll = false;
        var at = title - 1;
        for (; at > floor; at--)
        {
            if (text.NumberEndingAt(at, floor) is >= 0 and var number)
            {
                // "every one" and "all three"
                if (text.Value(number, out _) is var value && value != whole && value != 1)
                    return null;
                at = number;
                continue;
            }

            if (text.Has(at, Cue.All) || text.Has(at, Cue.Each))
            {
                isAll = true;
                continue;
            }

            if (
                !text.Has(at, WordCue.Of)
                && !text.Has(at, WordCue.OfThem)
                && !text.Has(at, WordCue.Alike)
                && !text.Has(at, WordCue.Definite)
                && !text.Has(at, WordCue.Article)
                && !(text.Tokens[at].Kind == TokenKind.Mark && !isAll)
            )
                break;
        }

        return isAll && (text.Tokens[at].Kind == TokenKind.Mark || text.Has(at, Cue.And) || text.Has(at, WordCue.Please))
            ? at + 1
            : null;
    }
}
