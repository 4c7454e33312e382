using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>"Heaven Eyes, one each for me and my sister": a copy for each person, and not of each title.</summary>
internal static class EachOfTwo
{
    // Tokens from "for" to "me" of "for my old teacher and me".
    private const int LongestPersons = 5;

    /// <param name="text">What is read.</param>
    /// <param name="statement">Its "each" has its number.</param>
    public static void Read(Passage text, Statement statement)
    {
        if (
            statement.Each is not { } copies
            || !IsForWriterAndOther(text, statement.Sentence) && !IsForTwo(text, statement.Sentence)
        )
            return;
        // "Heaven Eyes and the Bach, one each for me and my sister": one for either, or two of each?
        var titles = statement.Wishes.FindAll(w => w.Stance is Stance.Asked or Stance.None);
        if (titles is not [{ Mention.Kind: MentionKind.Title, Quantity: null } single] || copies != 1)
        {
            statement.IsInDoubt = true;
            return;
        }

        (single.Quantity, statement.Each, statement.IsPerPerson) = (2, null, true);
    }

    // "for me and my sister", "for my sister and me", "мне и сестре"; not "one of each for me, and a poster for my sister"
    private static bool IsForWriterAndOther(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            // "one of each for my wife and me": of each title.
            if (text.Has(i, Cue.Each) && (text.Has(i, WordCue.Of) || i > sentence.Start && text.Has(i - 1, WordCue.Of)))
                return false;
            if (!text.Has(i, WordCue.Me))
                continue;
            var isBeforeAnd = i + 2 < sentence.End && text.Has(i + 1, Cue.And) && IsPerson(text, i + 2, sentence.End);
            var isBehindAnd =
                i - 2 >= sentence.Start
                && text.Has(i - 1, Cue.And)
                && text.Tokens[i - 2].Kind == TokenKind.Word
                && !IsCopies(text, i - 2);
            if ((isBeforeAnd || isBehindAnd) && IsFor(text, i, sentence.Start))
                return true;
        }

        return false;
    }

    // "one each for my sister and my brother", "one apiece for Anna and Ben."
    private static bool IsForTwo(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start + 1; i < sentence.End; i++)
            if (
                text.Has(i, WordCue.For)
                && text.Has(i - 1, Cue.Each)
                && EndOfPerson(text, i + 1, sentence.End) is > 0 and var and
                && and < sentence.End
                && text.Has(and, Cue.And)
                && EndOfPerson(text, and + 1, sentence.End) > 0
            )
                return true;
        return false;
    }

    // "my sister", "Anna"; 0 for none.
    private static int EndOfPerson(Passage text, int at, int end) =>
        at + 1 < end && text.Has(at, WordCue.Our) && text.Tokens[at + 1].Kind == TokenKind.Word ? at + 2
        : at < end && text.Tokens[at].IsCapital ? at + 1
        : 0;

    private static bool IsCopies(Passage text, int at) => text.Has(at, Cue.Each) || text.Has(at, Cue.Unit);

    private static bool IsPerson(Passage text, int at, int end) =>
        text.Has(at, WordCue.Our)
        || text.IsWhom(at)
        || text.Tokens[at].IsCapital
        || at + 1 == end
        || text.Tokens[at - 2].Is("мне");

    private static bool IsFor(Passage text, int at, int floor)
    {
        if (text.Tokens[at].Is("мне"))
            return true;
        for (var i = at - 1; i >= floor && i >= at - LongestPersons && text.Tokens[i].Kind == TokenKind.Word; i--)
            if (text.Has(i, WordCue.For))
                return true;
        return false;
    }
}
