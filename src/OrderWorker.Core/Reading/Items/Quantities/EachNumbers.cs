using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>Reads "one of each", "two each", "je 1": a number for everything that is named.</summary>
internal readonly struct EachNumbers(Passage text, TokenSet spent)
{
    // Tokens between "each" and how many persons there are: "of the".
    private const int MostBetween = 3;

    private readonly List<int> _forEach = [];

    /// <summary>"One for each of my pupils": in doubt, unless the copies of the title before it were told, "two Ruins, one for each of my sons, and the Bach".</summary>
    /// <param name="statement">Its wishes have their numbers.</param>
    public void ReadPersons(Statement statement)
    {
        foreach (var at in _forEach)
        {
            var each = NoCounts.IsFor(text.Tokens[at]) ? at : at - 1;
            var last = each - 1;
            while (
                last > statement.Sentence.Start
                && text.Has(last, Cue.Unit)
                && text.NumberEndingAt(last, statement.Sentence.Start) < 0
            )
                last--; // "una copia para cada uno"
            var number = text.NumberEndingAt(last, statement.Sentence.Start);
            var named = statement.Wishes.FindLast(w => w.Mention.End <= number);
            if (
                named is { Quantity: > 1 }
                && text.Value(number, out _) == 1
                && text.Tokens[number - 1].Kind == TokenKind.Mark
                && !spent.Contains(number)
                && !CountsOthers(at, statement.Sentence.End, named.Quantity.Value)
            )
                spent.Add(number, each);
            else if (Only(statement) is { } one && PersonsBehind(at, isCopy: number >= 0) is { } persons)
            {
                statement.IsInDoubt |= one.Quantity is { } copies && copies != persons.Count;
                one.Quantity = persons.Count;
                spent.Add(persons.At, persons.At + 1);
            }
            else
                statement.IsInDoubt |= statement.Wishes.Count > 0 && statement.Each is null;
        }
    }

    // Of "I heard Ruins, but what I'd like is Rain, a copy for each of my two lads" the second.
    private static Wish? Only(Statement statement) =>
        statement.Wishes.FindAll(w => w.Stance is Stance.Asked or Stance.None) is [{ Mention.Kind: MentionKind.Title } only]
        && statement.Wishes[^1] == only
            ? only
            : null;

    // "twice over, one for each of my three sons"
    private bool CountsOthers(int at, int end, int copies)
    {
        for (var i = at; i < end && i <= at + MostBetween + 2; i++)
            if (text.Value(i, out _) is > 1 and var persons && persons != copies)
                return true;
        return false;
    }

    // "for each of the three", "pour chacun des trois": a copy for so many.
    private (int Count, int At)? PersonsBehind(int at, bool isCopy)
    {
        var from = at;
        while (from < text.Tokens.Count && !text.Has(from, Cue.Each))
            from++;
        from += from < text.Tokens.Count ? text.CueLength(from) : 0;
        for (var i = from; i < text.Tokens.Count && i < from + MostBetween; i++)
        {
            if (text.Value(i, out var length) is > 1 and var count)
                return text.IsNoCount(i, i + length) && !(isCopy && text.Has(i + length, WordCue.Whom)) ? null : (count, i);
            if (!text.Has(i, Cue.Filler))
                return null;
        }

        return null;
    }

    // "alle drei", "les deux": so many titles as are known.
    private bool IsOfAll(int number, int floor) =>
        text.Has(number, Cue.Both)
        || number > floor
            && (text.Has(number - 1, Cue.All) || text.Has(number - 1, Cue.Both) || text.Has(number - 1, WordCue.Definite));

    // In the phrase or right behind it: "je einmal", "elk één".
    private bool HasNumberWithin(int at, int end, int ceiling)
    {
        for (var i = at; i <= end && i < ceiling; i++)
            if (text.Value(i, out var length) > 0 && !text.IsMoney(i, i + length))
                return true;
        return false;
    }

    public void Read(Statement statement)
    {
        var sentence = statement.Sentence;
        _forEach.Clear();
        if (!text.Has(sentence, Cue.Each))
            return;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!text.Has(i, Cue.Each) || spent.Contains(i))
                continue;
            var isOfTitles = text.CueLength(i) > 1 && text.Has(i + 1, Cue.Medium); // "por título"
            if (!isOfTitles && NoCounts.IsFor(text.Tokens[i]) || i > sentence.Start && NoCounts.IsFor(text.Tokens[i - 1]))
            {
                if (!_forEach.Contains(i - 1))
                    _forEach.Add(i);
                continue;
            }

            var end = i + text.CueLength(i);
            var start = i;
            for (var back = i - 1; back >= sentence.Start && back > i - 4; back--)
            {
                var number = text.NumberEndingAt(back, sentence.Start);
                if (number >= 0)
                {
                    start = text.IsMoney(number, back + 1) || spent.Contains(number) ? -1 : number;
                    break;
                }

                if (text.Tokens[back].Kind == TokenKind.Decimal || text.Has(back, Cue.Money) || text.IsSign(back))
                {
                    start = -1;
                    break;
                }

                if (!text.Has(back, Cue.Unit) && !text.Has(back, WordCue.Of) && !text.Has(back, Cue.Medium))
                    break;
            }

            if (start < 0)
                continue;
            // "alle drei Alben je einmal", "все три по одному": the first number tells how many titles there are.
            var counts = start < i && IsOfAll(start, sentence.Start) && HasNumberWithin(i, end, sentence.End);
            if (start < i && !counts)
            {
                statement.Each = text.Value(start, out _);
                spent.Add(start, end);
                continue;
            }

            // "each one time", "je 1"; a number word within the phrase counts as well ("each one").
            for (var forth = i; forth < sentence.End && forth < end + 2; forth++)
            {
                var value = text.Value(forth, out var length);
                if (value < 0 || spent.Contains(forth))
                    continue;
                if (
                    !text.IsMoney(forth, forth + length)
                    && (forth + length >= sentence.End || !text.Has(forth + length, Cue.Money))
                )
                {
                    statement.Each = value;
                    spent.Add(i, forth + length);
                }

                break;
            }
        }
    }
}
