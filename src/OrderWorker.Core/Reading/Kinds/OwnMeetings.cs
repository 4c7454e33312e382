using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>"We have a monthly tea at which somebody plays us a record": what comes every month is the writer's own, and not "a monthly parcel".</summary>
internal static class OwnMeetings
{
    /// <param name="text">The mail's new text.</param>
    /// <param name="sentence">In it.</param>
    /// <param name="at">The token of the "monthly".</param>
    public static bool Are(Passage text, Sentence sentence, int at) =>
        at > sentence.Start
        && at + 1 < sentence.End
        && (text.Has(at - 1, WordCue.Article) || text.Has(at - 1, WordCue.Our))
        && !text.Has(sentence, Cue.Ask)
        && !text.Has(sentence, Cue.Dispatch)
        && !text.Has(sentence, Cue.Pay)
        && !text.Has(sentence, Sign.Paid)
        && !text.Has(sentence, Sign.Fulfil)
        && !text.Has(sentence, Sign.Cheque)
        && !text.Has(sentence, WordCue.Please)
        && !text.Has(at + 1, Sign.Goods)
        && !text.Has(at + 1, Cue.Medium)
        && !text.Has(at + 1, Cue.Set)
        && !text.Has(at + 1, WordCue.OrderName);
}
