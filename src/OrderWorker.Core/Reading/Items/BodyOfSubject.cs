using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items;

/// <summary>"3 x Ruins" as the subject, and "Only 2 please." in a text that names nothing: its number counts what the subject names.</summary>
internal static class BodyOfSubject
{
    // Tokens of "for the postage".
    private const int NearPostage = 3;

    /// <param name="subject">What the subject asks for.</param>
    /// <param name="isCounted">Has the subject a number of copies?</param>
    /// <param name="body">The sentences of a text that names nothing.</param>
    /// <param name="text">The same text.</param>
    /// <param name="catalogue">For what the goods cost.</param>
    public static ItemReading Read(
        ItemReading subject,
        bool isCounted,
        IReadOnlyList<Statement> body,
        Passage text,
        ShopCatalogue catalogue
    )
    {
        foreach (var statement in body.Where(s => !s.IsAddress && !(isCounted && IsBill(s, text, subject, catalogue))))
        foreach (var number in Numbers(statement).Where(n => n > 0))
        {
            if (
                subject.Lines is [var only]
                && (!isCounted || only.Quantity == number)
                && statement.Copies == number
                && number <= OrderLine.MaxQuantity // a year, or a slip: it differs, and a person looks
            )
                return subject with { Lines = [OrderLine.Of(only.Sku, number)] };
            if (!isCounted || subject.Lines.Sum(l => l.Quantity) != number)
                return subject with { Reasons = [.. subject.Reasons, Differs(subject, number)] };
        }

        return subject;
    }

    // "18 for the two and 3 for postage makes 21", of two copies at 9: a price, the copies, and sums of money.
    private static bool IsBill(Statement statement, Passage text, ItemReading subject, ShopCatalogue catalogue)
    {
        if (!text.Has(statement.Sentence, Sign.Postage) || statement.Asks || statement.Corrects)
            return false;
        var (goods, copies) = (
            subject.Lines.Sum(l => catalogue[l.Sku].Price.MinorUnits * l.Quantity),
            subject.Lines.Sum(l => l.Quantity)
        );
        var whole = catalogue.Currency.MinorPerUnit;
        var numbers = Numbers(statement).Where(n => n > 0).ToList();
        return goods % whole == 0
            && numbers.Exists(n => n * whole == goods)
            && numbers.TrueForAll(n =>
                n == copies || n * whole == goods || IsBeforePostage(statement, text, n) || n * whole > goods
            );
    }

    private static bool IsBeforePostage(Statement statement, Passage text, int number)
    {
        for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
            if (text.Value(i, out var length) == number)
                return text.Has(i + length, Math.Min(statement.Sentence.End, i + length + NearPostage), Sign.Postage);
        return false;
    }

    private static IEnumerable<int> Numbers(Statement statement) =>
        [
            .. new[] { statement.Copies, statement.NewQuantity, statement.Each }.OfType<int>(),
            .. statement.Counts.Select(c => c.Copies),
            .. statement.UnexplainedNumbers,
        ];

    private static Reason Differs(ItemReading subject, int number) =>
        new(
            ReasonCode.AmbiguousQuantity,
            $"The subject names the goods, and the text {number}; it cannot be told what that counts.",
            $"{subject.Lines.Sum(l => l.Quantity)}",
            $"{number}"
        );
}
