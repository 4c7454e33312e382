using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"Three Drystone 28 + Míle Fáilte 8 + postage 8 (4 + four times 1) = 44": works out the price of what was asked for before.</summary>
internal static class Reckonings
{
    /// <summary>Takes the titles and numbers of a reckoning for no wish, where all that it names is asked for already.</summary>
    /// <param name="text">What is read.</param>
    /// <param name="statement">One that follows the order.</param>
    /// <param name="isAsked">Is an item asked for already?</param>
    public static void Drop(Passage text, Statement statement, Func<Sku, bool> isAsked)
    {
        if (
            statement.Asks
            || statement is { Wishes.Count: 0, IsInDoubt: false, Unexplained: null, Copies: null, Counts.Count: 0 }
            || !statement.Sentence.HasNumber
            || statement.Wishes.Exists(w => w.Stance is Stance.Asked or Stance.Refused)
            || !IsOne(text, statement.Sentence)
            || !statement.Wishes.TrueForAll(w => IsKnown(w.Mention, isAsked))
        )
            return;
        statement.Wishes.Clear();
        statement.Counts.Clear();
        (statement.Copies, statement.Unexplained, statement.AllOf, statement.Each) = (null, null, null, null);
        (statement.IsInDoubt, statement.IsVague) = (false, false);
    }

    private static bool IsKnown(Mention mention, Func<Sku, bool> isAsked) =>
        mention.Set is { } set ? set.Items.Keys.All(isAsked)
        : mention.Kind == MentionKind.Artist ? mention.Titles.Any(t => t.Items.Any(i => isAsked(i.Sku)))
        : mention.Titles.Any(t => t.Items.Any(i => isAsked(i.Sku)));

    // A plus and an equals sign, or two pluses.
    private static bool IsOne(Passage text, Sentence sentence)
    {
        var (plus, equals) = (0, 0);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var token = text.Tokens[i];
            plus += token.Length == 1 && text.Text[token.Start] == '+' ? 1 : 0;
            equals += token.IsMark('=') ? 1 : 0;
        }

        return plus > 0 && equals > 0 || plus > 1 || IsBill(text, sentence) || TrueSums.IsOne(text, sentence);
    }

    // "By my sums 27 for the first two, 5 for the map, 5.25 for the stamps": prices with what each is for, the postage among them.
    private static bool IsBill(Passage text, Sentence sentence)
    {
        if (!text.Has(sentence, Sign.Postage))
            return false;
        var prices = 0;
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
        {
            var isNumber = text.Tokens[i].Kind is TokenKind.Number or TokenKind.Decimal;
            if (isNumber && text.Has(i + 1, WordCue.For))
                prices++;
            // "27 copies for the school"
            else if (isNumber && text.Has(i + 1, Cue.Unit))
                return false;
        }

        return prices > 1;
    }
}
