using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"He has called a record 1969. That is not the one I want.": refuses what was named right before, and that alone.</summary>
internal static class NotThatOne
{
    // Tokens of "No, that is not the one I want this time".
    private const int LongestRefusal = 10;

    // Sentences from the title to its refusal.
    private const int Reach = 2;

    public static void Read(Passage text, IReadOnlyList<Statement> statements)
    {
        for (var s = 1; s < statements.Count; s++)
        {
            if (statements[s].Wishes.Count > 0 || !Is(text, statements[s].Sentence))
                continue;
            for (var before = s - 1; before >= Math.Max(0, s - Reach); before--)
            {
                if (statements[before].Wishes is not [.., { Mention.Kind: MentionKind.Title } named])
                    continue;
                if (!statements[before].Asks && named.Stance != Stance.Asked)
                    named.Stance = Stance.Refused;
                break;
            }
        }
    }

    /// <summary>Does the sentence say of something that it is not the one that is wanted?</summary>
    public static bool Is(Passage text, Sentence sentence)
    {
        if (sentence.Count > LongestRefusal || sentence.IsQuestion)
            return false;
        for (var i = sentence.Start; i + 3 < sentence.End; i++)
            if (
                (text.Tokens[i].Is("not") || text.Has(i, Sign.Negation))
                && text.Tokens[i + 1].Is("the")
                && text.Has(i + 2, WordCue.Ones)
            )
                return text.Has(i + 3, WordCue.Person) || text.Has(i + 3, WordCue.For) || text.Has(i + 3, WordCue.Which);
        return false;
    }
}
