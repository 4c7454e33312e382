using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Somebody else who is going to order for himself: "my sister will be ordering the Bach", "he wants the Bach, but he'll write to you himself".</summary>
internal static class OthersOrders
{
    // Tokens from "will" to "ordering" in "will soon be ordering".
    private const int FarthestVerb = 4;

    public static bool Tell(Passage body, Sentence sentence)
    {
        if (!body.Has(sentence, WordCue.Future) && !body.Has(sentence, WordCue.TheirFuture))
            return false;
        var (others, oneself) = (false, false);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var will = body.Has(i, WordCue.Future) && !body.Has(i, WordCue.Person);
            if (i > sentence.Start && (will || body.Has(i, WordCue.TheirFuture)) && !IsWriterOrShop(body, i - 1))
            {
                others = true;
                if (will && IsToOrder(body, i + 1, sentence.End))
                    return true;
            }

            // "the Bach for herself" is for her; "she will pay you herself" has her pay for it.
            oneself |=
                body.Has(i, WordCue.Oneself)
                && i > sentence.Start
                && !body.Has(i - 1, WordCue.For)
                && !IsSubject(body, i, sentence);
            if (others && body.Has(i, WordCue.Paying))
                return false;
        }

        return others && oneself;
    }

    // "PS Himself has read this and wants one as well": so the Irish call the man of the house.
    private static bool IsSubject(Passage body, int at, Sentence sentence) =>
        (
            at == sentence.Start
            || body.Tokens[at - 1].Kind == TokenKind.Mark
            || body.Has(at - 1, WordCue.Interjection)
            || body.Has(at - 1, WordCue.PostScript)
        )
        && at + 1 < sentence.End
        && (body.Has(at + 1, WordCue.Perfect) || body.Has(at + 1, WordCue.Wanting) || body.Has(at + 1, WordCue.Past));

    private static bool IsToOrder(Passage body, int start, int end)
    {
        for (var i = start; i < end && i < start + FarthestVerb && body.Tokens[i].Kind == TokenKind.Word; i++)
            // "I enclose nothing, but shall send a postal order"
            if (body.Has(i, WordCue.Ordering) && !body.Has(i - 1, Sign.PostalOrder))
                return true;
        return false;
    }

    // "we will", "you can", "I'm going to"
    private static bool IsWriterOrShop(Passage body, int at) =>
        body.Has(at, WordCue.Speaker) || body.Tokens[at].Text is "you" or "im" or "were" or "please";
}
