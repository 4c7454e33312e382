using System.Globalization;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>A sum of money in the text.</summary>
/// <param name="Start">The token that it begins with.</param>
/// <param name="End">The token after it.</param>
/// <param name="Amount">In whole and parts: 12.50.</param>
/// <param name="Currency">The codes that its sign or word may stand for; empty where it has none.</param>
public sealed record Sum(int Start, int End, decimal Amount, IReadOnlyList<string> Currency);

/// <summary>Finds sums of money: with a sign, a code or a word beside them, a decimal comma or point, "a tenner".</summary>
public static class Amounts
{
    private static readonly Dictionary<string, string[]> Signs = new(StringComparer.Ordinal)
    {
        ["£"] = ["GBP"],
        ["€"] = ["EUR"],
        ["$"] = ["USD", "CAD", "AUD", "NZD", "HKD", "SGD"],
        ["¥"] = ["JPY", "CNY"],
        ["₽"] = ["RUB"],
        ["₸"] = ["KZT"],
        ["pound"] = ["GBP"],
        ["pounds"] = ["GBP"],
        ["quid"] = ["GBP"],
        ["sterling"] = ["GBP"],
        ["pfund"] = ["GBP"],
        ["livre"] = ["GBP"],
        ["livres"] = ["GBP"],
        ["libra"] = ["GBP"],
        ["libras"] = ["GBP"],
        ["sterlina"] = ["GBP"],
        ["sterline"] = ["GBP"],
        ["pond"] = ["GBP"],
        ["фунт"] = ["GBP"],
        ["фунта"] = ["GBP"],
        ["фунтов"] = ["GBP"],
        ["euro"] = ["EUR"],
        ["euros"] = ["EUR"],
        ["евро"] = ["EUR"],
        ["dollar"] = ["USD", "CAD", "AUD", "NZD"],
        ["dollars"] = ["USD", "CAD", "AUD", "NZD"],
        ["dolar"] = ["USD", "CAD", "AUD", "NZD"],
        ["dolares"] = ["USD", "CAD", "AUD", "NZD"],
        ["dollaro"] = ["USD", "CAD", "AUD", "NZD"],
        ["dollari"] = ["USD", "CAD", "AUD", "NZD"],
        ["доллар"] = ["USD", "CAD", "AUD", "NZD"],
        ["доллара"] = ["USD", "CAD", "AUD", "NZD"],
        ["долларов"] = ["USD", "CAD", "AUD", "NZD"],
        ["bucks"] = ["USD", "CAD", "AUD", "NZD"],
        ["yen"] = ["JPY"],
        ["franken"] = ["CHF"],
        ["franc"] = ["CHF"],
        ["francs"] = ["CHF"],
        ["рубль"] = ["RUB"],
        ["рубля"] = ["RUB"],
        ["рублей"] = ["RUB"],
        ["руб"] = ["RUB"],
        ["тенге"] = ["KZT"],
    };

    // What "a pound" and "a fiver" may be of.
    private static readonly string[] Pounds = ["GBP", "EUR", "USD", "CAD", "AUD", "NZD"];

    // Between a number and its currency.
    private static readonly HashSet<string> Peoples = new(
        (
            "us american canadian australian british english irish singapore hk nz kanadische kanadischen us-dollar amerikanische"
            + " amerikanischen australische englische englischen britische britischen canadiens canadien americains canadienses americanos"
            + " canadesi americani canadese amerikaanse britse engelse"
        ).Split(' '),
        StringComparer.Ordinal
    );

    // Several readers ask for the sums of one text, one after the other.
    [ThreadStatic]
    private static (Passage Text, IReadOnlyList<Sum> Sums)? _last;

    /// <summary>Every sum with a currency, and every plain decimal or number behind an equals sign.</summary>
    public static IReadOnlyList<Sum> Find(Passage text)
    {
        if (_last is not { } last || !ReferenceEquals(last.Text, text))
            _last = last = (text, Seek(text));
        return last.Sums;
    }

    private static List<Sum> Seek(Passage text)
    {
        var sums = new List<Sum>();
        var tokens = text.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Decimal && text.IsPlain(i))
                continue;
            if (SpokenSums.WithoutNumberAt(text, i) is { } single)
            {
                sums.Add(new Sum(i, single.End, single.Amount, Pounds));
                i = single.End - 1;
                continue;
            }

            var (value, length) = Value(text, i);
            if (value is not { } amount)
                continue;
            var (start, end) = (i, i + length);
            var spoken = SpokenSums.PairAt(text, i);
            if (spoken is { } pair)
                (amount, end) = pair;
            if (tokens[i].Kind == TokenKind.Number && SplitSums.IsAt(text, i))
            {
                sums.Add(new Sum(i, i + 2, amount + tokens[i + 1].Value / 100m, []));
                i++;
                continue;
            }

