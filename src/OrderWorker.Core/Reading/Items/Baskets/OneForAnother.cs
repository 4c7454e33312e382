using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"Ruins please. My sister says to get her one as well.", "Tom next door would like one.": somebody else wants a copy, and nobody has counted it.</summary>
/// <remarks>Of a title that is asked for in several copies it only says whose one of them is.</remarks>
internal static class OneForAnother
{
    // Tokens. A longer sentence tells something.
    private const int Longest = 12;

    public static bool Is(Passage text, Statement statement, Basket basket)
    {
        var sentence = statement.Sentence;
        if (sentence.Count > Longest || sentence.IsQuestion || !basket.AreSingleCopies)
            return false;
        // "My sister wants the owls. And I want the owls too", which are asked for already
        var again = statement.Wishes.Count > 0;
        if (again && !(statement.Adds && AreAskedFor(statement.Wishes, basket)))
            return false;
        var at = sentence.Start;
        while (at < sentence.End && (text.Has(at, Cue.And) || text.Has(at, WordCue.Interjection) || text.Tokens[at].IsMark(',')))
            at++;
        if (again ? at >= sentence.End || !text.Has(at, WordCue.FirstPerson) : !IsSomebody(text, at, sentence.End))
            return false;
        var wants = false;
        for (var i = at; i < sentence.End; i++)
        {
            if (text.Has(i, Cue.Own) || text.Has(i, Cue.Already) || text.Has(i, Cue.Not) || text.Has(i, Cue.Refuse))
                return false;
            if (
                wants
                && (
                    again
                        ? statement.Names(i)
                        : text.Value(i, out var length) > 0 && IsOfWish(text, i - 1) && EndsWish(text, i + length, sentence.End)
                )
            )
                return true;
            wants |= IsWanting(text, i);
        }

        return false;
    }

    private static bool AreAskedFor(List<Wish> wishes, Basket basket) =>
        wishes.TrueForAll(w => w.Quantity is null && w.CertainSkus().Any(basket.Has));

    private static bool IsWanting(Passage text, int at) =>
        text.Has(at, Cue.Ask)
        || text.Has(at, WordCue.Wanting)
        || text.Tokens[at].Text is "get" or "have" or "having" or "getting" or "asked" or "asks";

    // "get her one", "would like one", "asked for one"; not "broke the old one"
    private static bool IsOfWish(Passage text, int before) =>
        IsWanting(text, before)
        || text.EndsPhrase(before, Cue.Ask)
        || text.Has(before, WordCue.For)
        || text.Has(before, WordCue.Possessive)
        || text.Tokens[before].Text is "him" or "them";

    // "my sister", "Tom next door"
    private static bool IsSomebody(Passage text, int at, int end) =>
        at + 1 < end
        && (
            text.Has(at, WordCue.Our) && text.Has(at + 1, WordCue.Whom)
            || text.Tokens[at].IsCapital
                && text.IsStrange(at)
                && text.Tokens[at + 1] is { Kind: TokenKind.Word, IsCapital: false }
        );

    private static bool EndsWish(Passage text, int at, int end) =>
        at >= end
        || text.Tokens[at].Kind == TokenKind.Mark
        || text.Has(at, WordCue.Too)
        || text.Has(at, WordCue.Please)
        || text.Tokens[at].Text is "as";
}
