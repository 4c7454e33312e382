using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>Goods that a sentence asks for without naming them, beside those that it names: "Fog and the rest of Carl Oduya's".</summary>
internal readonly struct OtherOnes(Passage text)
{
    // "Fog and the rest of Carl Oduya's", "und die anderen"; not "the other day", "and the rest is £4"
    public bool AreIn(Statement statement)
    {
        var sentence = statement.Sentence;
        if (text.Has(sentence, Cue.Own))
            return false;
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
        {
            // "three in all, one Bach and the rest Heaven Eyes": counted.
            if (i == statement.RestAt)
                continue;
            if (
                (text.Has(i, WordCue.Article) || text.Tokens[i].Is("your"))
                    && text.Has(i + 1, WordCue.Others)
                    && !(i + 2 < sentence.End && text.Tokens[i + 2].Text is "is" or "was" or "goes" or "went" or "covers")
                || text.Tokens[i].Text is "the"
                    && text.Tokens[i + 1].Is("other")
                    && i > sentence.Start
                    && text.Has(i - 1, Cue.And)
                    && IsNoTime(i + 2, sentence.End)
                    && !IsNamedNext(statement, i + 2)
                    && !IsShare(sentence, i)
                || text.Tokens[i].Is("everything") && text.Tokens[i + 1].Is("else")
            )
                return true;
        }

        return false;
    }

    // "Heaven Eyes and the other one, the Rise of the Cellorettes": says which.
    private bool IsNamedNext(Statement statement, int at)
    {
        if (at < statement.Sentence.End && (text.Has(at, Cue.Medium) || text.Value(at, out _) == 1))
            at++;
        if (at >= statement.Sentence.End || text.Tokens[at].Kind != TokenKind.Mark)
            return false;
        at++;
        if (at < statement.Sentence.End && text.Tokens[at].Text is "the" or "a")
            at++;
        return statement.At(at) is { Mention.Kind: MentionKind.Title };
    }

    // "two Bach, one for the school and the other for myself"
    private bool IsShare(Sentence sentence, int others)
    {
        if (!text.Has(others + 2, WordCue.For))
            return false;
        for (var i = sentence.Start; i + 1 < others; i++)
            if (text.Value(i, out var length) == 1 && text.Has(i + length, WordCue.For))
                return true;
        return false;
    }

    private bool IsNoTime(int at, int end) =>
        at >= end || text.Tokens[at].Text is not ("day" or "hand" or "week" or "night" or "side" or "way" or "half" or "end");
}
