using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Tells "put" that asks for goods from "put" that tells the shop what else to do: "put it aside", "put in a note".</summary>
/// <param name="body">The mail's new text.</param>
/// <param name="naming">Sentences that name goods.</param>
/// <param name="titles">Where each title or set begins.</param>
internal readonly struct PutGoods(Passage body, Lazy<HashSet<Sentence>> naming, Lazy<HashSet<int>> titles)
{
    // Tokens from "put" to the title of "put in one more of the Bach".
    private const int LongestPut = 6;

    // "Put in a Heaven Eyes with it": nothing but little words and a number before the title.
    public bool IsBeside(int at, Sentence sentence)
    {
        for (var i = at + 1; i < sentence.End && i <= at + LongestPut; i++)
        {
            if (titles.Value.Contains(i))
                return IsIn(at + 1, sentence.End, i);
            if (
                !body.Has(i, Cue.Filler)
                && !body.Has(i, Cue.More)
                && !body.Has(i, Cue.Unit)
                && body.Value(i, out _) < 0
                && !body.IsAdverb(i)
            )
                return false;
        }

        return false;
    }

    // "My wife wants a Ruins, so please put one of those in with it": of the one title before; not "in a bag with it"
    public bool IsOfNamed(int at, Sentence sentence)
    {
        var next = at + 1;
        if (next + 3 >= sentence.End || body.Value(next, out var length) != 1)
            return false;
        next += length;
        if (
            next + 2 >= sentence.End
            || !body.Has(next, WordCue.Of)
            || body.Tokens[next + 1].Text is not ("those" or "these" or "them")
            || !body.Tokens[next + 2].Is("in")
        )
            return false;
        for (var i = next + 3; i < sentence.End; i++)
            if (
                body.Tokens[i].Kind == TokenKind.Word
                && !body.Has(i, WordCue.Too)
                && !body.Has(i, WordCue.Please)
                && body.Tokens[i].Text is not ("with" or "it" or "mine" or "as" or "well" or "also" or "same" or "the")
                && !body.Has(i, WordCue.Parcel)
            )
                return false;
        return titles.Value.Count(title => sentence.Start <= title && title < at) == 1;
    }

    // "put it in", and not "put it aside"
    private bool IsIn(int start, int end, int title)
    {
        var isIn = false;
        for (var i = start; i < end; i++)
        {
            // "a copy of Ruins by Drystone" puts nothing by
            var isBy = body.Tokens[i].Is("by") && !(i > title && i + 1 < end && body.Tokens[i + 1].IsCapital);
            if (isBy || body.Tokens[i].Text is "aside" or "away" or "back" || body.Has(i, Sign.Wait) || body.Has(i, Cue.Later))
                return false;
            isIn |= body.Tokens[i].Is("in");
        }

        return isIn;
    }

    // "Could you put both Standards in the mail for me"
    public bool IsInPost(int at, Sentence sentence)
    {
        for (var i = at + 1; i < sentence.End; i++)
            if (body.Tokens[i].Is("in") && body.Has(i, Cue.Ask))
                return naming.Value.Contains(sentence);
        return false;
    }
}
