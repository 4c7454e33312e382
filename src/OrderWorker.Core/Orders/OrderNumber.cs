using System.Globalization;
using System.Text.RegularExpressions;

namespace OrderWorker.Core.Orders;

/// <summary>What an order is called in mails, in payment notes and on the phone: <c>K-1042</c>.</summary>
public sealed partial record OrderNumber
{
    private OrderNumber(string text) => Text = text;

    public string Text { get; }

    /// <summary>The number of the order that was stored as the so-manieth.</summary>
    /// <param name="prefix">One to four letters of the shop's choice.</param>
    /// <param name="id">The row, from 1.</param>
    public static OrderNumber Of(string prefix, long id) =>
        new($"{prefix.ToUpperInvariant()}-{(1000 + id).ToString(CultureInfo.InvariantCulture)}");

    /// <summary>Every number that a text quotes, in any case, with or without a blank beside the dash; each once.</summary>
    public static IReadOnlyList<OrderNumber> FindAll(string? text, string prefix) =>
        [
            .. Quoted()
                .Matches(text ?? "")
                .Where(m => m.Groups["prefix"].Value.Equals(prefix, StringComparison.OrdinalIgnoreCase))
                .Select(m => new OrderNumber($"{prefix.ToUpperInvariant()}-{m.Groups["digits"].Value}"))
                .Distinct(),
        ];

    public override string ToString() => Text;

    [GeneratedRegex(
        @"(?<![\p{L}\d-])(?<prefix>[A-Za-z]{1,4})\s?[-–]\s?(?<digits>[1-9]\d{3,9})(?![\p{L}\d])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Quoted();
}
