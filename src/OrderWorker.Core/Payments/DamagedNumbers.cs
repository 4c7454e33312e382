using System.Text.RegularExpressions;

namespace OrderWorker.Core.Payments;

/// <summary>Order numbers as payers mistype them: <c>k 1042</c>, <c>K1042</c>, <c>order no. 1042</c>, <c>K-1O42</c>, or the digits alone.</summary>
public static partial class DamagedNumbers
{
    private const int MaxTextLength = 4000; // PayPal's limit for a note

    /// <summary>The numbers that a text can be read as, each once. Weaker evidence than a number as we write it: digits may mean anything.</summary>
    public static IReadOnlyList<string> FindAll(string? text, string prefix)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var shown = text.Length > MaxTextLength ? text[..MaxTextLength] : text;
        var prefixed = Prefixed()
            .Matches(shown)
            .Where(m => m.Groups["prefix"].Value.Equals(prefix, StringComparison.OrdinalIgnoreCase));
        return
        [
            .. prefixed
                .Concat(Announced().Matches(shown))
                .Concat(Alone().Matches(shown))
                .Select(m => $"{prefix.ToUpperInvariant()}-{Digits(m.Groups["digits"].Value)}")
                .Distinct(),
        ];
    }

    /// <summary>The numbers that differ by one slip of the finger: one digit another, or two neighbours swapped.</summary>
    public static IEnumerable<string> OneSlipFrom(string number)
    {
        var first = number.IndexOf('-', StringComparison.Ordinal) + 1;
        var letters = number.ToCharArray();
        for (var place = first; place < letters.Length; place++)
        {
            var (own, next) = (letters[place], place + 1 < letters.Length ? letters[place + 1] : letters[place]);
            for (var digit = '0'; digit <= '9'; digit++)
                if (digit != own)
                {
                    letters[place] = digit;
                    yield return new string(letters);
                }

            letters[place] = own;
            if (next == own)
                continue;
            (letters[place], letters[place + 1]) = (next, own);
            yield return new string(letters);
            (letters[place], letters[place + 1]) = (own, next);
        }
    }

    /// <summary>Do two numbers differ by one slip of the finger?</summary>
    public static bool IsOneSlip(string number, string other)
    {
        if (number.Length != other.Length)
            return false;
        var place = number.AsSpan().CommonPrefixLength(other);
        if (place == number.Length || place <= number.IndexOf('-', StringComparison.Ordinal))
            return false;
        return (char.IsAsciiDigit(other[place]) && IsSameFrom(place + 1))
            || (
                place + 1 < number.Length
                && number[place] == other[place + 1]
                && number[place + 1] == other[place]
                && IsSameFrom(place + 2)
            );

        bool IsSameFrom(int next) => number.AsSpan(next).SequenceEqual(other.AsSpan(next));
    }

    private static string Digits(string written) =>
        string.Concat(
            written.Select(c =>
                c switch
                {
                    'O' or 'o' => '0',
                    'l' or 'I' => '1',
                    _ => c,
                }
            )
        );

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?<prefix>[A-Za-z]{1,4})[\s.:#_/–-]{0,3}(?<digits>[1-9lI][\dOolI]{3,9})(?![\p{L}\d])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Prefixed();

    [GeneratedRegex(
        @"(?<!\p{L})(?:order|ord|ref|reference|bestellung|auftrag|commande|pedido|encomenda|ordine|zam[oó]wienie|заказ|invoice|no|nr|num|number|#|№)[\s.:#№-]{0,3}(?:(?:no|nr|num|number|is)[\s.:#№-]{0,3})?(?<digits>[1-9]\d{3,9})(?![\p{L}\d.,]\d|\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Announced();

    [GeneratedRegex(@"^\s*#?(?<digits>[1-9]\d{3,9})[\s.!]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();
}
