using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>
/// Finds a sentence behind the address that puts something of it right: "sorry, 16 not 14", "I mean Castle Road", "make that 41". A number in
/// it may as well count copies, so nobody but a person can tell.
/// </summary>
internal static class CorrectedAddress
{
    // Tokens of a correction: "The house number is wrong above, sorry, we are at 16 now."
    private const int Longest = 16;

    // Fewer are copies, where the house has a higher number.
    private const int FewestOfHouse = 10;

    // A higher number is a year, or a part of a telephone number.
    private const int MostOfHouse = 1000;

    // Letters of a word by which a street is known again.
    private const int ShortestTelling = 4;

    /// <param name="body">The mail's new text.</param>
    /// <param name="chosen">The address that the parcel would get.</param>
    /// <param name="end">Where its last word ends.</param>
    /// <param name="shop">A number beside its goods counts copies.</param>
    /// <returns>The sentence; null for none.</returns>
    public static string? In(Passage body, AddressCandidate chosen, int end, ShopWords shop)
    {
        HashSet<string>? label = null; // of few mails it is asked
        foreach (var sentence in body.Sentences)
        {
            if (
                body.Tokens[sentence.Start].Start < end
                || sentence.Count > Longest
                || body.Has(sentence, Cue.Money)
                || !Corrects(body, sentence) && !HasHouse(body, sentence)
            )
                continue;
            label ??= LabelOf(chosen);
            if (
                !NamesGoods(body, sentence, label, shop)
                && (
                    RepeatsHouse(body, sentence, label)
                    || Corrects(body, sentence) && (HasNumber(body, sentence, label) || HasStreet(body, sentence, label))
                )
            )
                return body.Words(sentence.Start, sentence.End);
        }

        return null;
    }

    private static HashSet<string> LabelOf(AddressCandidate chosen) =>
        new(
            chosen
                .Lines.Take(Math.Max(1, chosen.Lines.Count - 1))
                .SelectMany(l => Wordlist.Split(l.Text))
                .Select(w => Folding.Fold(w)),
            StringComparer.Ordinal
        );

    // "14", "14A"
    private static bool HasHouse(Passage body, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (body.Tokens[i].Kind is TokenKind.Number or TokenKind.Code)
                return true;
        return false;
    }

    // "not 14, 15!", "it's 14A"
    private static bool RepeatsHouse(Passage body, Sentence sentence, HashSet<string> label)
    {
        var (same, other) = (false, false);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var token = body.Tokens[i];
            if (token.Kind == TokenKind.Number && !IsSum(body, i))
                (same, other) = (same | label.Contains(token.Text), other | !label.Contains(token.Text));
            else if (
                token.Kind == TokenKind.Code
                && token.Text.Length > 1
                && label.Contains(token.Text[..^1])
                && !char.IsAsciiDigit(token.Text[^1])
            )
                return true;
        }

        return same && other;
    }

    // "Total: £20 (inc £3 postage)", of 20 High Street
    private static bool IsSum(Passage body, int at) => at > 0 && body.Tokens[at - 1].Text is "£" or "€" or "$";

    private static bool NamesGoods(Passage body, Sentence sentence, HashSet<string> label, ShopWords shop)
    {
        for (var i = sentence.Start + 1; i < sentence.End; i++)
            if (
                body.Tokens[i] is { Kind: TokenKind.Word, IsCapital: true } token
                && !label.Contains(token.Text)
                && shop.Knows(token.Text)
            )
                return true;
        return false;
    }

    private static bool Corrects(Passage body, Sentence sentence) =>
        body.Has(sentence, Cue.Correct) || body.Has(sentence, Cue.Not) || body.Has(sentence, Sign.Negation);

    // "make that 41", and not "make that 3 copies"
    private static bool HasNumber(Passage body, Sentence sentence, HashSet<string> label)
    {
        if (
            !body.Has(sentence, Cue.Correct)
            || body.Has(sentence, Sign.Goods)
            || body.Has(sentence, Cue.Unit)
            || body.Has(sentence, Cue.Time)
        )
            return false;
        var least = label.Any(word => word.Length == 1 && char.IsAsciiDigit(word[0])) ? 1 : FewestOfHouse;
        for (var i = sentence.Start; i < sentence.End; i++)
            if (body.Tokens[i].Kind == TokenKind.Number && body.Tokens[i].Value >= least && body.Tokens[i].Value < MostOfHouse)
                return true;
        return false;
    }

    // "I mean Castle Road, not Street"
    private static bool HasStreet(Passage body, Sentence sentence, HashSet<string> label)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var token = body.Tokens[i];
            if (
                token is { Kind: TokenKind.Word, IsCapital: true, Length: >= ShortestTelling }
                && i > sentence.Start
                && label.Contains(token.Text)
            )
                return true;
        }

        return false;
    }
}
