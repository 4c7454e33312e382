using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>Finds goods that a sentence shares out among persons without saying how many that makes: "for me and for my sister", "a copy each".</summary>
internal sealed class SharedOut(Passage text)
{
    // "my three daughters each want", "both of my sisters": so many copies as people?
    public bool Are(Statement statement)
    {
        if (statement.IsPerPerson)
            return false;
        var sentence = statement.Sentence;
        // "My wife and I would each like a copy"
        if (statement.Wishes.Count > 0 && IsEachOfPersons(sentence))
            return true;
        // "a copy each of Heaven Eyes for me and my sister": as many as persons.
        if (
            statement is { Each: not null, Wishes: [{ Mention.Kind: MentionKind.Title } only] }
            && IsForSeveral(only.Mention.End, sentence.End)
        )
            return true;
        // "drei Exemplare von Rain, je eines für meine beiden Schwestern": one each comes to another number.
        if (
            statement is { Each: 1, Wishes: [{ Quantity: > 1 and var copies } several] }
            && PersonsBehind(several.Mention.End, sentence.End) is > 1 and var sharers
            && sharers != copies
        )
            return true;
        if (statement.Wishes.Count == 0 || statement.Each is not null)
            return false;
        foreach (var wish in statement.Wishes)
        {
            // "Three copies of Hearth for the four aunties": which of the two counts?
            if (
                wish.Quantity is null or > 1
                && Persons(statement, wish.Mention.End, sentence.End) is > 0 and var persons
                && persons != wish.Quantity
            )
                return true;
        }

        if (IsForOneAndAnother(statement))
            return true;
        if (!text.Has(sentence, Cue.Each) && !text.Has(sentence, Cue.Both))
            return false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            // "one for each of my sons" is judged where numbers are read.
            var forEach = text.Tokens[i].Is("for") || i > sentence.Start && text.Tokens[i - 1].Is("for") && text.Has(i, Cue.Each);
            // "just one copy for the two of us"
            var isOfUs = i + 3 < sentence.End && text.Tokens[i + 2].Is("of") && text.Tokens[i + 3].Is("us");
            if (isOfUs && (statement.Copies is not null || statement.Wishes.TrueForAll(w => w.Quantity is not null)))
                continue;
            if (forEach || !text.Has(i, Cue.Each) && !text.Has(i, Cue.Both))
                continue;
            for (var near = Math.Max(sentence.Start, i - 3); near < sentence.End && near < i + 4; near++)
            {
                // "one for my sister, both to me", "both to this address" share out nothing.
                if (
                    text.Has(near, Cue.Measure)
                    && !text.Has(near, Cue.Unit)
                    && text.Tokens[near].Text is not ("address" or "adresse")
                    && !IsParted(Math.Min(near, i), Math.Max(near, i))
                )
                    return true;
            }
        }

        return false;
    }

    // "the Bach for me and for my sister", "Heaven Eyes for me, the Bach for Ken, both for my mother": nothing counts them.
    private bool IsForOneAndAnother(Statement statement)
    {
        if (statement.Copies is not null || !statement.Wishes.TrueForAll(w => w.Quantity is null))
            return false;
        var isForSelf = false;
        for (var i = statement.Wishes[0].Mention.End; i < statement.Sentence.End; i++)
        {
            if (isForSelf && (text.Has(i, Cue.And) || text.Has(i, Cue.Both)) && IsForOther(i + text.CueLength(i)))
                return true;
            // "for me and my sister each"
            if (isForSelf && text.Has(i, Cue.Each) && i + 1 == statement.Sentence.End)
                return true;
            isForSelf |= text.Has(i, WordCue.For) && (text.Has(i + 1, WordCue.Me) || text.Has(i + 1, WordCue.Us));
        }

        return false;
    }

    private bool IsForOther(int at) =>
        at + 1 < text.Tokens.Count
        && text.Has(at, WordCue.For)
        && (text.Has(at + 1, WordCue.Our) || text.Tokens[at + 1].IsCapital && text.IsStrange(at + 1));

    private bool IsForSeveral(int at, int end)
    {
        if (at + 3 >= end || !text.Has(at, WordCue.For))
            return false;
        for (var i = at + 1; i < end && text.Tokens[i].Kind != TokenKind.Mark; i++)
            if (text.Has(i, Cue.And))
                return true;
        return false;
    }

    private bool IsParted(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (text.Tokens[i].Kind == TokenKind.Mark)
                return true;
        return false;
    }

    private bool IsEachOfPersons(Sentence sentence)
    {
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
        {
            if (text.Tokens[i].Is("each") && text.Tokens[i + 1].Text is "like" or "want" or "need" or "have" or "get" or "love")
                return true;
        }

        return false;
    }

    // "für meine beiden Schwestern": how many; 0 for none.
    private int PersonsBehind(int start, int end)
    {
        for (var i = start; i + 2 < end; i++)
            if (text.Has(i, WordCue.For) && text.Has(i + 1, WordCue.Our))
                return text.Has(i + 2, Cue.Both) ? 2 : Math.Max(0, text.Value(i + 2, out _));
        return 0;
    }

    // "for my three sons": how many; 0 for none.
    private int Persons(Statement statement, int start, int end)
    {
        if (start + 2 >= end || !text.Has(start, WordCue.For))
            return 0;
        // "for me and my two brothers"
        var self = text.Has(start + 1, WordCue.Me) ? 1 : 0;
        var first = start + 1 + (self > 0 && start + 2 < end && text.Has(start + 2, Cue.And) ? 2 : 0);
        for (var i = first; i < end && i < first + 3; i++)
        {
            if (text.Has(i, Cue.And) || text.Tokens[i].Kind == TokenKind.Mark || statement.At(i) is not null)
                return 0;
            if (text.Value(i, out var length) is > 1 and var number)
                return i + length < end && text.Has(i + length, Cue.Measure) && !text.Has(i + length, Cue.Time)
                    ? number + (first > start + 1 ? self : 0)
                    : 0;
        }

        return 0;
    }
}
