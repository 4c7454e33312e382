using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>Tells numbers that count no copies: prices, dates, years, ages, house numbers.</summary>
internal static class NoCounts
{
    // Tokens of "at the price of".
    private const int LongestPricePhrase = 4;

    /// <summary>A price, a date, a year, an age, a time, the number of a list's row.</summary>
    /// <param name="text">What is read.</param>
    /// <param name="start">The number's first token.</param>
    /// <param name="end">The token after its last.</param>
    /// <param name="isBehindTitle">Is the word before it a title's last, which says nothing of the number: "Ebb Songs  2"?</param>
    /// <param name="isBeforeTitle">Does a title begin right behind it, whose first word says nothing of the number: "2 Songs of the Canal"?</param>
    public static bool IsNoCount(this Passage text, int start, int end, bool isBehindTitle = false, bool isBeforeTitle = false)
    {
        if (text.IsMoney(start, end))
            return true;
        var tokens = text.Tokens;
        // "Member no. 0417"; "02 copies" are two
        if (tokens[start] is { Kind: TokenKind.Number, Length: > 2 } first && text.Text[first.Start] == '0')
            return true;
        if (RowNumbers.Is(text, start, end))
            return true;
        var after = end < tokens.Count ? tokens[end] : default;
        var before = start > 0 ? tokens[start - 1] : default;
        var value = text.Value(start, out _);
        if (
            start > 0
            && before.Kind == TokenKind.Word
            && text.IsPriced(start)
            && !(end < tokens.Count && text.Has(end, Cue.Unit))
        )
            return true;
        if (
            before.Kind == TokenKind.Word
            && text.Has(start - 1, Cue.Volume)
            && !text.Has(start - 1, Cue.Unit)
            && before.Text is not ("disc" or "book" or "books" or "part")
        )
            return true;
        // "cheque no. 100382"
        if (IsReference(tokens, start) || IsOfCode(text, start))
            return true;
        if (Ages.Is(text, start, end))
            return true;
        // "1 bach 4 my mum": a word that sounds so
        if (tokens[start] is { Kind: TokenKind.Number, Value: 4, Length: 1 } && end < tokens.Count && IsWhose(text, end))
            return true;
        // "using the any-three Drystone price": what the offer is for
        if (start > 0 && text.Has(start - 1, Cue.Any) && IsOfPrice(text, end))
            return true;
        // "three for 28", "five-for-45"
        if (
            IsFor(after) && end + 2 < tokens.Count && (text.IsPrice(end + 1) || text.IsPrice(end + 2))
            || IsFor(before) && start > 1 && (text.Value(start - 2, out _) >= 0 || text.IsOffered(start, end))
        )
            return true;
        if (after.Kind == TokenKind.Word && text.Has(end, Cue.Measure) && !text.Has(end, Cue.Unit) && !isBeforeTitle)
            return true;
        // "on the 21st"; "2 st Heaven Eyes" are two pieces, as Swedes count
        if (after is { Kind: TokenKind.Word, IsGlued: true, Text: "st" or "nd" or "rd" or "th" })
            return true;
        // "Mr Kerr of 3B", "12a Sea Road": a class, a house
        if (after is { Kind: TokenKind.Word, IsGlued: true, Length: 1 } && !after.Is("x"))
            return true;
        if (after.IsMark('%') || after.IsMark('/') && end + 1 < tokens.Count && tokens[end + 1].Kind == TokenKind.Number)
            return true;
        if (
            before.IsMark('/') && before.IsGlued
            || before.IsMark('#')
            || before.IsMark('=')
            || after.IsMark('=')
            || before.IsMark('*') && text.IsCounted(start - 2)
        )
            return true;
        // "10 + 2", "30 × £1": a sum
        if (
            after.Is("and")
            && after.Length == 1
            && end + 1 < tokens.Count
            && tokens[end + 1].Kind is TokenKind.Number or TokenKind.Decimal
            && before.Kind != TokenKind.Break
            && text.Text[after.Start] == '+'
        )
            return true;
        if (before.Is("and") && before.Length == 1 && text.Text[before.Start] == '+' && text.IsCounted(start - 2))
            return true;
        // "12 euro plus 5 to post", "10 plus 3 postage"
        if (
            before.Is("plus")
            && text.IsPostage(end)
            && start > 1
            && (text.IsCounted(start - 2) || text.Has(start - 2, Cue.Money))
        )
            return true;
        if (
            after.Is("plus")
            && tokens[start].Kind == TokenKind.Number
            && end + 1 < tokens.Count
            && tokens[end + 1].Kind is TokenKind.Number or TokenKind.Decimal
            && text.IsPostage(end + 2)
        )
            return true;
        if (
            (after.IsMark('×') || after.Is("x") || after.IsMark('*') || after.Is("at"))
            && end + 1 < tokens.Count
            && (text.IsSign(end + 1) || tokens[end + 1].Kind == TokenKind.Decimal)
        )
            return true;
        if (
            before.Kind == TokenKind.Word
            && !isBehindTitle
            && (text.Has(start - 1, Cue.Measure) || text.Has(start - 1, Cue.Street) && !text.Has(start - 1, Cue.Filler))
            && !text.Has(start - 1, Cue.Unit)
            && !IsGreeted(text, start - 1)
        )
            return true;
        // "has passed grade 8"
        if (start > 0 && before.Kind == TokenKind.Word && !isBehindTitle && text.Has(start - 1, WordCue.Ranked))
            return true;
        // "Years 7 to 10"
        if (
            (before.Is("to") || start > 0 && text.Has(start - 1, WordCue.Through))
            && text.NumberEndingAt(start - 2, 0) is > 0 and var from
            && text.Has(from - 1, Cue.Measure)
            && !text.Has(from - 1, Cue.Unit)
        )
            return true;
        if (tokens[start].Kind == TokenKind.Number && (value is >= 1900 and <= 2099 || tokens[start].Length > 4))
            return true;
        // "1. Ruins", "2) Ruins"
        return (after.IsMark('.') || after.IsMark(')'))
            && (start == 0 || before.Kind == TokenKind.Break)
            && tokens[start].Kind == TokenKind.Number
            && end + 1 < tokens.Count
            && tokens[end + 1].Kind != TokenKind.Break;
    }

