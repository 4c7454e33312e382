using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>Tells words that ask to buy, or say that one has it, from the same words in another sense.</summary>
internal readonly struct AskingWords(Passage text)
{
    public bool Asks(Sentence sentence)
    {
        if (!text.Has(sentence, Cue.Ask))
            return false;
        for (var i = sentence.Start; i < sentence.End; i += Math.Max(1, text.CueLength(i)))
        {
            if (
                text.Has(i, Cue.Ask)
                && !text.Has(i, Cue.Refuse)
                && !text.Has(i, Sign.Asking)
                && !IsOther(i + text.CueLength(i), sentence.End)
            )
                return true;
        }

        return false;
    }

    // "We would like to play Heaven Eyes": asks, but not to buy.
    public bool IsOther(int next, int end) =>
        next + 1 < end && text.Tokens[next].Is("to") && text.Has(next + 1, WordCue.OtherDeed);

    public bool AsksAfter(int start, int end)
    {
        for (var i = start; i < end; i += Math.Max(1, text.CueLength(i)))
        {
            if (text.Has(i, Cue.Ask) && !IsForItsOwn(i + text.CueLength(i), end))
                return true;
        }

        return false;
    }

    // "I lent Heaven Eyes to Jan and would like it back", "I sent Heaven Eyes back and want my money": not what was named before.
    private bool IsForItsOwn(int next, int end)
    {
        if (next + 1 >= end)
            return false;
        var last = next + 1;
        if (text.Tokens[next].Text is "it" or "them" or "that" or "one")
            return text.Tokens[last].Is("back");
        if (text.Tokens[next].Text is not ("my" or "our" or "the"))
            return false;
        while (last + 1 < end && text.Value(last, out var length) > 0)
            last += length;
        return text.Tokens[last].Kind == TokenKind.Word
            && (!text.HasAny(last) || text.Has(last, Cue.Money))
            && !text.Tokens[last].Is("own")
            && IsLast(last + 1, end)
            && Formats.Known(text.Tokens[last].Text) is null;
    }

    private bool IsLast(int at, int end) =>
        at >= end || text.Tokens[at].Kind == TokenKind.Mark || text.Tokens[at].Is("back") || text.Tokens[at].Is("please");

    /// <summary>"instead of flowers", "instead of having it mended": what gives way is nothing that the mail could ask for.</summary>
    public bool IsInsteadOfOther(int at, Wish? next, int end)
    {
        while (at < end && text.Has(at, Cue.Filler) && (text.Has(at, WordCue.Article) || text.Has(at, WordCue.Our)))
            at++;
        return at < end
            && text.Tokens[at].Kind == TokenKind.Word
            && !text.HasAny(at)
            && text.Value(at, out _) < 0
            && Formats.Known(text.Tokens[at].Text) is null
            && text.Tokens[at].Text is not ("what" or "which" or "one" or "ones")
            && !(next is not null && next.Mention.Start <= at + 1);
    }

    // "I have the Bach" has it; "I have sent a cheque" has not.
    public bool IsOwning(int at, int length, Sentence sentence)
    {
        var first = text.Tokens[at].Text;
        if (length > 2 || first is not ("i" or "ive" or "we" or "weve" or "have" or "he" or "she" or "hes" or "shes" or "has"))
            return true;
        if (length == 2 && text.Tokens[at + 1].Text is not ("have" or "has" or "hab" or "habe"))
            return true;
        var next = at + length;
        if (next >= sentence.End)
            return true;
        var token = text.Tokens[next];
        return token.Kind != TokenKind.Word
            || token.Text is "already" or "got" or "had" or "it" or "that" or "this" or "them" or "one"
            || text.Value(next, out _) >= 0
            || text.Has(next, Cue.Volume) && next + 1 < sentence.End // "volumes one and three"
            || text.Has(next, Cue.All)
            || text.Has(next, Cue.Both)
            || text.Has(next, Cue.Filler) && token.Text is "the" or "a" or "your" or "my" or "his" or "her"
            || token.IsCapital;
    }
}
