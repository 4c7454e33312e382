using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>What stands around a number that no name has taken.</summary>
internal readonly struct Surroundings(Passage text)
{
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

    // "two of those"; not "two of them were with me", which are people
    public bool IsOfThose(int at, int end) =>
        at + 1 < end
        && text.Tokens[at].Is("of")
        && text.Has(at + 1, WordCue.ThoseNamed)
        && !(text.Tokens[at + 1].Is("them") && at + 2 < end && text.Has(at + 2, WordCue.Past));

    // "Carols please, four of."
    public bool IsOfNothing(int at, int end) =>
        at < end && text.Tokens[at].Is("of") && (at + 1 >= end || text.Tokens[at + 1].Kind == TokenKind.Mark);

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
        // "Everything to my address please": all that was named.
        var next = at + text.CueLength(at);
        if (next < sentence.End && text.Tokens[next].Text is "to" or "here")
            return false;
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
        if (!MayBeVolume(value, statement))
            return false;
        // "volumes 1 and 3, I have 2 already"
        if (IsHadBefore(end - 1, statement.Sentence.Start))
            return true;
        for (var i = end; i < statement.Sentence.End && i < end + 4; i++)
        {
            if (text.Has(i, Cue.Drop) || text.Has(i, Cue.Refuse) || text.Has(i, Cue.Own) && !text.Has(i, Cue.Ask))
                return true;
            if (text.Tokens[i].Kind != TokenKind.Word || text.Has(i, Cue.Ask) || text.Has(i, Cue.And) || text.Has(i, Cue.Unit))
                return false;
        }

        return false;
    }

    // Of a series that the statement names, and no volume that it names.
    private static bool MayBeVolume(int value, Statement statement) =>
        statement.Wishes.Exists(w =>
            w.Mention is { Series: { } series, Titles.Count: 1 }
            && series.Volumes.TryGetValue(value, out var volume)
            && !statement.Wishes.Exists(other => other.Mention.Titles.Contains(volume))
        );

    private bool IsHadBefore(int number, int floor)
    {
        for (var i = number - 1; i >= floor && i >= number - 3; i--)
            if (text.Has(i, Cue.Own) && !text.Has(i, Cue.Ask) && i + text.CueLength(i) <= number)
                return i > floor && text.Tokens[i - 1].Kind == TokenKind.Mark && i + text.CueLength(i) >= number - 1;
        return false;
    }

    // "I have the other two already", "the other two can wait": goods of which the clause says that they are there, or are not to come.
    public bool AreOthers(int at, int end, Sentence sentence)
    {
        var isBehind =
            text.Lexicon.IsForeign && end < sentence.End && (text.Has(end, WordCue.OtherOnes) || text.Has(end, WordCue.Others)); // "les deux autres"
        if (!isBehind && (at - 2 < sentence.Start || !text.Has(at - 1, WordCue.OtherOnes) || !text.Has(at - 2, WordCue.Definite)))
            return false;
        var (from, to, isTold) = (at, end, false);
        while (from > sentence.Start && text.Tokens[from - 1].Kind != TokenKind.Mark && !text.Has(from - 1, Cue.But))
            from--;
        while (to < sentence.End && text.Tokens[to].Kind != TokenKind.Mark)
            to++;
        for (var i = from; i < to; i++)
        {
            isTold |= i == from && text.Tokens[i].Text is "got" or "had";
            isTold |= text.Has(i, Cue.Own) || text.Has(i, Cue.Already) || text.Has(i, Cue.Refuse) || text.Has(i, Cue.Unwanted);
            if (text.Has(i, Cue.Ask) && !text.Has(i, WordCue.Please) && !text.Has(i, Cue.Own))
                return false;
        }

        return isTold;
    }

    public bool AreOthersNamed(int at, int count, Statement statement) =>
        at - 2 >= statement.Sentence.Start
        && text.Has(at - 1, WordCue.OtherOnes)
        && text.Has(at - 2, WordCue.Definite)
        && statement.Wishes.Where(w => w.Mention.Start > at).ToList() is { Count: > 1 } named
        && named.Count == count
        && named.TrueForAll(w => w is { Mention.Kind: MentionKind.Title, Stance: Stance.Asked or Stance.None });

    public bool AreSentToWriter(int at, int end, Sentence sentence)
    {
        var lead = at;
        if (!text.Has(at, Cue.Both))
        {
            if (at == sentence.Start || !text.Has(at - 1, Cue.Both) && !text.Has(at - 1, WordCue.Definite))
                return false;
            lead = at - 1;
        }

        var isToMe = end < sentence.End && text.Has(end, WordCue.Me) || end + 1 < sentence.End && text.Has(end + 1, WordCue.Me);
        return isToMe && lead > sentence.Start && (text.Has(lead - 1, Sign.Sending) || text.Has(lead - 1, Cue.Ask));
    }

    // "Number of copies: 2", "Qty 2"
    public bool IsField(int start, int end, Sentence sentence)
    {
        if (end < sentence.End)
            return false;
        // "Please send the Bach, number required: 2"
        if (start - 1 > sentence.Start && text.Tokens[start - 1].IsMark(':') && text.Has(start - 2, WordCue.CountLabel))
            return true;
        if (sentence.Count > 7 || !sentence.BeginsLine)
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
        // "Heaven Eyes x1, moonbeam x1"
        if (start > sentence.Start && text.Tokens[start - 1].Text is "x" or "×")
            return true;
        if (end >= sentence.End || !(text.IsStrange(end) || text.IsCommon(end) && !text.HasAny(end)))
            return false;
        return start == sentence.Start
            || text.Has(start - 1, Cue.And)
            || text.Tokens[start - 1].IsMark(',')
            || text.Has(start - 1, Cue.Ask);
    }
}
