using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Tells what the writer had in mind before the mail, and what came of it is the order: nothing is left open any more.</summary>
internal static class PastThoughts
{
    /// <summary>"I thought that a change might do us both good"; not "I thought I might have two", nor "I thought you might sign it".</summary>
    /// <param name="text">The mail's new text.</param>
    /// <param name="sentence">In it.</param>
    /// <param name="at">The token of the "might" or "perhaps".</param>
    public static bool IsHope(Passage text, Sentence sentence, int at)
    {
        if (!text.Tokens[at].Is("might") || sentence.HasNumber || sentence.IsQuestion)
            return false;
        for (var i = at - 1; i > sentence.Start; i--)
        {
            if (
                text.Tokens[i].Text is "i" or "we" or "you" or "ye" or "it" or "one"
                || text.Has(i, Sign.Goods)
                || text.Has(i, Cue.Medium)
            )
                return false;
            if (text.Tokens[i].Text is "thought" or "hoped" or "felt" or "reckoned" or "fancied")
                return text.Has(i - 1, WordCue.Teller) && !Wants(text, at + 1, sentence.End);
        }

        return false;
    }

    /// <summary>"I had been wondering whether these could be bought anywhere", and asks no more.</summary>
    public static bool IsWondering(Passage text, Sentence sentence, int at) =>
        text.Tokens[at].Is("wondering")
        && at > sentence.Start + 1
        && text.Tokens[at - 1].Is("been")
        && text.Tokens[at - 2].Text is "had" or "id" or "wed" or "long" or "often"
        && !sentence.IsQuestion
        && !sentence.HasFormat
        && !text.Has(at, sentence.End, Sign.Fulfil)
        && !IsOfShop(text, at, sentence.End);

    /// <summary>Is all that a sentence asks a wondering of before?</summary>
    public static bool OnlyWondered(Passage text, Sentence sentence)
    {
        var wondered = false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!text.Has(i, Sign.Asking))
                continue;
            if (!IsWondering(text, sentence, i))
                return false;
            wondered = true;
        }

        return wondered;
    }

    /// <summary>"I had meant to order in the spring, but my knee was done in April": what came of it follows, and puts nothing off.</summary>
    /// <param name="text">The mail's new text.</param>
    /// <param name="sentence">In it.</param>
    /// <param name="at">The token that puts off or waits: of "in the spring".</param>
    public static bool IsOvertaken(Passage text, Sentence sentence, int at)
    {
        var intended = false;
        for (var i = sentence.Start; i < at; i++)
            intended |=
                text.Has(i, WordCue.Intended)
                || text.Tokens[i].Text is "going" or "planning" or "hoping" or "meaning"
                    && i > sentence.Start
                    && text.Tokens[i - 1].Text is "was" or "were" or "been";
        if (!intended || sentence.IsQuestion || text.Has(sentence, WordCue.Please))
            return false;
        var but = at;
        while (but < sentence.End && (!text.Has(but, Cue.But) || text.Tokens[but].Text is "still" or "yet"))
            but++;
        for (var i = but + 1; i < sentence.End; i++)
            if (
                text.Has(i, Cue.Later)
                || text.Has(i, Cue.Dispatch)
                || text.Has(i, Sign.Fulfil) && !text.Has(i - 1, WordCue.FirstPerson)
                || text.Has(i, Sign.Whole)
                || text.Tokens[i].Text is "cannot" or "cant" or "yet" or "still"
            )
                return false;
        return but < sentence.End;
    }

    private static bool IsOfShop(Passage text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text.Tokens[i].Text is "you" or "your" or "ye" or "youd" or "youve")
                return true;
        return false;
    }

    private static bool Wants(Passage text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (
                text.Has(i, Cue.Ask)
                || text.Has(i, Sign.Fulfil)
                || text.Has(i, Sign.Goods)
                || text.Has(i, Cue.Medium)
                || text.Has(i, Cue.More)
                || text.Tokens[i].Text is "you" or "one" or "another" or "instead" or "too" or "also"
            )
                return true;
        return false;
    }
}
