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
        (int Line, string Text)? comma = null,
            point = null;
        foreach (var amount in amounts)
        {
            if (DecimalMark(Plain(amount.Text)) is not { } mark)
                continue;
            if (mark == ',')
                comma ??= amount;
            else
                point ??= amount;
        }

        refusal =
            comma is { } a && point is { } b
                ? $"Line {a.Line} has a decimal comma ('{a.Text}') and line {b.Line} a decimal point ('{b.Text}'): the file was put together from two, or changed by a spreadsheet program. Download it anew."
                : null;
        return new ActivityAmounts(comma is null ? '.' : ',');
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

    // Null where the amount does not tell: "25" has no mark, and no currency that PayPal takes has three decimals, so the mark in "1.234" groups.
    private static char? DecimalMark(string plain)
    {
        var last = plain.LastIndexOfAny([',', '.']);
        if (last < 0 || !Shape().IsMatch(plain))
            return null;
        var mark = plain[last];
        var repeated = plain.IndexOf(mark) != last;
        var groups = plain.Length - last - 1 == 3 && !plain.Contains(Other(mark));
        return repeated || groups ? Other(mark) : mark;
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
