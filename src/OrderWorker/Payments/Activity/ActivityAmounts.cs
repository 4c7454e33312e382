using System.Text.RegularExpressions;
using OrderWorker.Core.Values;

namespace OrderWorker.Payments.Activity;

/// <summary>Reads the amounts of one file. Which mark stands before the decimals is told from all of them together.</summary>
public sealed partial class ActivityAmounts
{
    private readonly char _decimal;

    private ActivityAmounts(char mark) => _decimal = mark;

    /// <param name="amounts">Every amount of the file, with its line.</param>
    /// <param name="refusal">Two amounts that contradict each other; null where none do.</param>
    public static ActivityAmounts Infer(IEnumerable<(int Line, string Text)> amounts, out string? refusal)
    {
        var all = amounts.Where(a => Shape().IsMatch(Plain(a.Text))).ToList();
        // "12,50" shows the mark itself; "1.234" only shows the other one, and counts where none shows itself.
        var marks = Firsts(all, Shown) is { Count: > 0 } shown ? shown : Firsts(all, Implied);
        refusal =
            marks.TryGetValue(',', out var comma) && marks.TryGetValue('.', out var point)
                ? $"Line {comma.Line} has a decimal comma ('{comma.Text}') and line {point.Line} a decimal point ('{point.Text}'): the file was put together from two, or changed by a spreadsheet program. Download it anew."
                : null;
        return new ActivityAmounts(marks.ContainsKey(',') ? ',' : '.');
    }

    /// <summary>Reads an amount into minor units of its currency.</summary>
    /// <returns>False for anything that is not wholly an amount: it is an error, never zero and never rounded.</returns>
    public bool TryRead(string text, Currency currency, out long minorUnits)
    {
        minorUnits = 0;
        var plain = Plain(text);
        if (!Shape().IsMatch(plain))
            return false;

        var parts = plain.Split(_decimal);
        if (parts.Length > 2 || (parts.Length == 2 && parts[1].Contains(Other(_decimal))))
            return false;
        if (!Grouped().IsMatch(parts[0].TrimStart('-')))
            return false;

        var digits = parts[0].Replace(Other(_decimal).ToString(), "", StringComparison.Ordinal);
        if (!Money.TryParse(parts.Length == 2 ? $"{digits}.{parts[1]}" : digits, currency, out var money))
            return false;
        minorUnits = money.MinorUnits;
        return true;
    }

    private static Dictionary<char, (int Line, string Text)> Firsts(
        List<(int Line, string Text)> amounts,
        Func<string, char?> mark
    ) =>
        amounts
            .Select(amount => (Mark: mark(Plain(amount.Text)), amount))
            .Where(found => found.Mark is not null)
            .GroupBy(found => found.Mark!.Value)
            .ToDictionary(g => g.Key, g => g.First().amount);

    // No currency that PayPal takes has three decimals, so a mark before three digits groups.
    private static char? Shown(string plain)
    {
        var last = plain.LastIndexOfAny([',', '.']);
        if (last < 0 || plain.IndexOf(plain[last]) != last)
            return null;
        return plain.Length - last - 1 != 3 || plain.Contains(Other(plain[last])) ? plain[last] : null;
    }

    private static char? Implied(string plain)
    {
        var last = plain.LastIndexOfAny([',', '.']);
        return last < 0 ? null : Other(plain[last]);
    }

    private static char Other(char mark) => mark == ',' ? '.' : ',';

    // Blanks, also unbreakable ones, and apostrophes only ever group digits.
    private static string Plain(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '’')).Select(c => c == '−' ? '-' : c));

    [GeneratedRegex(@"^-?\d[\d.,]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    // Thousands, or the Indian lakhs and crores.
    [GeneratedRegex(@"^(\d+|\d{1,3}([.,]\d{2,3})*[.,]\d{3})$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();
}
