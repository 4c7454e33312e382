using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items;

/// <summary>
/// "Kindly post me the two CDs in my subject line": a number of things that the subject tells one by one, and no set of the shop's, though its words
/// are those of one.
/// </summary>
internal static class PointedAtSubject
{
    /// <param name="text">Of the mail.</param>
    /// <param name="body">Its sentences.</param>
    /// <returns>False where the text names a title itself, or points nowhere.</returns>
    public static bool Is(Passage text, IReadOnlyList<Statement> body)
    {
        var points = false;
        foreach (var statement in body)
        {
            var here = Points(text, statement);
            points |= here;
            if (!statement.IsAddress && statement.Wishes.Exists(w => w.Mention.Kind != MentionKind.Set || !here))
                return false;
        }

        return points;
    }

    /// <summary>Do the numbers beside it count what the subject asks for?</summary>
    public static bool Agrees(Passage text, IReadOnlyList<Statement> body, ItemReading subject)
    {
        var copies = subject.Lines.Sum(l => (long)l.Quantity);
        foreach (var statement in body.Where(s => Points(text, s)))
            for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
                if (
                    text.Value(i, out _) is > 0 and var number && number != copies
                    || text.Has(i, Cue.Both) && copies != 2
                    || text.Has(i, Cue.Each)
                    || text.Has(i, WordCue.Times)
                )
                    return false;
        return subject is { Lines.Count: > 0, Reasons.Count: 0 };
    }

    /// <summary>"The three CDs in my subject", which names two.</summary>
    public static ItemReading Doubted(ItemReading reading, string subject) =>
        reading with
        {
            Reasons =
            [
                .. reading.Reasons,
                new Reason(ReasonCode.AmbiguousItem, "The text points at the subject, which names other goods.", null, subject),
            ],
        };

    private static bool Points(Passage text, Statement statement) => text.Has(statement.Sentence, WordCue.SubjectName);
}
