using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"1907 for my stepfather and two packs": packs behind an "and", in a shop that sells several sorts, and nothing says of which.</summary>
internal static class LoosePacks
{
    // Tokens from "packs" to what is in them: "of the robin cards".
    private const int ToGoods = 4;

    public static void Read(Basket basket, Passage text, Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = sentence.Start + 2; i < sentence.End && sentence.HasNumber && statement.Wishes.Count > 0; i++)
        {
            if (!IsPack(text, i) && !Formats.IsOwn(text.Tokens[i].Text))
                continue;
            var number = text.NumberEndingAt(i - 1, sentence.Start);
            if (number <= sentence.Start || !text.Has(number - 1, Cue.And) || statement.Wishes.Exists(w => IsBehind(w, i)))
                continue;
            basket.Doubt(
                ReasonCode.AmbiguousQuantity,
                $"'{text.Words(number, i + 1)}' stands behind an 'and', and it cannot be told of what.",
                statement,
                isFirm: true
            );
        }
    }

    // As it was written: where packs are sold, they are read as copies.
    private static bool IsPack(Passage text, int at) =>
        text.Has(at, WordCue.Pack)
        || text.Has(at, Cue.Unit)
            && WordCues.Has(text.Text[text.Tokens[at].Start..text.Tokens[at].End].ToLowerInvariant(), WordCue.Pack);

    private static bool IsBehind(Wish wish, int at) => wish.Mention.Start <= at + ToGoods && wish.Mention.End > at;
}
