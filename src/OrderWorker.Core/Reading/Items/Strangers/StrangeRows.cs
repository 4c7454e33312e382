using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Strangers;

/// <summary>Tells a row of a list that names nothing of this shop.</summary>
internal readonly struct StrangeRows(Passage text)
{
    // Tokens of "T-shirts: 1 S, 2 M, 1 L please".
    private const int LongestCounts = 16;

    // Tokens of "Songs from the Silk Road".
    private const int FewestOfName = 2;
    private const int LongestName = 6;

    // A larger number is none of copies.
    private const int MostCopies = 24;

    /// <summary>A row of a list that begins with a number or a bullet, or ends in a column of numbers, and names nothing of the shop.</summary>
    public bool IsOne(Sentence sentence, IReadOnlyList<Wish> wishes)
    {
        if (sentence.Count == 0)
            return false;
        var first = text.Tokens[sentence.Start];
        var bullet = first.IsMark('-') || first.IsMark('•') || first.IsMark('*');
        var number = text.Value(sentence.Start, out var length) >= 0;
        if (
            !bullet && !number && !EndsInNumbers(sentence) && !HeadsCounts(sentence)
            || wishes.Any(w => w.Mention.Kind is not MentionKind.Artist && !IsInPassing(w, number))
            || !IsTimes(sentence, length) && (StrangerPlaces.IsPlace(text, sentence) || StrangerPlaces.IsInBlock(text, sentence))
            || IsSum(sentence)
            || TrueSums.IsOne(text, sentence)
            || number && (IsBill(sentence, sentence.Start + length) || IsSaid(sentence, sentence.Start + length))
        )
            return false;
        for (var i = sentence.Start + (bullet ? 1 : Math.Max(0, number ? length : 0)); i < sentence.End; i++)
        {
            if (text.IsStrange(i) && Formats.Known(text.Tokens[i].Text) is null)
                return true;
        }

        return false;
    }

    /// <summary>A row of nothing but a name in capitals that is none of the shop's: "Silk Road Suite"; not "Best wishes, Ruth".</summary>
    public bool IsBareName(Sentence sentence, IReadOnlyList<Wish> wishes)
    {
        var strange = 0;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word || SignOffs.Known.Contains(text.Tokens[i].Text))
                return false;
            if (!text.IsWrittenCapital(i) && !text.Has(i, WordCue.Of) && !text.Has(i, WordCue.Article))
                return false;
            strange += text.IsStrange(i) ? 1 : 0;
        }

        return wishes.Count == 0 && strange > 0 && sentence.Count is >= FewestOfName and <= LongestName;
    }

    // "1 red cap with the Harbour badge on it": a word of a title, which the row's number does not count.
    private static bool IsInPassing(Wish wish, bool isNumbered) =>
        isNumbered && wish is { Mention: { IsWhole: false, Kind: MentionKind.Title }, Quantity: null };

    // "1 x Silk Road": goods, whatever streets are called.
    private bool IsTimes(Sentence sentence, int length) =>
        length > 0 && sentence.Start + length < sentence.End && text.Tokens[sentence.Start + length].Text is "x" or "×";

    // "The Nightingale Sessions    1    9.00"; a row of postage or of a total is none of goods.
    private bool EndsInNumbers(Sentence sentence)
    {
        if (
            text.Has(sentence, Sign.Postage)
            || text.Has(sentence, Sign.Total)
            || text.Has(sentence, Sign.Paid)
            || text.Has(sentence, Sign.Cheque)
        )
            return false;
        var at = sentence.End;
        while (at > sentence.Start && (text.IsCounted(at - 1) || text.IsSign(at - 1)))
            at--;
        return at > sentence.Start
            && at < sentence.End
            && (text.IsInNextColumn(at) || text.Tokens[at - 1].Text is "x" or "×" or ":" or "-");
    }

    // "T-shirts: 1 S, 2 M": a strange word, and behind its colon more than one number of copies.
    private bool HeadsCounts(Sentence sentence)
    {
        if (sentence.Count > LongestCounts || !text.IsStrange(sentence.Start))
            return false;
        var (colon, counts) = (false, 0);
        for (var i = sentence.Start + 1; i < sentence.End; i++)
        {
            colon |= text.Tokens[i].IsMark(':');
            if (text.Value(i, out _) is var value && value > MostCopies)
                return false;
            counts += colon && value > 0 ? 1 : 0;
        }

        return counts > 1;
    }

    // "2. Fifteen and ten is twenty-five, and the postage is 4.00": a numbered sentence that reckons.
    private bool IsBill(Sentence sentence, int at)
    {
        while (at < sentence.End && text.Tokens[at].Kind == TokenKind.Mark)
            at++;
        return at > sentence.Start + 1
            && at < sentence.End
            && (text.IsCounted(at) || text.IsSign(at))
            && (text.Has(sentence, Sign.Postage) || text.Has(sentence, Sign.Total))
            && !text.Has(sentence, Cue.Unit);
    }

    // "2) I understand the two together to be 10 pounds, plus 2 pounds for mailing": a point about the money, with no name in it.
    private bool IsSaid(Sentence sentence, int at)
    {
        while (at < sentence.End && text.Tokens[at].Kind == TokenKind.Mark)
            at++;
        if (
            at >= sentence.End
            || !text.Has(at, WordCue.Speaker)
            || !text.Has(sentence, Sign.Postage) && !text.Has(sentence, Sign.Total) && !text.Has(sentence, Sign.Paid)
            || text.Has(sentence, Cue.Unit)
        )
            return false;
        for (var i = at + 1; i < sentence.End; i++)
            if (text.IsStrange(i) && text.IsWrittenCapital(i))
                return false;
        return true;
    }

    // "32 + 28 + 16 shipping = $76"
    private bool IsSum(Sentence sentence)
    {
        for (var i = sentence.Start + 1; i + 1 < sentence.End; i++)
        {
            var isSum = text.Tokens[i].IsMark('=') || text.Tokens[i].Is("and") && text.Text[text.Tokens[i].Start] == '+';
            if (isSum && text.IsCounted(i - 1) && (text.IsCounted(i + 1) || text.IsSign(i + 1)))
                return true;
        }

        return false;
    }
}
