using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>What a present should not show: "leave the price off", "nothing with a receipt in it".</summary>
internal static class PaperAsides
{
    // Tokens from "leave" to "out" of "leave all of the receipts out".
    private const int FarthestOut = 5;

    /// <summary>Is the token the "leave" or the "off" of "leave the price off"?</summary>
    public static bool LeavesOut(Passage text, int at)
    {
        for (var i = at + 1; text.Tokens[at].Is("leave") && i < text.Tokens.Count && i <= at + FarthestOut; i++)
            if (text.Tokens[i].Text is "out" or "off")
                return true;
        return at > 0 && text.Tokens[at].Text is "out" or "off" && LeavesBefore(text, at);
    }

    /// <summary>Does a paper, or a price on one, stand in the run of tokens?</summary>
    public static bool Has(Passage text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (IsPaper(text, i))
                return true;
        return false;
    }

    /// <summary>"NOT in the parcel please", behind a word of the invoice: where that is not to go.</summary>
    public static bool IsOfPaperBefore(Passage text, Sentence sentence)
    {
        var at = Array.IndexOf(text.Sentences, sentence) - 1;
        while (at >= 0 && !text.Sentences[at].EndsParagraph)
        {
            if (Asides.Has(text, text.Sentences[at].Start, text.Sentences[at].End, AsideCue.Receipt))
                return Asides.AreOfPaper(text, sentence.Start, sentence.End)
                    && Asides.Has(text, sentence.Start, sentence.End, AsideCue.ReceiptWord);
            at--;
        }

        return false;
    }

    public static bool IsPaper(Passage text, int at) => text.Has(at, AsideCue.Receipt) || text.Has(at, AsideCue.Price);

    private static bool LeavesBefore(Passage text, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - FarthestOut; i--)
            if (text.Tokens[i].Is("leave"))
                return true;
        return false;
    }
}
