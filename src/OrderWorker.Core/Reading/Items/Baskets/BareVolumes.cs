using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>Volumes named by number alone, where the subject or a heading named the series: "volumes 1 and 3 please".</summary>
internal static class BareVolumes
{
    public static void Read(Passage text, Series series, IReadOnlyList<Statement> statements, Basket basket)
    {
        foreach (var statement in statements.Where(s => s.Asks))
        {
            var wants = new List<Want>();
            for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
            {
                if (Volumes.Bare(text, i, series, out var end) is not { Count: > 0 } volumes)
                    continue;
                foreach (var volume in volumes)
                {
                    if (!series.Volumes.TryGetValue(volume.Number, out var title) || title.Items.Count != 1)
                    {
                        basket.Doubt(
                            ReasonCode.UnknownItem,
                            $"The catalogue has no volume {volume.Number} of '{series.Name}'.",
                            statement
                        );
                        continue;
                    }

                    // Refused or owned where it was named: a number does not ask for it again.
                    if (title.Items.Any(item => basket.Knows(item.Sku)))
                        continue;

                    var mention = new Mention
                    {
                        Kind = MentionKind.Title,
                        Start = volume.Start,
                        End = Math.Max(volume.End, volume.Start + 1),
                        Titles = [title],
                        Series = series,
                    };
                    wants.Add(new Want(new Wish(mention) { Stance = Stance.Asked, Quantity = statement.Each }, title.Items));
                }

                i = Math.Max(i, end - 1);
            }

            if (wants.Count > 0)
            {
                // A number before "volumes" may count them or their copies.
                if (statement.Unexplained is { } number)
                    basket.Doubt(ReasonCode.AmbiguousQuantity, $"It cannot be told what '{number}' counts.", statement);
                basket.Take(new Statement { Sentence = statement.Sentence }, wants);
            }
        }
    }
}