            var currency = new List<string>();
            // "£12.00 GBP", "12.-", "GBP 12"
            if (
                i > 0
                && CodesOf(text, i - 1) is { } before
                && (tokens[i - 1].Kind == TokenKind.Mark || tokens[i].Kind != TokenKind.Word)
            )
                (currency, start) = ([.. before], i - 1);
            if (
                end + 1 < tokens.Count
                && tokens[end].IsMark('-')
                && (currency.Count > 0 || CodesOf(text, end + 1) is not null)
                && tokens[end].IsGlued
                && tokens[end + 1].Kind != TokenKind.Number
            )
                end++;
            // "50 kanadische Dollar"
            if (
                currency.Count == 0
                && end + 1 < tokens.Count
                && Peoples.Contains(tokens[end].Text)
                && CodesOf(text, end + 1) is not null
            )
                end++;
            if (end < tokens.Count && CodesOf(text, end) is { } after && !IsSignOfNext(tokens, end))
            {
                currency =
                    currency.Count > 0 && currency.Intersect(after).Any() ? [.. currency.Intersect(after)]
                    : currency.Count > 0 ? currency
                    : [.. after];
                end++;
                if (end < tokens.Count && tokens[end].Is("sterling"))
                    end++;
            }

            if (currency.Count > 0 && decimal.IsInteger(amount) && Pence(text, end, start < i) is (not 0, var afterPence) pence)
                (amount, end) = (amount + pence.Pence / 100m, afterPence);

            var sums17 = i > 0 && tokens[i - 1].IsMark('=');
            if (currency.Count > 0 || tokens[i].Kind == TokenKind.Decimal || sums17 || spoken is not null)
                sums.Add(new Sum(start, end, amount, currency));
            i = Math.Max(i, end - 1);
        }

        return sums;
    }

    // "another £11", "for one £7": the sign belongs to the number behind it.
    private static bool IsSignOfNext(TokenList tokens, int at) =>
        tokens[at].Kind == TokenKind.Mark
        && at + 1 < tokens.Count
        && tokens[at + 1] is { Kind: TokenKind.Number or TokenKind.Decimal, IsGlued: true }
        && !tokens[at].IsGlued;

    /// <summary>Hundredths behind a sum: "£22-50", "22 pounds fifty", "22 pounds and 50 pence".</summary>
    private static (int Pence, int End) Pence(Passage text, int at, bool behindSign)
    {
        var tokens = text.Tokens;
        if (
            at + 1 < tokens.Count
            && behindSign
            && tokens[at].IsMark('-')
            && tokens[at].IsGlued
            && tokens[at + 1] is { IsGlued: true, Length: 2 }
        )
            return tokens[at + 1].Value is > 0 and < 100 and var glued ? (glued, at + 2) : (0, at);
        if (behindSign || at >= tokens.Count)
            return (0, at);

        var from = text.Has(at, Cue.And) ? at + 1 : at;
        if (from >= tokens.Count || text.Value(from, out var length) is not (> 0 and < 100 and var value))
            return (0, at);
        var end = from + length;
        if (end < tokens.Count && tokens[end].Text is "pence" or "p" or "cent" or "cents" or "penny")
            return (value, end + 1);
        // "22 pounds fifty", but "19 pounds 12 copies"
        var ends = end == tokens.Count || tokens[end].Kind is TokenKind.Break or TokenKind.Mark || text.Has(end, Sign.Paid);
        return from == at && value >= 10 && (ends || SpokenSums.IsPenceAt(text, at)) ? (value, end) : (0, at);
    }

    /// <summary>The codes that a token stands for as a currency; null where it is none.</summary>
    internal static string[]? CodesOf(Passage text, int at)
    {
        var token = text.Tokens[at];
        if (token.Kind is TokenKind.Mark or TokenKind.Word)
        {
            if (Signs.TryGetValue(token.Text, out var codes))
                return codes;
            if (
                token.Kind == TokenKind.Word
                && token.Length == 3
                && (text.Has(at, Cue.Money) || IsCodeWritten(text, at))
                && OrderWorker.Core.Values.Currency.TryParse(token.Text, out var currency)
            )
                return [currency.Code];
        }

        return null;
    }

    // "12 ALL" is Albanian money, and "CANAL 3, ALL OF THEM" is a mail in capitals.
    private static bool IsCodeWritten(Passage text, int at) =>
        char.IsUpper(text.Text[text.Tokens[at].End - 1]) && !(text.Shouts && (text.HasAny(at) || text.IsCommon(at)));

    private static (decimal? Amount, int Length) Value(Passage text, int at)
    {
        var token = text.Tokens[at];
        if (token.Kind == TokenKind.Decimal)
            return (Parse(text.Text.AsSpan(token.Start, token.Length)), 1);
        var value = text.Value(at, out var length);
        return value >= 0 ? (value, length) : (null, 0);
    }

    /// <summary>"12.50", "12,50", "1,200.00", "1.200,00", "1,200": the last mark is decimal unless three digits follow it.</summary>
    internal static decimal? Parse(ReadOnlySpan<char> written)
    {
        var last = written.LastIndexOfAny('.', ',');
        var decimals = written.Length - last - 1;
        Span<char> plain = stackalloc char[written.Length];
        var length = 0;
        for (var i = 0; i < written.Length && length < 20; i++)
        {
            if (char.IsAsciiDigit(written[i]))
                plain[length++] = written[i];
            else if (i == last && decimals is 1 or 2)
                plain[length++] = '.';
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : null;
    }
}
