using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>What stands around a number that no name has taken.</summary>
internal sealed class Surroundings(Passage text)
{
    // Tokens of "Just the two copies please", and the largest number that needs no more words.
    private const int LongestAlone = 5;
    private const int MostAlone = 99;

    // "everything you have, please"
    private const int MostBehind = 5;

    // "three CDs", "two lovely LPs"
    public string? FormatNear(int at, int end)
    {
        for (var i = at; i < end && i < at + 4; i++)
        {
            if (Formats.Known(text.Tokens[i].Text) is { } format)
                return format;
        }

        return null;
    }

    /// <summary>"Two.", "Three copies please.", "x2", "times two": a number that is all of its sentence, and so counts what was named before.</summary>
    public bool IsAlone(int start, int end, Statement statement)
    {
        var sentence = statement.Sentence;
        if (
            statement.Wishes.Count > 0
            || sentence.Start == 0
            || sentence.Count > LongestAlone
            || text.Value(start, out _) is < 1 or > MostAlone
        )
            return false;
        var isMarked = text.Tokens[start].Kind == TokenKind.Word;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (i >= start && i < end)
                continue;
            var isOfCopies =
                text.Has(i, Cue.Unit) && !text.Has(i, Cue.Medium)
                || text.Tokens[i].Text is "x" or "×" or "times" or "mal" or "fois";
            var isLabel = text.Has(i, WordCue.CountLabel);
            var isOfThem = text.Has(i, WordCue.OfThem);
            if (
                !isOfCopies
                && !isLabel
                && !isOfThem
                && !text.Has(i, Cue.Ask)
                && text.Tokens[i].Text
                    is not ("please" or "thanks" or "just" or "only" or "bitte" or "of" or "how" or "ps" or "p.s")
                && !text.Tokens[i].IsMark(':')
                && !text.Tokens[i].IsMark('=')
            )
                return false;
            isMarked |= isOfCopies || isLabel || isOfThem;
        }

        return isMarked;
    }

    public bool IsOfUs(int at, int end) => at + 1 < end && text.Tokens[at].Is("of") && text.Tokens[at + 1].Is("us");

    // "There are five of us", "we are now six of us"
    public bool IsThere(int at, int floor)
    {
        for (var i = at - 1; i >= floor && i > at - 4; i--)
        {
            if (text.Tokens[i].Text is "are" or "were" or "be" or "re" or "theyre" or "were")
                return true;
        }

        return false;
    }

    public bool IsOfThose(int at, int end) =>
        at + 1 < end && text.Tokens[at].Is("of") && text.Tokens[at + 1].Text is "those" or "these" or "them" or "it" or "that";

    // The one title before a number that has none yet; null where there are several, or none.
    public static Wish? Before(int at, Statement statement)
    {
        var open = statement
            .Wishes.Where(w =>
                w.Mention.End <= at && w.Quantity is null && w.Mention.Kind is MentionKind.Title or MentionKind.Set
            )
            .ToList();
        return open is [var only] && statement.Wishes.FindLast(w => w.Mention.End <= at) == only ? only : null;
    }

    // "I came across your page while looking for something else": tells of a time, and wants nothing.
    public bool IsMeanwhile(int at, Sentence sentence)
    {
        if (text.Has(sentence, Cue.Ask))
            return false;
        for (var i = sentence.Start; i < at; i++)
        {
            if (text.Has(i, WordCue.While))
                return true;
        }

        return false;
    }

    // Three copies "for the three aunties", "for myself and my two cousins".
    public bool IsForPersons(int at, int floor, int? copies, int persons)
    {
        if (copies is not > 1 || at - 2 < floor || !IsPossessive(at - 1))
            return false;
        if (copies == persons)
            return text.Tokens[at - 2].Is("for");
        return copies == persons + 1
            && at - 4 >= floor
            && text.Has(at - 2, Cue.And)
            && text.Tokens[at - 3].Text is "me" or "myself" or "us" or "ourselves"
            && text.Tokens[at - 4].Is("for");
    }

    // Every piece before it in the sentence is no more than the sum, and one at least is of money.
    public bool IsSumOf(int at, int value, int floor)
    {
        var money = false;
        for (var i = floor; i < at; i++)
        {
            if (text.Value(i, out var length) is not (> 0 and var piece) || !text.IsMoney(i, i + length))
                continue;
            if (piece > value)
                return false;
            money = true;
        }

        return money;
    }

    private bool IsPossessive(int at) => text.Tokens[at].Text is "the" or "my" or "our" or "all";

    // "Please send everything", "alles bitte"; not "greetings to everyone and all the best", and not another clause's:
    // "please send it to my work, because our postman leaves everything in the hedge".
    public bool IsWanted(int at, Statement statement)
    {
        var sentence = statement.Sentence;
        if (sentence.Count <= 2)
            return true;
        // "Everything by Drystone except Ruins please"
        if (statement.Wishes.Exists(w => w.Mention.Kind == MentionKind.Artist))
            return text.Has(sentence, Cue.Ask);
        for (var i = at; i >= sentence.Start && !text.Has(i, Cue.Aside) && text.Tokens[i].Kind != TokenKind.Mark; i--)
        {
            if (text.Has(i, Cue.Ask))
                return true;
        }

        for (var i = at; i < sentence.End && i <= at + MostBehind; i++)
        {
            if (text.Has(i, Cue.Ask))
                return true;
        }

        return false;
    }

    // "Canal 1 and 2 (3 I'll leave)", "(3 I have)": another volume of what is named, with a word behind it that takes it out.
    public bool IsLeftOut(int value, int end, Statement statement)
    {
        if (
            !statement.Wishes.Exists(w =>
                w.Mention is { Series: { } series, Titles.Count: 1 }
                && series.Volumes.TryGetValue(value, out var volume)
                && !statement.Wishes.Exists(other => other.Mention.Titles.Contains(volume))
            )
        )
            return false;
        for (var i = end; i < statement.Sentence.End && i < end + 4; i++)
        {
            if (text.Has(i, Cue.Drop) || text.Has(i, Cue.Refuse) || text.Has(i, Cue.Own) && !text.Has(i, Cue.Ask))
                return true;
            if (text.Tokens[i].Kind != TokenKind.Word || text.Has(i, Cue.Ask) || text.Has(i, Cue.And) || text.Has(i, Cue.Unit))
                return false;
        }

        return false;
    }

    // "Number of copies: 2", "Qty 2"
    public bool IsField(int start, int end, Sentence sentence)
    {
        if (end < sentence.End || sentence.Count > 7 || !sentence.BeginsLine)
            return false;
        for (var i = start - 1; i >= sentence.Start && i > start - 4; i--)
        {
            if (text.Has(i, Cue.Unit))
                return true;
            if (text.Tokens[i].Kind != TokenKind.Mark)
                return false;
        }

        return false;
    }

    // "two Bach, one Moonbeam and ...": a "one" that stands like those before titles, and before words that are none.
    public bool IsListed(int start, int end, Sentence sentence)
    {
        if (end >= sentence.End || !(text.IsStrange(end) || text.IsCommon(end) && !text.HasAny(end)))
            return false;
        return start == sentence.Start
            || text.Has(start - 1, Cue.And)
            || text.Tokens[start - 1].IsMark(',')
            || text.Has(start - 1, Cue.Ask);
    }
}
