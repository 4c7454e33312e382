using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>
/// "My five for the offer: Canal 1, Canal 2 …", "It's the any three I'm going for, two Ruins and one Rain": a number at the head of a list that is exactly that of the
/// copies behind it, and counts none of them again.
/// </summary>
internal readonly struct OfferHeads(Passage text, TokenSet spent)
{
    // Tokens of "for the three Drystone CDs deal".
    private const int LongestHead = 9;

    // A larger number is money: "the 45 euro offer".
    private const int MostOfOffer = 12;

    /// <param name="statement">Its wishes have their numbers.</param>
    public void Read(Statement statement)
    {
        if (statement.Wishes is not [{ Mention: var first }, _, ..] || !statement.Sentence.HasNumber)
            return;
        var copies = 0;
        foreach (var wish in statement.Wishes)
        {
            if (wish.Mention.Kind != MentionKind.Title || wish.Stance is Stance.Told or Stance.Refused)
                return;
            copies += wish.Quantity ?? 1;
        }

        for (var i = statement.Sentence.Start; i < first.Start; i++)
        {
            if (spent.Contains(i) || text.Value(i, out var length) is not (> 1 and <= MostOfOffer and var head))
                continue;
            // "your five CDs offer:", and four titles behind it
            statement.IsInDoubt |= head > copies && IsOfferHead(i + length, first.Start);
            if (head != copies || !HeadsList(i, i + length, first.Start, statement))
                continue;
            spent.Add(i, i + length);
            statement.IsTotalled = true;
            return;
        }
    }

    // "five CDs offer:"
    private bool IsOfferHead(int start, int end)
    {
        for (var i = start; i + 1 < end && i <= start + 2; i++)
            if (text.Has(i, WordCue.Bargain))
                return text.Tokens[i + 1].IsMark(':');
        return false;
    }

    // A colon behind it, or the word for an offer and any mark.
    private bool HeadsList(int at, int start, int end, Statement statement)
    {
        var isOffer = at > statement.Sentence.Start && text.Has(at - 1, Cue.Any);
        for (var i = start; i < end && i <= start + LongestHead; i++)
        {
            isOffer |= text.Has(i, WordCue.Bargain);
            if (text.Value(i, out _) > 0 || text.Has(i, Cue.And))
                return false;
            if (text.Tokens[i].Kind == TokenKind.Mark)
                return text.Tokens[i].IsMark(':') || isOffer && text.Tokens[i].Text is [',' or '-', ..];
        }

        return false;
    }
}
