using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>"PayPal ok? Never mind, I've just done it": a short question of the payment, which the next sentence says is done with.</summary>
internal static class SelfAnswered
{
    // Tokens of "is PayPal all right with you then".
    private const int LongestQuestion = 8;

    public static bool Is(Passage body, Sentence question)
    {
        if (
            question.Count > LongestQuestion
            || !body.Has(question, Sign.PayPal) && !body.Has(question, Sign.Cheque) && !body.Has(question, WordCue.Paying)
            || body.Has(question, Sign.Postage)
            || body.Has(question, Sign.Fulfil)
            || body.Has(question, Sign.Goods)
            || body.Has(question, Cue.Medium)
        )
            return false;
        var next = Array.Find(body.Sentences, s => s.Start > question.Start);
        return next is not null && IsDone(body, next);
    }

    /// <summary>Is the sentence the one that settles such a question, so that its "never mind" takes nothing back?</summary>
    public static bool IsAnswer(Passage body, Sentence sentence) =>
        IsDone(body, sentence)
        && Array.FindLast(body.Sentences, s => s.Start < sentence.Start) is { IsQuestion: true } question
        && Is(body, question);

    // "Never mind, I've just done it", "ignore that, I have paid"; not "never mind, found one in Oxfam"
    private static bool IsDone(Passage body, Sentence sentence)
    {
        var start = sentence.Start;
        while (start < sentence.End && (body.Tokens[start].Kind == TokenKind.Mark || body.Has(start, WordCue.Interjection)))
            start++;
        return start < sentence.End
            && !sentence.IsQuestion
            && body.Has(start, Cue.Drop)
            && (body.Has(sentence, Sign.Paid) || body.Has(sentence, WordCue.Done))
            && !body.Has(sentence, Sign.Goods)
            && !body.Has(sentence, Sign.Fulfil);
    }
}
