using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// "I have already Reels, so it is only the other one I miss", behind the asking for that other one: tells why it is only one. Not "it's the other one
/// I miss" by itself, which may take back what was asked for.
/// </summary>
internal static class OnlyLacking
{
    public static bool Is(Passage text, Sentence sentence)
    {
        if (text.Has(sentence, Cue.Correct))
            return false;
        var isAsked = Array.Exists(text.Sentences, s => s.Start < sentence.Start && text.Has(s, Cue.Ask));
        var (hasOne, isNew, hasOnly) = (false, false, false);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.Has(i, Sign.Unsettled) && !hasOne)
                return false;
            hasOne |= text.Has(i, Cue.Own) || text.Has(i, Cue.Already);
            // "I already have Ruins", of the Ruins that are asked for, contradicts that.
            isNew |=
                hasOne
                && text.Tokens[i] is { IsCapital: true, Length: > 1 }
                && !text.Has(i, WordCue.Teller)
                && !IsWrittenBefore(text, sentence.Start, text.Tokens[i].Text);
            hasOnly |= isNew && text.Has(i, WordCue.Only);
            if (hasOnly && text.Has(i, AsideCue.Lacking) && Asides.Clause(text, sentence, i).End == i + 1)
                return (isAsked || IsNamedBehind(text, i + 1, sentence.End)) && !text.Has(i + 1, sentence.End, Sign.Unsettled);
        }

        return false;
    }

    // "so it's just the other two I'm after, Dusk and the Owls"
    private static bool IsNamedBehind(Passage text, int start, int end) =>
        start + 1 < end && text.Tokens[start].Kind == TokenKind.Mark && text.Tokens[start + 1].IsCapital;

    private static bool IsWrittenBefore(Passage text, int end, string word)
    {
        for (var i = 0; i < end; i++)
            if (text.Tokens[i].Is(word))
                return true;
        return false;
    }
}
