using OrderWorker.Core.Reading.Kinds;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"One now and one in December", "post it after Christmas": what is to go later must not go with this parcel.</summary>
internal readonly struct LaterParcels(Passage text)
{
    /// <summary>Does the statement put off all or a part of what is asked for?</summary>
    public bool IsPutOff(Statement statement)
    {
        var sentence = statement.Sentence;
        if (!text.Has(sentence, Cue.Later) && !text.Has(sentence, Cue.Time))
            return false;
        var from = FirstWish(statement);
        for (var i = from; i < sentence.End; i++)
        {
            if (text.Has(i, Cue.Own) || text.Has(i, Cue.Aside))
                return false;
            if (PastThoughts.IsOvertaken(text, sentence, i))
                continue;
            if (text.Has(i, Cue.Later) || i > from && IsTime(i, sentence.End) && FollowsGoods(i - 1, statement))
                return true;
        }

        return false;
    }

    // Before what is asked for, a time tells when it was heard of.
    private int FirstWish(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.Has(i, Cue.Ask) || text.Has(i, Cue.Dispatch) || statement.At(i) is { Stance: Stance.Asked })
                return i;
        }

        return sentence.End;
    }

    // "in December", "at Easter", "on Monday", "in two weeks"
    private bool IsTime(int at, int end)
    {
        if (!text.Has(at, WordCue.BeforeTime))
            return false;
        var next = at + 1;
        if (next < end && text.Value(next, out var length) >= 0)
            next += length;
        return next < end && text.Has(next, Cue.Time);
    }

    // "one in December", "the Bach in December"
    private bool FollowsGoods(int at, Statement statement) =>
        text.Value(at, out _) > 0
        || text.Has(at, Cue.Medium)
        || text.Has(at, Cue.Unit)
        || text.Tokens[at].Text is "it" or "them" or "rest"
        || statement.Wishes.Any(w => w.Mention.End == at + 1);
}
