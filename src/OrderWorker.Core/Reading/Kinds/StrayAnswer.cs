using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// Finds an answer that orders nothing by itself and whose question nobody found: "Yes, send three", "the paperback one", "here is the address".
/// It is of some order, so that somebody has to see it; thanks and praise alone want nothing.
/// </summary>
internal static class StrayAnswer
{
    // Tokens; whoever answers a question of the shop's writes no more.
    private const int Longest = 60;

    // Tokens; whoever only puts something right adds a name at most.
    private const int LongestCorrection = 30;

    // A fresh mail's subject tells what it is; that of an answer is the shop's.
    public static Evidence? Find(MailWords words, bool hasAddress)
    {
        var body = words.Body;
        if (!words.IsReply || words.IsForwarded || body.Tokens.Count > Longest || body.Sentences.Length == 0)
            return null;
        if (hasAddress)
            return OpenQuestions.Words(body, body.Sentences[0], "an answer that gives an address");
        foreach (var sentence in body.Sentences)
            if (
                !body.Has(sentence, Sign.Praise) && !body.Has(sentence, Sign.Arrival) && Answers(body, sentence)
                || body.Has(sentence, Cue.Ask)
                || body.Has(sentence, Cue.Unit) && sentence.HasNumber
                || body.Has(sentence, Sign.Elsewhere)
            )
                return OpenQuestions.Words(body, sentence, "an answer to a question that is not known");
        return null;
    }

    /// <summary>"Sorry, I said two, it should have been three.": in a mail of its own it puts right an order that it does not name.</summary>
    public static Evidence? Correction(Passage body)
    {
        if (body.Tokens.Count > LongestCorrection || body.Has(Sign.Private))
            return null;
        foreach (var sentence in body.Sentences)
            if (sentence.HasNumber && !sentence.IsQuestion && body.Has(sentence, Cue.Correct))
                return OpenQuestions.Words(body, sentence, "puts something right");
        return null;
    }

    private static bool Answers(Passage body, Sentence sentence)
    {
        if (
            body.Has(sentence, Cue.Both)
            || body.Has(sentence, Cue.Medium)
            || body.Has(sentence, Cue.Unit)
            || body.Has(sentence, Cue.Correct)
            || body.Has(sentence, Sign.Goods)
        )
            return true;
        for (var i = sentence.Start; i < sentence.End; i++)
            if (body.Tokens[i].Kind == TokenKind.Code || Formats.Known(body.Tokens[i].Text) is not null)
                return true;
        return false;
    }
}
