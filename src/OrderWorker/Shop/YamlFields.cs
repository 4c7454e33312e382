using System.Globalization;
using OrderWorker.Core.Values;

namespace OrderWorker.Shop;

/// <summary>The keys of one group in the file, read one by one; what is wrong goes to the list, and reading goes on.</summary>
/// <param name="map">The group.</param>
/// <param name="where">How messages name it: <c>items[3] (rise)</c>; empty for the top.</param>
/// <param name="mistakes">Hears of every mistake.</param>
internal sealed class YamlFields(YamlMap map, string where, MistakeList mistakes)
{
    private const int MaxCount = 1_000_000;

    /// <summary>In minor units. Keeps every sum of an order far from the end of a long.</summary>
    private const long MaxAmount = 10_000_000_000;

    public int Line => map.Line;

    public MistakeList Mistakes => mistakes;

    public string Where => where;

    public string Name(string key) => where.Length == 0 ? key : $"{where}.{key}";

    public bool Has(string key) => map.Find(key) is not null;

    public YamlNode? Find(string key) => map.Find(key);

    /// <summary>Says which keys the group may have.</summary>
    public void Allow(params string[] keys)
    {
        foreach (var (key, _) in map.Entries.Where(entry => !keys.Contains(entry.Key.Text)))
        {
            var guess = Spelling.Guess(key.Text, keys);
            mistakes.Add(
                key.Line,
                $"{Name(key.Text)} is no key of the catalogue.{(guess == "" ? $" Keys here are {string.Join(", ", keys)}." : guess)}"
            );
        }
    }

    public YamlNode? Required(string key, string example)
    {
        var value = map.Find(key);
        if (value is null)
            mistakes.Add(Line, $"{Name(key)} is missing; give it, such as {example}.");
        return value;
    }

    public string? RequiredText(string key, string example) =>
        Required(key, example) is { } value ? Text(value, Name(key)) : null;

    public string? OptionalText(string key) => map.Find(key) is { } value ? Text(value, Name(key)) : null;

    public int? OptionalCount(string key, int least) => map.Find(key) is { } value ? Count(value, Name(key), least) : null;

    public Money? RequiredAmount(string key, Currency currency) =>
        Required(key, $"{key}: {currency.Format(7 * currency.MinorPerUnit)}") is { } value
            ? Amount(value, Name(key), currency)
            : null;

    public Money? OptionalAmount(string key, Currency currency) =>
        map.Find(key) is { } value ? Amount(value, Name(key), currency) : null;

    /// <summary>The entries of a list; none where the key is missing.</summary>
    public IReadOnlyList<YamlNode> List(string key, string example)
    {
        if (map.Find(key) is not { } value)
            return [];
        if (value is YamlList list)
            return list.Entries;

        mistakes.Add(value.Line, $"{Name(key)} is {value.What}; a list belongs here, such as {example}.");
        return [];
    }

    public IReadOnlyList<string> Texts(string key, string example) =>
        [.. List(key, example).Select((entry, index) => Text(entry, $"{Name(key)}[{index + 1}]")).OfType<string>()];

    /// <summary>A group inside this one.</summary>
    public YamlFields? Group(YamlNode value, string name, string example)
    {
        if (value is YamlMap inner)
            return new YamlFields(inner, name, mistakes);

        mistakes.Add(value.Line, $"{name} is {value.What}; keys belong here, such as {example}.");
        return null;
    }

    public string? Text(YamlNode value, string name)
    {
        if (value is YamlText { IsEmpty: false } text && text.Text.Trim().Length > 0)
            return text.Text.Trim();

        mistakes.Add(value.Line, $"{name} is {value.What}; a text belongs here.");
        return null;
    }

    public int? Count(YamlNode value, string name, int least)
    {
        if (
            value is YamlText text
            && int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count >= least
            && count <= MaxCount
        )
            return count;

        mistakes.Add(value.Line, $"{name} is {value.What}; a whole number from {least} to {MaxCount} belongs here.");
        return null;
    }

    private Money? Amount(YamlNode value, string name, Currency currency)
    {
        var text = (value as YamlText)?.Text ?? "";
        if (!Money.TryParse(text, currency, out var amount))
            mistakes.Add(value.Line, $"{name} is {value.What}; {RightAmount(text, currency)}");
        else if (amount.IsNegative)
            mistakes.Add(value.Line, $"{name} is {value.What}; an amount is 0 or more.");
        else if (amount.MinorUnits > MaxAmount)
            mistakes.Add(value.Line, $"{name} is {value.What}; an amount is at most {currency.Format(MaxAmount)}.");
        else
            return amount;

        return null;
    }

    private static string RightAmount(string text, Currency currency)
    {
        var example = currency.Format(7 * currency.MinorPerUnit);
        if (text.Contains(',', StringComparison.Ordinal))
            return $"write amounts with a point and without thousands marks, such as {example}.";

        var isNumber = decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
        return isNumber
            ? $"amounts in {currency} have at most {currency.Decimals} decimals, such as {example}."
            : $"an amount in {currency} belongs here, without a sign for the currency, such as {example}.";
    }
}
