using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"I was born in 1969 and I'd like Ruins", "our choir would like thirty Laudate": what stands before the wish tells, and asks for nothing.</summary>
internal static class ChatBefore
{
    // Tokens of "and would now like my own".
    private const int FarthestSame = 7;

    // Tokens of "wants two copies of the".
    private const int FarthestWanting = 5;

    /// <summary>Lets the titles before the words that ask be told of only.</summary>
    public static void Read(Passage text, Statement statement)
    {
        if (!statement.Asks || statement.Wishes.Count == 0 || JointBeforeAsking(text, statement.Sentence) is not { } joint)
            return;
        Read(text, statement, joint);
    }

    private static void Read(Passage text, Statement statement, int joint)
    {
        // "My mother loves the Bach, so please send one."
        if (!statement.Wishes.Exists(w => w.Mention.Start > joint) || IsOfSame(text, joint, statement.Sentence.End))
            return;
        foreach (var wish in statement.Wishes.Where(w => w.Mention.End <= joint && w.Stance is Stance.None or Stance.Asked))
            if (HasSubject(wish.Mention.Start) && !IsWanted(wish.Mention.Start))
                wish.Stance = Stance.Told;

        // "My mum wants a Heaven Eyes and I'd like the Bach"
        bool IsWanted(int before)
        {
            for (var i = before - 1; i >= statement.Sentence.Start && i >= before - FarthestWanting; i--)
                if (text.Has(i, WordCue.Wanting))
                    return true;
            return false;
        }

        bool HasSubject(int before)
        {
            for (var i = statement.Sentence.Start; i < before; i++)
                if (text.Has(i, WordCue.Subject))
                    return true;
            return false;
        }
    }

    // "I read Salt in a weekend and would now like my own, along with Salt Roads"
    private static bool IsOfSame(Passage text, int joint, int end)
    {
        for (var i = joint + 1; i < end && i < joint + FarthestSame; i++)
            if (text.Tokens[i].Text is "own" or "it" or "them")
                return true;
        return false;
    }

    // The "and" or "so" of "and I'd like", "so please send me", "und hätte gern"; null where nothing is asked behind one.
    private static int? JointBeforeAsking(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!text.Has(i, Cue.Ask))
                continue;
            var before = i - 1;
            while (before > sentence.Start && !IsJoint(text, before) && IsSmall(text, before))
                before--;
            return before > sentence.Start && IsJoint(text, before) ? before : null;
        }

        return null;
    }

    private static bool IsJoint(Passage text, int at) => text.Has(at, Cue.And) || text.Tokens[at].Text is "so" or "that";

    // "and now I want"
    private static bool IsSmall(Passage text, int at) => text.Has(at, WordCue.Subject) || text.Has(at, Cue.Adverb);
}
