using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items;

/// <summary>"3 x Ruins" as the subject, and "Only 2 please." in a text that names nothing: its number counts what the subject names.</summary>
internal static class BodyOfSubject
{
    /// <param name="subject">What the subject asks for.</param>
    /// <param name="isCounted">Has the subject a number of copies?</param>
    /// <param name="body">The sentences of a text that names nothing.</param>
    public static ItemReading Read(ItemReading subject, bool isCounted, IReadOnlyList<Statement> body)
    {
        foreach (var statement in body.Where(s => !s.IsAddress))
        foreach (var number in Numbers(statement).Where(n => n > 0))
        {
            if (subject.Lines is [var only] && (!isCounted || only.Quantity == number) && statement.Copies == number)
                return subject with { Lines = [OrderLine.Of(only.Sku, number)] };
            if (!isCounted || subject.Lines.Sum(l => l.Quantity) != number)
                return subject with { Reasons = [.. subject.Reasons, Differs(subject, number)] };
        }

        return subject;
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
