using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Strangers;

/// <summary>Finds titles in quotation marks that this shop does not have.</summary>
internal sealed class QuotedStrangers(Passage text, TokenSet names)
{
    // Tokens between two marks; more is no title.
    private const int MostQuoted = 10;

    public void Read(Statement statement)
    {
        var open = -1;
        for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
        {
            if (!text.Tokens[i].IsMark('"'))
                continue;
            if (open < 0)
            {
                open = i;
                continue;
            }

            if (i > open + 1 && i - open - 1 <= MostQuoted)
                Read(statement, open + 1, i);
            open = -1;
        }
    }

    private void Read(Statement statement, int start, int end)
    {
        var inside = statement.Wishes.Where(w => w.Mention.Start >= start && w.Mention.End <= end).ToList();
        foreach (var wish in inside)
            wish.IsQuoted = true;
        var strange = Enumerable.Range(start, end - start).Where(t => !names.Contains(t) && IsTitleWord(t)).ToList();
        if (strange.Count == 0 || strange.TrueForAll(IsOfDeal) || HasPrice(start, end))
            return;
        if (inside.FirstOrDefault(w => w.Mention.Kind == MentionKind.Title) is { } longer)
            longer.IsOtherTitle = true;
        else if (inside.Count == 0 && !IsRefused(start, statement.Sentence))
            statement.Strangers.Add((start, end));
    }

    // "drei für 28": the name of an offer, all numbers and "for".
    private bool IsOfDeal(int at) =>
        text.Value(at, out _) >= 0
        || text.Has(at, Cue.Any)
        || (text.Has(at, WordCue.For) || text.Tokens[at].Text is "any" or "offer")
        || text.Has(at, Cue.Medium)
        || Formats.Known(text.Tokens[at].Text) is not null;

    // "fünf CDs für 45 Euro": no title has its price in it.
    private bool HasPrice(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text.Value(i, out var length) > 0 && text.IsMoney(i, i + length))
                return true;
        return false;
    }

    private bool IsTitleWord(int at) =>
        text.Tokens[at].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Code
        && text.Tokens[at].Text is not ("the" or "a" or "by" or "and" or "of" or "on" or "cd" or "lp" or "in");

    private bool IsRefused(int at, Sentence sentence)
    {
        for (var i = at - 1; i >= sentence.Start && i > at - 5; i--)
        {
            if (text.Has(i, Cue.Not) || text.Has(i, Cue.Own) || text.Has(i, Cue.Refuse))
                return true;
        }

        return false;
    }
}
