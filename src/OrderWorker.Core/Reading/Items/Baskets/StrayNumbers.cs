using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Items.Forks;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>
/// Numbers that do not agree with the copies that were understood, or that nothing explains. They may count those copies, or something
/// else: a fork, which the sum that a mail states can decide.
/// </summary>
internal sealed class StrayNumbers(Passage text, CatalogueIndex index, EntryList entries, ForkList forks)
{
    private const int AsNamed = 0;
    private const int OfEach = 1;

    // More titles make more ways than are held against each other.
    private const int MostTitles = 6;

    /// <summary>Is it told what each unexplained number of a sentence counts? What is told is counted so.</summary>
    public bool AreSettled(Statement statement) => statement.UnexplainedNumbers.All(number => IsSettled(number, statement));

    /// <summary>Is it told what a number counts? What is told is counted so.</summary>
    /// <param name="number">As stated.</param>
    /// <param name="statement">Whose sentence states it.</param>
    public bool IsSettled(int number, Statement statement)
    {
        if (number is < 2 or > OrderLine.MaxQuantity || entries.Count is 0 or > MostTitles)
            return false;
        // "twrnty two tunes": the end of a title that was not made out.
        if (statement.Unexplained?.Split(' ') is [_, var next, ..] && IsOfOtherTitle(next))
            return false;
        // "Two discs: not A, and B, one of each": a sum may be from before a title was struck out, and the words say how many of each.
        if (statement.Wishes.Exists(w => w.Stance == Stance.Refused) || statement.Each is { } each && each != number)
            return false;
        var skus = entries.All.Select(e => e.Key).Order().ToList();
        List<ForkWay> ways = [new("the number of copies that stands with each title"), new($"{number} of each")];
        if (skus.Count > 1)
            ways.AddRange(skus.Select(sku => new ForkWay($"{number} of {index.Catalogue[sku].Label}", IsFarFetched: true)));
        var sentence = statement.Sentence;
        var at = text.Tokens[sentence.Start].Start;
        var words = text.Words(sentence.Start, sentence.End);
        var fork = new Fork($"number {number} {at}", at, words, $"'{number}' may count copies", ways) { MayBeAdded = true };
        if (forks.Taken(fork) is not { } way)
            return false;

        if (way == AsNamed)
            return !IsTotal(number, sentence) || entries.Copies == number;
        // "your three for £26: Ruins, one copy": a row that tells its number keeps it, and others may be missing.
        if (
            way == OfEach
            && entries.Count == 1
            && entries.All.Any(e => e.Value.IsCounted && e.Value.Statement.Sentence.BeginsLine)
        )
            return false;
        foreach (var sku in way == OfEach ? skus : [skus[way - OfEach - 1]])
            Count(sku, number);
        return true;
    }

    // "and my neighbour wants one as well, so two in all"
    private bool IsTotal(int number, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (text.Value(i, out var length) == number && i + length < sentence.End && text.Has(i + length, Sign.Total))
                return true;
        return false;
    }

    private bool IsOfOtherTitle(string word) =>
        Folding.Fold(word) is var folded
        && index.IsOfTitle(folded)
        && !index.TitlesWith(folded)!.SelectMany(t => t.Items).Any(i => entries.Has(i.Sku));

    // A number that is the title's already is that many more.
    private void Count(Sku sku, int number) => entries.Recount(sku, entries[sku].Quantity == number ? number * 2 : number);
}
