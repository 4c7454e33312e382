using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>
/// A turn of phrase with gaps: what people say in ever other words and always with the same few, in their order. "sit/hang/hold on .. until/till" is
/// "sit on this one until nearer her birthday" and "hang on to it till after Easter".
/// </summary>
/// <remarks>
/// As it is written in a language file: words with blanks between; "scrub/scrap" is either; "(the/a)" may be missing; ".." lets some words stand
/// between; "&amp;" lets whatever stand between, and the parts come in any order; "!so" must not stand there, "~mug" only where the shop has none, and as the first step, not right before; "^" begins a sentence, "&lt;" a clause, and "&gt;" ends one; {number}, {time}, {goods},
/// {title} and {format} (one that the shop does not have) stand for what is one. Adverbs and commas may stand anywhere between.
/// </remarks>
internal sealed class Turn
{
    private const char OfSentence = '^';
    private const char OfClause = '<';
    private const char AtEnd = '>';
    private const string Gap = "..";

    // Words of "this one right up" in a gap.
    private const int Widest = 6;

    private readonly TurnStep[] _steps; // the first is the one that a text is looked through for
    private readonly TurnStep? _before;
    private readonly bool _ends;

    private Turn(TurnCue cue, string written, TurnStep[] steps, TurnStep? before, bool ends)
    {
        (Cue, Written, _steps, _before, _ends) = (cue, written, steps, before, ends);
        Needed = [.. steps.Skip(1).Select(step => step.Needed).OrderBy(needed => needed.Count)];
    }

    public TurnCue Cue { get; }

    /// <summary>As the language file has it.</summary>
    public string Written { get; }

    /// <summary>The words that it begins with, folded.</summary>
    public IEnumerable<string> Beginnings => _steps[0].Words;

    /// <summary>One for each order in which its parts may come.</summary>
    /// <returns>None where it is not written as a turn is, or a part begins with no plain word.</returns>
    public static IReadOnlyList<Turn> Of(TurnCue cue, string written)
    {
        var parts = new List<IReadOnlyList<TurnStep>>();
        var (begins, ends) = (written[0] is OfClause or OfSentence, written[^1] == AtEnd);
        foreach (var part in written[(begins ? 1 : 0)..^(ends ? 1 : 0)].Split(" & ", StringSplitOptions.TrimEntries))
        {
            if (StepsOf(part) is not { } steps)
                return [];
            parts.Add(steps);
        }

        var before = parts[0][0].IsRefused ? parts[0][0] : null;
        if (before is not null)
            parts[0] = [.. parts[0].Skip(1)];
        if (
            parts.Exists(part => part.Count == 0 || !part[0].IsPlain)
            || parts.Count > 1 && (begins || ends || before is not null)
        )
            return [];
        return [.. Orders(parts).Select(steps => new Turn(cue, written, [.. steps], before, ends))];
    }

    private static List<TurnStep>? StepsOf(string part)
    {
        var (steps, gap) = (new List<TurnStep>(), false);
        foreach (var word in part.Split(' '))
        {
            if (word == Gap && !gap && steps.Count > 0)
            {
                gap = true;
                continue;
            }

            if (TurnStep.Of(word, gap ? Widest : 0) is not { } step)
                return null;
            steps.Add(step);
            gap = false;
        }

        return gap ? null : steps;
    }

    // "a & b": "a … b" and "b … a", with whatever between.
    private static IEnumerable<IReadOnlyList<TurnStep>> Orders(IReadOnlyList<IReadOnlyList<TurnStep>> parts)
    {
        if (parts.Count == 1)
            return [parts[0]];
        return parts.SelectMany(first =>
            Orders([.. parts.Where(part => part != first)])
                .Select(rest => (IReadOnlyList<TurnStep>)[.. first, rest[0].BehindGap(int.MaxValue), .. rest.Skip(1)])
        );
    }

    /// <summary>Of the words of each step behind the first, the rarest first.</summary>
    public Outlines[] Needed { get; }

    /// <summary>Does it stand in the text from a token on, which is one of its beginnings, and within the sentence?</summary>
    public bool Is(TurnPlace place, Sentence sentence, int at) => End(place, sentence, at) >= 0;

    /// <summary>The token behind its last, where it stands in the text from a token on; -1 where it does not.</summary>
    public int End(TurnPlace place, Sentence sentence, int at) =>
        _steps[0].Is(place, at)
        && EndOf(place, sentence, 1, at + 1) is >= 0 and var end
        && !(_before is not null && at > sentence.Start && _before.Is(place, at - 1))
        && Written[0] switch
        {
            OfSentence => Begins(place.Text, sentence, at, ofSentence: true),
            OfClause => Begins(place.Text, sentence, at, ofSentence: false),
            _ => true,
        }
            ? end
            : -1;

    // Of the steps from one on.
    private int EndOf(TurnPlace place, Sentence sentence, int number, int at)
    {
        if (number == _steps.Length)
            return !_ends || EndsClause(place.Text, sentence, at) ? at : -1;
        var step = _steps[number];
        if (step.IsRefused)
            return Next(place, sentence, step, at) < 0 ? EndOf(place, sentence, number + 1, at) : -1;

        if (step.Gap > 0)
        {
            for (var (i, passed) = (at, 0); i < sentence.End && passed <= step.Gap; i++)
            {
                if (step.Is(place, i) && EndOf(place, sentence, number + 1, i + 1) is >= 0 and var end)
                    return end;
                passed += place.Text.Tokens[i].Kind == TokenKind.Mark ? 0 : 1;
            }
        }
        else
        {
            var next = Next(place, sentence, step, at);
            if (next >= 0 && EndOf(place, sentence, number + 1, next + 1) is >= 0 and var end)
                return end;
        }

        return step.IsOptional ? EndOf(place, sentence, number + 1, at) : -1;
    }

    // Where the step stands, past commas, quotation marks and adverbs; -1 for nowhere.
    private static int Next(TurnPlace place, Sentence sentence, TurnStep step, int at)
    {
        for (; at < sentence.End; at++)
        {
            if (step.Is(place, at))
                return at;
            var mark = place.Text.Tokens[at].Kind == TokenKind.Mark ? place.Text.Tokens[at].Text[0] : '\0';
            if (mark is not (',' or '"' or '\'') && !place.Text.IsAdverb(at))
                return -1;
        }

        return -1;
    }

    // "Oh, scrub the first one": little words may stand before it.
    private static bool Begins(Passage text, Sentence sentence, int at, bool ofSentence)
    {
        for (var i = at - 1; i >= sentence.Start; i--)
        {
            var joins = text.Tokens[i].Kind == TokenKind.Mark || text.Has(i, Languages.Cue.And) || text.Has(i, Languages.Cue.But);
            if (joins && !ofSentence)
                return true;
            if (!joins && !text.Has(i, WordCue.Interjection) && !text.Has(i, WordCue.Please) && !text.Has(i, WordCue.Therefore))
                return false;
        }

        return true;
    }

    // "…, don't please x"
    private static bool EndsClause(Passage text, Sentence sentence, int at)
    {
        for (var i = at; i < sentence.End && text.Tokens[i].Kind != TokenKind.Mark; i++)
            if (
                !text.Has(i, WordCue.Courtesy)
                && !text.IsAdverb(i)
                && !text.Has(i, WordCue.Interjection)
                && text.Tokens[i].Text is not ("x" or "xx")
            )
                return false;
        return true;
    }
}
