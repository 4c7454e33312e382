using System.Globalization;
using System.Text.RegularExpressions;
using OrderWorker.Core.Catalogue;

namespace OrderWorker.Tests.Corpus.Fuzz;

/// <summary>Changes of a good order whose meaning is known, so that it is known too how the changed mail may be accepted.</summary>
public static partial class Meanings
{
    /// <returns>Null where a change does not fit the mail.</returns>
    public delegate (PlainMail Mail, Expectation Expected)? Change(Random random, FuzzSeed seed);

    public static IReadOnlyList<(string Name, Change Make)> All { get; } =
    [
        (
            "question",
            (random, seed) => (Paragraph(random, seed, Sentences.Question(random, seed.Language)), Expectation.NotAccepted)
        ),
        (
            "condition",
            (random, seed) => (Paragraph(random, seed, Sentences.Condition(random, seed.Language)), Expectation.NotAccepted)
        ),
        ("withdrawal", (random, seed) => (Below(seed, Sentences.Withdrawal(random, seed.Language)), Expectation.NotAccepted)),
        ("unrelated", (random, seed) => (Paragraph(random, seed, Sentences.Unrelated(random, seed.Language)), Same(seed))),
        (
            "quoted",
            (_, seed) =>
                (
                    seed.Plain with
                    {
                        Own = "Thank you, it has all come.\n\n" + Quoted(seed.Plain.Own),
                        Footer = "",
                    },
                    Expectation.NotAccepted
                )
        ),
        ("not-the-title", (random, seed) => NotTheTitle(random, seed)),
        ("title-refused-below", (random, seed) => RefusedBelow(random, seed)),
        (
            "owned-already",
            (random, seed) => (Below(seed, $"I have {Other(random, seed)} already, it was a present."), Same(seed))
        ),
        (
            "friend-will-order",
            (random, seed) =>
                (
                    Below(seed, $"A friend may want two copies of {Other(random, seed)}, but she will write to you herself."),
                    Same(seed)
                )
        ),
        ("one-more-title", (random, seed) => OneMore(random, seed)),
        ("other-quantity", (random, seed) => OtherQuantity(random, seed)),
        ("quantity-corrected-below", (random, seed) => CorrectedBelow(random, seed)),
        ("postcode-lost", (_, seed) => PostcodeLost(seed)),
        ("street-lost", (_, seed) => StreetLost(seed)),
        ("second-address", (_, seed) => (Below(seed, "Robert Gray\n7 Other Lane\nYork\nYO1 7HH"), Same(seed))),
        (
            "send-elsewhere",
            (_, seed) =>
                (Below(seed, "PS: please send it to my sister instead: Ann Gray, 7 Other Lane, York YO1 7HH."), Elsewhere(seed))
        ),
        ("other-sum", (random, seed) => OtherSum(random, seed)),
        (
            "hidden-direction",
            (random, seed) => (seed.Plain with { Own = Insert(random, seed.Plain.Own, "\u202e") }, Expectation.NotAccepted)
        ),
        ("unseen-characters", (random, seed) => (seed.Plain with { Own = Insert(random, seed.Plain.Own, "\u200b") }, Same(seed))),
        .. Slips.All,
        .. Amendments.All,
    ];

    internal static Expectation Same(FuzzSeed seed) => new(seed.Mail.Label.Lines, seed.Mail.Label.Postcode);

    private static Expectation Elsewhere(FuzzSeed seed) => new(seed.Mail.Label.Lines, "YO1 7HH");

    internal static Expectation With(FuzzSeed seed, string sku, int quantity) =>
        new(new Dictionary<string, int>(seed.Mail.Label.Lines) { [sku] = quantity }, seed.Mail.Label.Postcode);

    internal static PlainMail Below(FuzzSeed seed, string text) => seed.Plain with { Own = $"{seed.Plain.Own}\n\n{text}" };

    private static PlainMail Paragraph(Random random, FuzzSeed seed, string text) =>
        random.Next(2) == 0 ? Below(seed, text) : seed.Plain with { Own = $"{text}\n\n{seed.Plain.Own}" };

    private static string Quoted(string text) => "> " + text.Replace("\n", "\n> ", StringComparison.Ordinal);

    private static string Insert(Random random, string text, string what) => text.Insert(random.Next(text.Length + 1), what);

    internal static Item Ordered(Random random, FuzzSeed seed)
    {
        var sku = seed.Mail.Label.Lines.Keys.ElementAt(random.Next(seed.Mail.Label.Lines.Count));
        return seed.Mail.Catalogue.Items.Single(i => i.Sku.Text == sku);
    }

    // As a person names it: with its format where the title alone would not do.
    private static string Name(FuzzSeed seed, Item item) =>
        seed.Mail.Catalogue.Items.Count(i => i.Title == item.Title) > 1
            ? $"\"{item.Title}\" ({item.Format})"
            : $"\"{item.Title}\"";

    internal static Item OtherItem(Random random, FuzzSeed seed)
    {
        var others = seed.Mail.Catalogue.Items.Where(i => !seed.Mail.Label.Lines.ContainsKey(i.Sku.Text)).ToList();
        return others.Count == 0 ? Ordered(random, seed) : others[random.Next(others.Count)];
    }

    private static string Other(Random random, FuzzSeed seed) => Name(seed, OtherItem(random, seed));

