using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>
/// "for my old teacher", "for the school choir", "for my sister, who is nine": for whom something is, and who they are. Such words carry no goods,
/// no number of copies and nothing else that bears on an order; the list goes on behind them.
/// </summary>
/// <remarks>Where they do ("for my sister, who wants two"), they are left to the readers of such words.</remarks>
internal readonly ref struct ForWhom(Passage text)
{
    // Words of "my dear old cello teacher".
    private const int LongestName = 6;

    // Tokens of what is told of somebody.
    private const int LongestClause = 14;

    // Tokens from "they" to the age of "they are only just 11".
    private const int LongestBeforeAge = 4;

    // Cues of words that say nothing of goods, copies or sending.
    private static readonly ulong Telling = Bits(
        Cue.Filler,
        Cue.Adverb,
        Cue.Own,
        Cue.And,
        Cue.Aside,
        Cue.All,
        Cue.Both,
        Cue.Measure,
        Cue.Ordinal,
        Cue.Time,
        Cue.Theirs,
        Cue.Heard,
        Cue.Street,
        Cue.Variant,
        Cue.Everything
    );

    // Of whom something is for: "my old teacher", "the children next door", "our winter concert".
    private static readonly ulong Naming = Bits(
        Cue.Filler,
        Cue.Adverb,
        Cue.Own,
        Cue.Measure,
        Cue.Theirs,
        Cue.Heard,
        Cue.Street,
        Cue.Variant,
        Cue.Time
    );

    private static readonly ulong TellingSigns =
        Signs.Bit(Sign.Narrative)
        | Signs.Bit(Sign.Praise)
        | Signs.Bit(Sign.Harmless)
        | Signs.Bit(Sign.Rhetorical)
        | Signs.Bit(Sign.OwnThing)
        | Signs.Bit(Sign.Whole)
        | Signs.Bit(Sign.When)
        | Signs.Bit(Sign.ShopMatters)
        | Signs.Bit(Sign.Questions);

    private static readonly ulong NamingSigns =
        Signs.Bit(Sign.OwnThing) | Signs.Bit(Sign.Praise) | Signs.Bit(Sign.Harmless) | Signs.Bit(Sign.Narrative);

    /// <summary>Where the words for whom something is end, behind the "for" at a token; the same token for none.</summary>
    public int End(int at)
    {
        if (!text.Has(at, WordCue.For) || Name(at + 1) is not (> 0 and var end))
            return at;
        return Clause(end) is > 0 and var behind ? behind : end;
    }

    // "my old teacher", "Mum", "the choir of our school"; 0 for none.
    private int Name(int start)
    {
        if (start >= text.Tokens.Count || text.Tokens[start].Kind != TokenKind.Word)
            return 0;
        var isOwn = IsOwn(start);
        var last = 0;
        var i = start;
        for (; i < text.Tokens.Count && i < start + LongestName && IsOfName(i, start); i++)
            if (text.Has(i, WordCue.Whom))
                last = i + 1;
        // "our Year 7 to 10 classrooms"
        if (i < text.Tokens.Count && text.Value(i, out _) >= 0)
            return 0;
        if (isOwn && i > start + 1)
            return i;
        return last;
    }

    private bool IsOfName(int at, int start)
    {
        ref readonly var token = ref text.Tokens[at];
        // "mother-in-law"
        if (at > start && token.Kind == TokenKind.Word && text.Text[token.Start - 1] == '-')
            return true;
        if (token.Kind != TokenKind.Word || text.Value(at, out _) >= 0)
            return false;
        if (at == start && (IsOwn(at) || text.Has(at, WordCue.Article)))
            return true;
        return text.HasOnly(at, Naming, NamingSigns)
            && !text.Has(at, WordCue.Within)
            && !text.Has(at, WordCue.For)
            && !text.Has(at, WordCue.By)
            && !text.Has(at, WordCue.GoesTo)
            && !text.Has(at, WordCue.Too)
            && !text.Has(at, WordCue.Who)
            && (Formats.Known(token.Text) is null || at + 1 < text.Tokens.Count && text.Has(at + 1, WordCue.NoFormat)); // "our book group"
    }

    private bool IsOwn(int at) => text.Has(at, WordCue.Our) || text.Has(at, WordCue.Possessive) || text.Tokens[at].Text is "your";

    // ", who is nine", ", they are 11 and both play"; 0 for none.
    private int Clause(int at)
    {
        if (at >= text.Tokens.Count)
            return 0;
        var lead = text.Tokens[at].IsMark(',') ? at + 1 : at;
        if (lead >= text.Tokens.Count)
            return 0;
        var isAge = lead > at && TellsAge(lead);
        if (!isAge && !text.Has(lead, WordCue.Who))
            return 0;
        // "der bald 80 wird": "der" is an article as well, and what follows it a noun with its capital.
        var isArticle = !isAge && text.Has(lead, WordCue.Article);
        if (isArticle && lead == at)
            return 0;
        for (var i = lead + 1; i < text.Tokens.Count && i < lead + LongestClause; i++)
        {
            ref readonly var token = ref text.Tokens[i];
            if (token.Kind is TokenKind.Mark or TokenKind.Break || text.Has(i, Cue.And) && IsThing(i + 1))
                return i;
            if (isArticle && token.IsCapital || !IsTold(i))
                return 0;
        }

        return 0;
    }

    // "and the map", "and two tea towels", "and Ruins"
    private bool IsThing(int at) =>
        at >= text.Tokens.Count
        || text.Has(at, WordCue.Article)
        || text.Value(at, out _) > 0 && !IsAge(at)
        || text.Tokens[at].IsCapital;

    private bool IsTold(int at) =>
        text.Value(at, out _) >= 0
            ? IsAge(at) || IsStanding(at)
            : text.HasOnly(at, Telling, TellingSigns) && !text.Has(at, Cue.More);

    // "she is nine", "they're only 11"
    private bool TellsAge(int person)
    {
        if (!text.Has(person, WordCue.Person) && !text.Has(person, WordCue.AgeVerb))
            return false;
        for (var i = person + 1; i <= person + LongestBeforeAge && i < text.Tokens.Count; i++)
            if (text.Value(i, out _) >= 0)
                return IsAge(i);
        return false;
    }

    // "is nine", "are 4 and 6", "9 years old", "was born in 1958", "der 80 wird"
    private bool IsAge(int at)
    {
        if (at < 2 || at >= text.Tokens.Count || text.Value(at, out var length) is not (> 0 and var value))
            return false;
        var end = at + length;
        if (value is >= 1900 and < 2100)
            return text.Tokens[at].Kind == TokenKind.Number;
        if (value >= 120 || end < text.Tokens.Count && text.Has(end, Cue.Unit))
            return false;
        var before = at - 1;
        while (before > 1 && text.Has(before, Cue.Adverb))
            before--;
        return text.Has(before, WordCue.AgeVerb)
            || text.Has(before, WordCue.GoesTo)
            || text.Has(before, Cue.And) && text.Value(before - 1, out _) > 0 && IsAge(before - 1)
            || end < text.Tokens.Count && (text.Has(end, Cue.Measure) || text.Has(end, WordCue.AgeVerb));
    }

    // "the first one", "the old one": no number.
    private bool IsStanding(int at) =>
        text.Has(at, WordCue.Ones) && (text.Has(at - 1, WordCue.Article) || text.Has(at - 2, WordCue.Article));

    private static ulong Bits(params ReadOnlySpan<Cue> cues)
    {
        var bits = 0UL;
        foreach (var cue in cues)
            bits |= Lexicon.Bit(cue);
        return bits;
    }
}
