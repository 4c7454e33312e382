using System.Globalization;
using System.Text.RegularExpressions;
using OrderWorker.Core.Catalogue;

namespace OrderWorker.Tests.Corpus.Fuzz;

/// <summary>What another buyer would have written in the same mail: another title, number, format or currency, a row less, a place put right.</summary>
public static partial class Amendments
{
    private static readonly Dictionary<string, string[]> Numbers = new()
    {
        ["en"] = ["two", "three", "four", "five", "six"],
        ["de"] = ["zwei", "drei", "vier", "fünf", "sechs"],
        ["fr"] = ["deux", "trois", "quatre", "cinq", "six"],
        ["es"] = ["dos", "tres", "cuatro", "cinco", "seis"],
        ["it"] = ["due", "tre", "quattro", "cinque", "sei"],
        ["nl"] = ["twee", "drie", "vier", "vijf", "zes"],
        ["ru"] = ["два", "три", "четыре", "пять", "шесть"],
    };

    public static IReadOnlyList<(string Name, Meanings.Change Make)> All { get; } =
    [
        ("other-title", (random, seed) => OtherTitle(random, seed)),
        ("number-word", (random, seed) => NumberWord(random, seed)),
        ("row-lost", (random, seed) => RowLost(random, seed)),
        ("other-format", (random, seed) => OtherFormat(random, seed)),
        ("other-currency", (_, seed) => OtherCurrency(seed)),
        ("house-number-corrected", (_, seed) => HouseNumber(seed)),
        (
            "same-for-another",
            (_, seed) =>
                (
                    Meanings.Below(seed, "And please send the same again to my sister: Ann Gray, 7 Other Lane, York YO1 7HH."),
                    Expectation.NotAccepted
                )
        ),
    ];

    private static (PlainMail, Expectation)? OtherTitle(Random random, FuzzSeed seed)
    {
        var (item, other) = (Meanings.Ordered(random, seed), Meanings.OtherItem(random, seed));
        if (
            // Where a shop has no other title than those that are ordered, nothing tells how many of it are wanted then. So it is where the one that
            // goes is asked for by a set as well: "the full set and an extra one of it".
            seed.Mail.Label.Lines.ContainsKey(other.Sku.Text)
            || seed.Evidence($"line:{item.Sku.Text}").Any(e => !e.Words.Contains(item.Title, StringComparison.OrdinalIgnoreCase))
            || !IsNamedOnce(seed, item)
            || NamesOf(other).Any(name => seed.Plain.Own.Contains(name, StringComparison.OrdinalIgnoreCase))
            || seed.Mail.Catalogue.Items.Count(i => i.Title == other.Title) > 1
        )
            return null;
        var own = seed.Plain.Own.Replace(item.Title, other.Title, StringComparison.OrdinalIgnoreCase);
        var lines = new Dictionary<string, int>(seed.Mail.Label.Lines) { [item.Sku.Text] = 0 };
        lines[other.Sku.Text] = seed.Mail.Label.Lines[item.Sku.Text];
        return (seed.Plain with { Own = own }, new Expectation(lines, seed.Mail.Label.Postcode));
    }

    // "two copies of the Title": the only such word of the mail.
    private static (PlainMail, Expectation)? NumberWord(Random random, FuzzSeed seed)
    {
        var (item, words) = (Meanings.Ordered(random, seed), Numbers.GetValueOrDefault(seed.Language) ?? Numbers["en"]);
        var quantity = seed.Mail.Label.Lines[item.Sku.Text];
        if (quantity < 2 || quantity - 1 >= words.Length)
            return null;
        var number = new Regex(
            $@"\b{words[quantity - 2]}\b(?= (?:\p{{L}}+ ){{0,3}}[""“«„']?{Regex.Escape(item.Title)})",
            RegexOptions.IgnoreCase
        );
        if (
            number.Count(seed.Plain.Own) != 1
            || Regex.Count(seed.Plain.Own, $@"\b{words[quantity - 2]}\b", RegexOptions.IgnoreCase) != 1
        )
            return null;
        return (
            seed.Plain with
            {
                Own = number.Replace(seed.Plain.Own, words[quantity - 1]),
            },
            Meanings.With(seed, item.Sku.Text, quantity + 1)
        );
    }

    private static (PlainMail, Expectation)? RowLost(Random random, FuzzSeed seed)
    {
        var item = Meanings.Ordered(random, seed);
        var rows = seed.Plain.Own.Split('\n').ToList();
        var at = rows.FindIndex(row => row.Contains(item.Title, StringComparison.OrdinalIgnoreCase));
        if (
            at < 0
            || !IsNamedOnce(seed, item)
            || !IsOfList(seed, rows, at)
            || seed.Mail.Catalogue.Items.Any(i => i != item && rows[at].Contains(i.Title, StringComparison.OrdinalIgnoreCase))
        )
            return null;
        rows.RemoveAt(at);
        return (
            seed.Plain with
            {
                Own = string.Join('\n', rows),
            },
            (seed.Mail.Label.Lines.Count == 1 ? Expectation.NotAccepted : Meanings.With(seed, item.Sku.Text, 0)) with
            {
                // A sum that the mail states tells whoever adds it up which row is gone.
                Or = seed.Mail.Label.ClaimedAmount is null ? null : Meanings.Same(seed),
            }
        );
    }