    private static bool IsOfPrice(Passage text, int end)
    {
        for (var i = end; i < text.Tokens.Count && i < end + LongestPricePhrase && text.Tokens[i].Kind == TokenKind.Word; i++)
            if (text.Has(i, WordCue.PriceName) || text.Tokens[i].Text is "deal" or "offer" or "bundle")
                return true;
        return false;
    }

    // "Hi lads 2 Ruins please", "Howya lads two Ruins"
    private static bool IsGreeted(Passage text, int at) =>
        text.Has(at, WordCue.Whom)
        && (at < 1 || text.Tokens[at - 1].Kind == TokenKind.Break || at < 2 || text.Tokens[at - 2].Kind == TokenKind.Break);

    private static bool IsWhose(Passage text, int at) => text.Has(at, WordCue.Our) || text.Has(at, WordCue.Me);

    private static bool IsReference(TokenList tokens, int at)
    {
        var no = at - 1;
        if (no > 0 && tokens[no].IsMark('.'))
            no--;
        return no > 0 && tokens[no].Is(WordCue.NumberLabel) && tokens[no - 1].Is(WordCue.NumberedPaper);
    }

    // "BSM-114": the number of somebody's own order, whatever it is called.
    private static bool IsOfCode(Passage text, int at)
    {
        if (
            at < 2
            || text.Tokens[at] is not { Kind: TokenKind.Number, IsGlued: true, Length: > 1 }
            || !text.Tokens[at - 1].IsMark('-')
        )
            return false;
        ref readonly var letters = ref text.Tokens[at - 2];
        return text.Tokens[at - 1].IsGlued
            && letters is { Kind: TokenKind.Word, Length: > 1 }
            && text.IsStrange(at - 2)
            && !text.Text.AsSpan(letters.Start, letters.Length).ContainsAnyExceptInRange('A', 'Z');
    }

    // "at the price of 28"
    private static bool IsPriced(this Passage text, int at)
    {
        // "the Best of Tom Carrick at 15", "à 15"
        var before = text.Tokens[at - 1];
        if (before.Is("at") || before.Is("a") && text.Text[before.Start] is 'à' or 'À')
            return true;
        for (var i = at - 1; i >= 0 && i >= at - LongestPricePhrase; i--)
        {
            if (text.Has(i, Cue.Price))
                return i + text.CueLength(i) == at;
        }

        return false;
    }

    internal static bool IsFor(Token token) => token.Is(WordCue.For);

    // "any three CDs for 36": the price of so many, with nothing behind it that it could count.
    private static bool IsOffered(this Passage text, int start, int end)
    {
        if (
            text.Tokens[start].Kind != TokenKind.Number
            || end < text.Tokens.Count
                && text.Tokens[end].Kind == TokenKind.Word
                && !text.Has(end, Cue.Ask)
                && !text.Has(end, Cue.Aside)
                && text.Tokens[end].Text is not ("offer" or "deal" or "then" or "thanks")
        )
            return false;
        for (var i = start - 2; i >= 0 && i > start - 7 && text.Tokens[i].Kind is TokenKind.Word or TokenKind.Number; i--)
        {
            if (text.Value(i, out _) > 1 || text.Has(i, Cue.Both))
                return true;
        }

        return false;
    }

    private static bool IsPostage(this Passage text, int at) =>
        at < text.Tokens.Count
        && (
            text.Tokens[at].Text is "post" or "postage" or "p&p" or "shipping"
            || text.Tokens[at].Text is "to" or "for"
                && at + 1 < text.Tokens.Count
                && text.Tokens[at + 1].Text is "post" or "postage" or "shipping"
        );

    // "3 Drovers Walk, Kendal": a number before words that are no goods, with the marks of an address near.
    public static bool IsAddress(this Passage text, int start, int end, Sentence sentence)
    {
        for (var i = start; i < sentence.End && i < start + 8; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Code || text.Has(i, Cue.Street) && i >= end)
                return true;
        }

        var before = start > sentence.Start ? text.Tokens[start - 1] : default;
        return before.IsMark(',') && end < sentence.End && text.Tokens[end].IsCapital && text.IsStrange(end)
            || before.Kind == TokenKind.Word && (before.IsCapital && text.IsStrange(start - 1) || text.Has(start - 1, Cue.Street))
            // "to 3 Drovers Walk"; not "volumes one to three"
            || before.Is("to") && text.NumberEndingAt(start - 2, sentence.Start) < 0
            || before.Is("at")
            || start == sentence.Start && end < sentence.End && text.Tokens[end].IsCapital && !text.HasAny(end);
    }
}
