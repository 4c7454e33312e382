using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>
/// "You played me Ruins in the van. One of that please, and one Bach", "I'd like it, and the Bach too": what the mail has told of, asked for beside another
/// title by a word that stands for it.
/// </summary>
internal readonly struct ToldBeside(Passage text, Basket basket)
{
    // A larger number is a year, or a price.
    private const int MostCopies = 10;

    /// <summary>The words that stand for something told of, before the titles that the statement asks for; null for none.</summary>
    /// <returns>How many, and whether one alone can be meant.</returns>
    public (int Copies, bool IsSingle)? At(Statement statement)
    {
        var sentence = statement.Sentence;
        if (
            !statement.Asks
            || statement.Wishes.Find(w => w.Mention.Kind != MentionKind.Artist) is not { } first
            || first.Stance is not (Stance.Asked or Stance.None)
        )
            return null;
        var stop = first.QuantityAt.End > 0 ? Math.Min(first.Mention.Start, first.QuantityAt.Start) : first.Mention.Start;
        for (var i = sentence.Start; i < stop; i++)
        {
            var found = Counted(i, stop) ?? AskedFor(i, sentence.Start, stop) ?? One(i, sentence.Start, stop);
            if (found is var (copies, isSingle, end) && IsParted(end, stop))
                return (copies, isSingle);
        }

        return null;
    }

    /// <summary>A person looks where it cannot be told what the words stand for.</summary>
    public void Doubt(Statement statement) =>
        basket.Doubt(
            ReasonCode.AmbiguousItem,
            "The mail asks for something that it has told of, beside another title, and it cannot be told what.",
            statement
        );

    // "one of that", "two of those"; "a copy of it"
    private (int Copies, bool IsSingle, int End)? Counted(int at, int stop)
    {
        if (text.Value(at, out var length) is not (> 0 and var copies))
            return null;
        var of = at + length;
        if (of < stop && (text.Has(of, Cue.Unit) || text.Has(of, Cue.Medium)))
            of++;
        if (of + 1 < stop && text.Has(of, WordCue.Of) && IsIt(of + 1))
            return (copies, true, of + 2);
        return of < stop && of - 1 > at && text.Tokens[of - 1].Is("of") && IsIt(of) ? (copies, true, of + 1) : null;
    }

    // "Would you send me one, together with a Bach?", "post one to him, and a Bach": a number alone, right behind the words that ask.
    private (int Copies, bool IsSingle, int End)? One(int at, int floor, int stop)
    {
        if (
            at == floor
            || text.Value(at, out var length) is not (> 0 and < MostCopies and var copies)
            || !text.EndsPhrase(at - 1, Cue.Ask)
        )
            return null;
        var end = at + length;
        if (end < stop && text.Has(end, Cue.Unit))
            end++;
        if (end + 1 < stop && text.Has(end, WordCue.Within) && text.Has(end + 1, WordCue.ShareOf))
            end += 2;
        return (copies, true, end);
    }

    // "I'd like it", "send me that one", "please send that": right behind the words that ask.
    private (int Copies, bool IsSingle, int End)? AskedFor(int at, int floor, int stop)
    {
        if (at == floor || text.Tokens[at].Text is not ("it" or "that" or "them") || !text.EndsPhrase(at - 1, Cue.Ask))
            return null;
        var end = at + 1 < stop && text.Tokens[at + 1].Is("one") ? at + 2 : at + 1;
        return (1, !text.Tokens[at].Is("them"), end);
    }

    private bool IsIt(int at) => text.Has(at, WordCue.ThoseNamed);

    // "please, and", ", plus", "as well as": what stands behind is something else; "one of those: Ruins" names it.
    private bool IsParted(int at, int stop)
    {
        for (var i = at; i <= stop && i < text.Tokens.Count; i++)
        {
            if (text.Has(i, Cue.And) || text.Has(i, Cue.More))
                return true;
            if (
                !text.Tokens[i].IsMark(',')
                && !text.Tokens[i].IsMark(';')
                && !text.Has(i, WordCue.Courtesy)
                && !text.Has(i, WordCue.Too)
            )
                return text.Has(i, WordCue.For) && text.IsWhom(i + 1);
        }

        return false;
    }
}
