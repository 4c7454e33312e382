using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>
/// "My wife and I each want Heaven Eyes, so two in all", "Ma femme et moi voudrions Heaven Eyes, un exemplaire chacun. Donc deux en tout.":
/// a copy for each person, and a number of all copies that says the same. Where the persons come to another number, a person of the shop looks.
/// </summary>
internal static class SharedInAll
{
    private const int MostCopies = 12;

    // What may change how many, or of what: no number in all settles it.
    private static readonly Cue[] Doubtful =
    [
        Cue.Or,
        Cue.Doubt,
        Cue.Vague,
        Cue.Not,
        Cue.If,
        Cue.Own,
        Cue.Already,
        Cue.Drop,
        Cue.Open,
        Cue.Half,
        Cue.Set,
    ];

    /// <param name="text">What is read.</param>
    /// <param name="statement">The sentence that shares out its title.</param>
    /// <param name="mentions">All that the text names: a number in all is of all that.</param>
    /// <returns>How many copies, and the sentence that counts them, which may be the next one; null where they are not told so.</returns>
    public static (int Copies, Sentence Total)? Read(Passage text, Statement statement, IReadOnlyList<Mention> mentions)
    {
        var sentence = statement.Sentence;
        if (
            statement.Wishes
                is not [{ Mention: { Kind: MentionKind.Title, Titles.Count: 1 } title, Stance: Stance.Asked or Stance.None }]
            || !mentions.All(m =>
                m.Kind == MentionKind.Artist || m.Kind == MentionKind.Title && m.Titles.SequenceEqual(title.Titles)
            )
            || Doubtful.Any(cue => text.Has(sentence, cue))
        )
            return null;
        for (var start = title.End; start < sentence.End; start++)
            if (InAll(text, start, sentence.End) is { } here)
                return Persons(text, statement, start) == here ? (here, sentence) : null;
        foreach (var next in text.Sentences)
            if (next.Start >= sentence.End)
                return
                    !next.IsQuestion
                    && InAll(text, next.Start, next.End) is { } copies
                    && Persons(text, statement, sentence.End) == copies
                    ? (copies, next)
                    : null;
        return null;
    }

    // "so two in all", "Four altogether", "also zwei insgesamt": these words and no others.
    private static int? InAll(Passage text, int start, int end)
    {
        var (copies, isTotal) = ((int?)null, false);
        for (var i = start; i < end; i++)
        {
            if (text.Value(i, out var length) is > 1 and var value)
            {
                if (copies is not null || value > MostCopies || text.IsMoney(i, i + length))
                    return null;
                (copies, i) = (value, i + length - 1);
            }
            else if (text.Has(i, Cue.Restate))
                (isTotal, i) = (true, i + text.CueLength(i) - 1);
            else if (text.Has(i, Sign.Total))
                isTotal = true;
            else if (
                text.Tokens[i].Kind != TokenKind.Mark
                && !text.Has(i, Cue.Unit)
                && !text.Has(i, Cue.Medium)
                && !text.Has(i, Cue.And)
                && !text.Has(i, WordCue.Please)
                && !text.Has(i, WordCue.LastWord)
                && !text.Has(i, AsideCue.Thus)
            )
                return null;
        }

        return isTotal ? copies : null;
    }

    // The writer and whom he tells of: "my wife and I", "for me and each of my three daughters"; null where something else is counted.
    private static int? Persons(Passage text, Statement statement, int end)
    {
        var (start, persons, isWriter) = (statement.Sentence.Start, 0, false);
        for (var i = start; i < end; i++)
        {
            if (statement.Names(i))
                continue;
            if (text.Has(i, WordCue.Our))
            {
                var both = i > start && text.Has(i - 1, Cue.Both);
                var value = text.Value(i + 1, out var length);
                var whom = value > 1 ? i + 1 + length : i + 1;
                if (!IsWhom(text, whom, end))
                    continue;
                persons +=
                    value > 1 ? value
                    : both ? 2
                    : 1;
                i = whom;
            }
            else if (
                text.Tokens[i].Kind == TokenKind.Decimal
                || text.IsSign(i)
                || text.Value(i, out _) > 1 && !text.Has(i, Cue.Both)
            )
                return null;
            else
                isWriter |= IsWriter(text, i, start);
        }

        // "my brother would like one as well": beside the writer's.
        return persons + (isWriter || persons > 0 && statement.Adds ? 1 : 0);
    }

    // "my wife", "my dear wife"
    private static bool IsWhom(Passage text, int at, int end) =>
        at < end && text.Has(at, WordCue.Whom) || at + 1 < end && text.Has(at + 1, WordCue.Whom);

    // "my wife and I", "for me and"; not "please send me"
    private static bool IsWriter(Passage text, int at, int floor) =>
        text.Has(at, WordCue.Writer)
        && (text.Has(at + 1, Cue.And) || at > floor && (text.Has(at - 1, Cue.And) || text.Has(at - 1, WordCue.For)));
}
