using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"A copy of Ruins and a second copy of it for my sister": one more of what was named last in the sentence.</summary>
internal static class AnotherOfIt
{
    private static readonly Outlines Second = Outlines.Of(["second"]);

    public static void Read(Passage text, Statement statement)
    {
        if (!text.Has(statement.Sentence, WordCue.Again) && !statement.Sentence.Outlines.MayShare(Second))
            return;
        for (var i = statement.Sentence.Start + 1; i < statement.Sentence.End; i++)
        {
            statement.IsInDoubt |= IsOneMoreToKeep(text, i, statement);
            if (!IsAt(text, i, statement.Sentence.End))
                continue;
            if (TitleBefore(statement, i) is { Stance: Stance.Asked or Stance.None } named)
                named.Quantity = (named.Quantity ?? 1) + 1;
            else
                statement.IsInDoubt = true;
        }
    }

    // "one for my mother and a third to keep": of what, and how many in all?
    private static bool IsOneMoreToKeep(Passage text, int at, Statement statement) =>
        text.Has(at, WordCue.Again)
        && text.Has(at - 1, WordCue.Article)
        && !text.Has(at - 1, WordCue.Definite)
        && at + 1 < statement.Sentence.End
        && (text.Has(at + 1, WordCue.For) || text.Tokens[at + 1].Is("to"))
        && TitleBefore(statement, at) is { Stance: Stance.Asked or Stance.None };

    private static Wish? TitleBefore(Statement statement, int at) =>
        statement.Wishes.FindLast(w => w.Mention.End <= at && w.Mention.Kind == MentionKind.Title);

    /// <summary>"a second copy of it", "another one of the same"; with no title of its own behind it.</summary>
    public static bool IsAt(Passage text, int at, int end)
    {
        if (at < 1 || at + 3 >= end || !text.Tokens[at].Is("second") || !text.Tokens[at - 1].Is("a"))
            return false;
        return (text.Has(at + 1, Cue.Unit) || text.Tokens[at + 1].Is("one"))
            && text.Tokens[at + 2].Is("of")
            && (
                text.Tokens[at + 3].Text is "it" or "that" or "this"
                || text.Tokens[at + 3].Is("the") && at + 4 < end && text.Tokens[at + 4].Is("same")
            );
    }
}
