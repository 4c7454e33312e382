using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>
/// "I need three, one for each of my pupils.", "Two, if I may.", "Just the one.": a number that is the head of a sentence without a title, and so counts
/// what was named before. What follows it may give a reason or a courtesy, or share the number out; anything else leaves it open.
/// </summary>
internal readonly struct CountSentences(Passage text, AddressSpan address)
{
    // A larger one counts something else.
    private const int MostCopies = 99;

    // Tokens between "each" and how many persons there are: "of my".
    private const int BeforePersons = 3;

    /// <summary>Counts the copies of a sentence that is headed by a number, or leaves it in doubt.</summary>
    /// <returns>Is it such a sentence?</returns>
    public bool Read(int start, int end, Statement statement)
    {
        var sentence = statement.Sentence;
        if (
            statement.Wishes.Count > 0
            || sentence.Start == 0
            || text.Value(start, out _) is not (> 0 and <= MostCopies and var value)
            || text.IsMore(start, end)
            || address.Holds(text, start)
            || !IsLead(start, sentence, out var isAsked)
        )
            return false;
        // "x2", "Number of copies: 2": a label, and nothing behind the number.
        var next = end;
        var isCounted = isAsked || text.Tokens[start].Kind == TokenKind.Word;
        while (next < sentence.End && IsOfNumber(next))
        {
            isCounted |= text.Has(next, Cue.Unit) || text.Has(next, WordCue.OfThem) || text.Has(next, Cue.Ask);
            next++;
        }

        if (!isCounted || next < sentence.End && !EndsCount(next))
            return false;
        var isFor = next < sentence.End && NoCounts.IsFor(text.Tokens[next]);
        // "One for me.": a share, which other numbers may stand beside.
        if (isFor && value == 1)
            return false;
        if (
            isFor && (!isAsked || IsBehindPerson(sentence))
            || next + 1 < sentence.End && text.Tokens[next + 1].IsCapital && text.IsStrange(next + 1) // "3, Drovers Walk"
            || !IsExplained(next, sentence.End, value)
        )
        {
            // One is what a title without a number is for anyway.
            if (value == 1)
                return false;
            statement.IsInDoubt = true;
        }
        else if (statement.Corrects || text.Tokens[sentence.Start].Is("well") && start > sentence.Start)
            (statement.NewQuantity, statement.Corrects) = (value, true);
        else
            (statement.Copies, statement.CountsBefore) = (value, true);
        return true;
    }

    // "I need", "Just the", "Number required:", "So that's"
    private bool IsLead(int start, Sentence sentence, out bool isAsked)
    {
        isAsked = false;
        for (var i = sentence.Start; i < start; i++)
        {
            var isLabel =
                text.Has(i, WordCue.CountLabel)
                || text.Has(i, Cue.Unit) && !text.Has(i, Cue.Medium)
                || text.Has(i, WordCue.OfThem)
                || text.Tokens[i].Text is "x" or "×"
                || text.Has(i, WordCue.TimesWord);
            if (text.Has(i, Cue.Ask) && text.CueLength(i) is var asking)
            {
                isAsked = true;
                i += asking - 1;
            }
            else if (isLabel)
                isAsked = true;
            else if (
                !text.Has(i, WordCue.Only)
                && !(text.Has(i, WordCue.Article) && i > sentence.Start && text.Has(i - 1, WordCue.Only))
                && !text.Has(i, WordCue.Of)
                && !text.Has(i, WordCue.Courtesy)
                && text.Tokens[i].Text is not ("how" or "ps" or "p.s" or "well")
                && !text.Tokens[i].IsMark(':')
                && !text.Tokens[i].IsMark('=')
                && !text.Tokens[i].IsMark(',')
            )
                return false;
        }

        return true;
    }

    private bool IsOfNumber(int at) =>
        text.Has(at, Cue.Unit) && !text.Has(at, Cue.Medium)
        || text.Has(at, WordCue.Of) && text.Has(at + 1, WordCue.OfThem)
        || text.Has(at, WordCue.OfThem)
        || text.Has(at, WordCue.Courtesy)
        || text.Has(at, WordCue.Only)
        || text.Has(at, Cue.Ask) && text.CueLength(at) == 1;

    private bool EndsCount(int at) =>
        text.Tokens[at].Kind == TokenKind.Mark && text.Tokens[at].Text[0] is ',' or '-' or ':' or ';' or '('
        || text.Has(at, Cue.Aside)
        || text.Has(at, Cue.If)
        || NoCounts.IsFor(text.Tokens[at]);

    // "One for me" before "I'd like two for my class": two of three, or two?
    private bool IsBehindPerson(Sentence sentence)
    {
        var before = Array.IndexOf(text.Sentences, sentence) - 1;
        return before >= 0 && text.Has(text.Sentences[before], WordCue.For);
    }

    // A reason, a courtesy, or parts that are no more than the number: nothing that could make it another.
    private bool IsExplained(int from, int end, int copies)
    {
        var parts = 0;
        for (var i = from; i < end; i++)
        {
            if (
                text.Has(i, Cue.Not)
                || text.Has(i, Cue.Refuse)
                || text.Has(i, Cue.Drop)
                || text.Has(i, Cue.Or)
                || text.Has(i, Cue.Doubt)
                || text.Has(i, Cue.But) && i + 1 < end
                || text.Has(i, Cue.Ordinal)
                || text.Has(i, Cue.Later)
                || text.Has(i, Cue.More) && !text.Has(i, Cue.And)
                || text.Has(i, Cue.If) && !text.Has(i, Sign.Polite)
                || Names.Formats.Known(text.Tokens[i].Text) is not null
            )
                return false;
            if (text.Value(i, out var length) is not (> 0 and var value) || text.IsNoCount(i, i + length))
                continue;
            // "one for each of my three pupils"
            if (PersonsBehind(i + length, end) is { } persons && value == 1)
            {
                if (persons > 0 && persons != copies)
                    return false;
                parts = copies;
                i = end;
            }
            else if (value != copies || parts > 0)
                parts += value;
            i += length - 1;
        }

        return parts <= copies;
    }

    // How many persons "each" speaks of; 0 where that is not said, null where nothing shares out.
    private int? PersonsBehind(int at, int end)
    {
        if (at < end && NoCounts.IsFor(text.Tokens[at]))
            at++;
        if (at >= end || !text.Has(at, Cue.Each))
            return null;
        for (var i = at + 1; i < end && i <= at + BeforePersons; i++)
            if (text.Value(i, out _) is > 1 and var persons)
                return persons;
        return 0;
    }
}