    private static (PlainMail, Expectation)? NotTheTitle(Random random, FuzzSeed seed)
    {
        var item = Ordered(random, seed);
        var at = seed.Plain.Own.IndexOf(item.Title, StringComparison.OrdinalIgnoreCase);
        // Where it stands twice, the second may order what the first refuses.
        if (at < 0 || seed.Plain.Own.IndexOf(item.Title, at + 1, StringComparison.OrdinalIgnoreCase) >= 0)
            return null;
        var behind = seed.Plain.Own[(at + item.Title.Length)..];
        return (
            seed.Plain with
            {
                Own = seed.Plain.Own.Insert(at, "not "),
            },
            With(seed, item.Sku.Text, 0) with
            {
                // So it may be by one of its words: "Make it not The Rise of the Cellorettes in its place. So: one Bach, one Rise." asks for it all
                // the same, and the sum agrees.
                Or = Words().Matches(item.Title).Any(w => IsIn(behind, w.Value)) ? Same(seed) : null,
            }
        );

        static bool IsIn(string text, string word) => Regex.IsMatch(text, $@"\b{Regex.Escape(word)}\b");
    }

    private static (PlainMail, Expectation)? RefusedBelow(Random random, FuzzSeed seed)
    {
        var item = Ordered(random, seed);
        string[] forms =
        [
            "PS: please leave out {0}.",
            "PS: not {0} after all.",
            "I do not want {0} any more, so please take it off.",
        ];
        var text = string.Format(CultureInfo.InvariantCulture, forms[random.Next(forms.Length)], Name(seed, item));
        return (Below(seed, text), seed.Mail.Label.Lines.Count == 1 ? Expectation.NotAccepted : With(seed, item.Sku.Text, 0));
    }

    private static (PlainMail, Expectation)? OneMore(Random random, FuzzSeed seed)
    {
        var item = OtherItem(random, seed);
        return seed.Mail.Label.Lines.ContainsKey(item.Sku.Text)
            ? null
            : (Below(seed, $"PS: please add one copy of {Name(seed, item)}."), With(seed, item.Sku.Text, 1));
    }

    private static (PlainMail, Expectation)? CorrectedBelow(Random random, FuzzSeed seed)
    {
        var item = Ordered(random, seed);
        var quantity = seed.Mail.Label.Lines[item.Sku.Text] + random.Next(1, 4);
        return (
            Below(
                seed,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"PS: sorry, please make that {quantity} copies of {Name(seed, item)}."
                )
            ),
            With(seed, item.Sku.Text, quantity)
        );
    }

    private static (PlainMail, Expectation)? OtherQuantity(Random random, FuzzSeed seed)
    {
        var item = Ordered(random, seed);
        var quantity = seed.Mail.Label.Lines[item.Sku.Text];
        var digits = quantity.ToString(CultureInfo.InvariantCulture);
        var line = seed.Plain.Own.Split('\n').FirstOrDefault(l => l.Contains(item.Title, StringComparison.OrdinalIgnoreCase));
        // Only where the number beside the title can be nothing else: "2 x Title", "Title x 2".
        var form = new Regex(
            $@"\b{digits}(?= ?x {Regex.Escape(item.Title)}\b)|(?<=\b{Regex.Escape(item.Title)} x ?){digits}\b",
            RegexOptions.IgnoreCase
        );
        if (line is null || form.Count(line) != 1)
            return null;
        var changed = form.Replace(line, (quantity + 1).ToString(CultureInfo.InvariantCulture));
        return (
            seed.Plain with
            {
                Own = seed.Plain.Own.Replace(line, changed, StringComparison.Ordinal),
            },
            With(seed, item.Sku.Text, quantity + 1)
        );
    }

    private static (PlainMail, Expectation)? PostcodeLost(FuzzSeed seed) =>
        seed.Mail.Label.Postcode.Length > 0
        && seed.Evidence("ship_to.postcode").Select(e => e.Words).FirstOrDefault() is { } words
            ? (seed.Plain with { Own = seed.Plain.Own.Replace(words, "", StringComparison.Ordinal) }, Expectation.NotAccepted)
            : null;

    private static (PlainMail, Expectation)? StreetLost(FuzzSeed seed)
    {
        var to = seed.Decision.Reading.ShipTo!;
        return
            to.Lines is [{ } street, _]
            && street.Contains(seed.Mail.Label.Street, StringComparison.Ordinal)
            && seed.Plain.Own.Contains(street, StringComparison.Ordinal)
            ? (seed.Plain with { Own = seed.Plain.Own.Replace(street, "", StringComparison.Ordinal) }, Expectation.NotAccepted)
            : null;
    }

    private static (PlainMail, Expectation)? OtherSum(Random random, FuzzSeed seed)
    {
        if (
            seed.Mail.Label.ClaimedAmount is null
            || seed.Evidence("payment.claimed_amount").ToList() is not [{ Words: { } words } claim]
        )
            return null;
        // Only a number that stands there once: another time it may be what corrects the first.
        var number = Digits().Match(words);
        if (!number.Success || seed.Plain.Own.Split(number.Value).Length != 2)
            return null;
        // More, and less as well.
        var stated = long.Parse(number.Value, CultureInfo.InvariantCulture);
        var other = (stated > 9 && random.Next(2) == 0 ? stated - random.Next(1, 9) : stated + random.Next(1, 9)).ToString(
            CultureInfo.InvariantCulture
        );
        var own = seed.Plain.Own.Remove(claim.At + number.Index, number.Length).Insert(claim.At + number.Index, other);
        return (seed.Plain with { Own = own }, Expectation.NotAccepted);
    }

    // Those that stand for a title.
    [GeneratedRegex(@"\b\p{Lu}\p{L}{3,}\b")]
    private static partial Regex Words();

    [GeneratedRegex("[0-9]{1,6}")]
    private static partial Regex Digits();
}
