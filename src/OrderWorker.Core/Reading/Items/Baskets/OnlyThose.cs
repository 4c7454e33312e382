using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"Candlelight, Nine Wells and the map please. In fact only Nine Wells.": is the rest still wanted?</summary>
internal sealed class OnlyThose(Passage text, Basket basket)
{
    // Tokens between "just" and the title: "just the two new".
    private const int Reach = 4;

    // Tokens of "Volumes 1 and 2 will do".
    private const int LongestRest = 9;

    /// <param name="statement">What follows an order.</param>
    /// <param name="before">What was asked for before it.</param>
    public void Read(Statement statement, IReadOnlyCollection<Sku> before)
    {
        if (before.Count > 1 && !statement.Adds && statement.Wishes.Count > 0 && AreNamedAgain(statement, before))
            basket.Doubt(
                ReasonCode.AmbiguousItem,
                $"'{text.Words(statement.Sentence.Start, statement.Sentence.End)}': it cannot be told whether the rest is still wanted.",
                statement
            );
    }

    private bool AreNamedAgain(Statement statement, IReadOnlyCollection<Sku> before)
    {
        var wishes = statement.Wishes.FindAll(w => w.Stance is Stance.Asked or Stance.None);
        var named = wishes.SelectMany(w => w.CertainSkus()).ToHashSet();
        if (named.Count == 0 || before.Count <= named.Count || !named.All(before.Contains) || !named.All(basket.Has))
            return false;
        // Left out by the sentence itself, "not the others".
        return before.Except(named).All(basket.Has)
            && wishes.Exists(w => w.Quantity is null && (IsOnly(w, statement.Sentence) || IsOfSet(w, statement.Sentence)));
    }

    // "The canal set. Volumes 1 and 2 will do."
    private bool IsOfSet(Wish wish, Sentence sentence) =>
        basket.IsOfSets && wish.Stance == Stance.None && sentence.Count <= LongestRest && !text.Has(sentence, Cue.Own);

    private bool IsOnly(Wish wish, Sentence sentence)
    {
        for (var i = wish.Mention.Start - 1; i >= sentence.Start && i >= wish.Mention.Start - Reach; i--)
            if (text.Has(i, WordCue.Only))
                return true;
        return false;
    }
}