    // A row with its number, or beside one of another title that is ordered.
    private static bool IsOfList(FuzzSeed seed, List<string> rows, int at) =>
        char.IsDigit(rows[at].TrimStart(' ', '-', '*', '•').FirstOrDefault())
        || char.IsDigit(rows[at].TrimEnd().LastOrDefault())
        || new[] { at - 1, at + 1 }.Any(beside =>
            beside >= 0
            && beside < rows.Count
            && seed.Mail.Catalogue.Items.Any(i =>
                seed.Mail.Label.Lines.ContainsKey(i.Sku.Text)
                && NamesOf(i).Any(name => rows[beside].Contains(name, StringComparison.OrdinalIgnoreCase))
            )
        );

    // "CD" for "LP" where the only title ordered is there as both, and the mail says it once. Where it says "vinyl" or "record" as well, whoever
    // reads it sees which is the slip, and sends what the other words say.
    private static (PlainMail, Expectation)? OtherFormat(Random random, FuzzSeed seed)
    {
        var item = Meanings.Ordered(random, seed);
        if (
            seed.Mail.Label.Lines.Count > 1
            || seed.Mail.Catalogue.Items.Where(i => i.Title == item.Title && i != item).ToList() is not [{ } other]
            || Regex.Count(seed.Plain.Own, $@"\b{item.Format}s?\b") != 1
            || OtherWords().IsMatch($"{seed.Plain.Subject}\n{seed.Plain.Own}")
        )
            return null;
        var quantity = seed.Mail.Label.Lines[item.Sku.Text];
        return (
            seed.Plain with
            {
                Own = Regex.Replace(seed.Plain.Own, $@"\b{item.Format}(?=s?\b)", other.Format ?? ""),
            },
            new Expectation(new Dictionary<string, int> { [other.Sku.Text] = quantity }, seed.Mail.Label.Postcode)
        );
    }

    // Of the sum that was paid, and of no price beside it: a person asks what the buyer means by it.
    private static (PlainMail, Expectation)? OtherCurrency(FuzzSeed seed)
    {
        var sign = seed.Mail.Catalogue.Currency.Code switch
        {
            "GBP" => "£",
            "EUR" => "€",
            _ => "$",
        };
        return
            seed.Mail.Label.ClaimedAmount is not null
            && seed.Plain.Own.Split(sign).Length == 2
            && seed.Evidence("payment.claimed_amount").Any(e => e.Words.Contains(sign, StringComparison.Ordinal))
            ? (
                seed.Plain with
                {
                    Own = seed.Plain.Own.Replace(sign, sign == "$" ? "€" : "$", StringComparison.Ordinal),
                },
                Expectation.NotAccepted
            )
            : null;
    }

    private static (PlainMail, Expectation)? HouseNumber(FuzzSeed seed)
    {
        var number = Regex.Match(seed.Mail.Label.Street, "^[1-9][0-9]{0,2}(?= )|(?<= )[1-9][0-9]{0,2}$");
        if (!number.Success)
            return null;
        var right = (int.Parse(number.Value, CultureInfo.InvariantCulture) + 2).ToString(CultureInfo.InvariantCulture);
        return (
            Meanings.Below(seed, $"PS: sorry, the house number is {right}, not {number.Value}."),
            Meanings.Same(seed) with
            {
                Street = right,
            }
        );
    }

    // By its whole title, and by nothing else that it is called; and no longer title has it inside.
    private static bool IsNamedOnce(FuzzSeed seed, Item item)
    {
        var own = seed.Plain.Own;
        return own.Split(item.Title, StringSplitOptions.None).Length == 2
            && !NamesOf(item)
                .Skip(1)
                .Any(name =>
                    own.Contains(name, StringComparison.OrdinalIgnoreCase)
                    && !item.Title.Contains(name, StringComparison.OrdinalIgnoreCase)
                )
            && seed.Mail.Catalogue.Items.Count(i => i.Title.Contains(item.Title, StringComparison.OrdinalIgnoreCase)) == 1;
    }

    private static IEnumerable<string> NamesOf(Item item) => item.Aliases.Prepend(item.Title);

    [GeneratedRegex(
        "vinyl|record|платт|пластин|винил|disque|vinil|disco|grammo|platte|compact|hardback|paperback|gebunden|broch",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OtherWords();
}
