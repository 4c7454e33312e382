using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>Finds money of another currency than the shop's that no plain sum shows: "a cheque in sterling", "US$39" to a shop in Canada.</summary>
internal static class OtherCurrency
{
    // Whose a dollar is, told by the word before it.
    private static readonly Dictionary<string, string> Peoples = new(StringComparer.Ordinal)
    {
        ["us"] = "USD",
        ["american"] = "USD",
        ["canadian"] = "CAD",
        ["cad"] = "CAD",
        ["australian"] = "AUD",
        ["nz"] = "NZD",
        ["irish"] = "EUR",
        ["swiss"] = "CHF",
    };

    /// <param name="text">New text.</param>
    /// <param name="catalogue">For the shop's currency.</param>
    public static Reason? Find(Passage text, ShopCatalogue catalogue)
    {
        var (own, sums) = (catalogue.Currency.Code, (IReadOnlyList<Sum>?)null);
        foreach (var sentence in text.Sentences)
        {
            if (!IsOfPaying(text, sentence))
                continue;
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (Amounts.CodesOf(text, i) is not { } codes)
                    continue;
                var told = i > sentence.Start ? Peoples.GetValueOrDefault(text.Tokens[i - 1].Text) : null;
                var isOther = told is not null
                    ? told != own
                    : !codes.Contains(own) && !(sums ??= Amounts.Find(text)).Any(s => s.Start <= i && i < s.End);
                if (isOther && !IsExchanged(text, sentence, i, own))
                    return new Reason(
                        ReasonCode.AmountDisagrees,
                        "The mail speaks of paying in another currency than the shop's.",
                        own,
                        text.Words(sentence.Start, sentence.End)
                    );
            }
        }

        return null;
    }

    // "I've sent the £11 on PayPal, it did the sum from euros by itself": PayPal takes what the buyer has, and pays the shop's own sum. Not "sent the £11
    // in euros", nor "PayPal would not take my euros".
    private static bool IsExchanged(Passage text, Sentence sentence, int at, string own)
    {
        if (
            !text.Has(sentence, Sign.PayPal)
            || text.Has(sentence, Sign.Cheque)
            || text.Has(sentence, Sign.PostalOrder)
            || at > sentence.Start && text.Tokens[at - 1].Is("in")
        )
            return false;
        for (var i = sentence.Start; i < sentence.End; i++)
            if (
                (text.Has(i, Sign.Negation) || text.Has(i, Cue.Not))
                && !(i + 1 < sentence.End && text.Has(i + 1, AsideCue.Matters)) // "$ or £, I don't mind"
            )
                return false;
        var sums = Amounts.Find(text).Where(s => s.Start >= sentence.Start && s.End <= sentence.End).ToList();
        return sums.Exists(s => s.Currency.Contains(own))
            && sums.TrueForAll(s => s.Currency.Count == 0 || s.Currency.Contains(own));
    }

    private static bool IsOfPaying(Passage text, Sentence sentence) =>
        text.Has(sentence, Sign.PayPal)
        || text.Has(sentence, Sign.Cheque)
        || text.Has(sentence, Sign.PostalOrder)
        || text.Has(sentence, Sign.Paid)
        || text.Has(sentence, Cue.Pay);
}
