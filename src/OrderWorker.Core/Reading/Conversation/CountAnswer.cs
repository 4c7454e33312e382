using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Conversation;

/// <summary>Reads how many copies an answer asks for: "three please".</summary>
internal static class CountAnswer
{
    public static Answer Read(Exchange exchange)
    {
        var answer = AnswerText.Of(exchange);
        return Count(answer, exchange) is { } copies
            ? Answer.Clear(
                new Settled
                {
                    Quantity = copies.Value,
                    Evidence =
                    [
                        new Evidence(
                            $"line:{exchange.FirstReading.Lines[0].Sku}",
                            -1,
                            copies.Words.Length,
                            copies.Words,
                            "the buyer's answer to our question"
                        ),
                    ],
                }
            )
            : Answer.Unclear("It cannot be told how many copies the answer asks for.");
    }

    private static (int Value, string Words)? Count(AnswerText answer, Exchange exchange)
    {
        if (
            answer.IsTooLong
            || answer.IsInDoubt
            || answer.Said.Any(i => answer.Text.Has(i, Cue.Each) || answer.Text.Has(i, Cue.More))
        )
            return null;

        var item = exchange.Catalogue[exchange.FirstReading.Lines[0].Sku];
        var title = Phrases.WordsOf($"{item.Label} {item.Artist}").ToHashSet(StringComparer.Ordinal);
        (int Value, string Words)? count = null;
        var until = -1;
        foreach (var at in answer.Said.Where(i => i >= until))
        {
            var value = answer.Text.Value(at, out var length);
            // "the one", "that one" behind a number counts nothing.
            if (
                value >= 0
                && !title.Contains(answer.Text.Tokens[at].Text)
                && !(count is not null && answer.Text.Tokens[at].Is("one"))
            )
            {
                if (count is not null || value is < 1 or > OrderLine.MaxQuantity)
                    return null;
                count = (value, answer.Text.Words(at, at + length));
                until = at + length;
            }
            else if (
                !answer.IsCourtesy(at)
                && !answer.Text.Has(at, Cue.Unit)
                && !answer.Text.Has(at, Cue.Medium)
                && !title.Contains(answer.Text.Tokens[at].Text)
                && Formats.Known(answer.Text.Tokens[at].Text) is null
            )
            {
                return null;
            }
        }

        return count;
    }
}
