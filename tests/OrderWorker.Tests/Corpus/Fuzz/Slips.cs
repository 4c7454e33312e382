using System.Globalization;
using System.Text.RegularExpressions;

namespace OrderWorker.Tests.Corpus.Fuzz;

/// <summary>Slips and habits of typing that a person reads over: the mail means what it meant, or is too odd to be sure.</summary>
public static partial class Slips
{
    private const string Keys = "qwertyuiop asdfghjkl zxcvbnm";

    public static IReadOnlyList<(string Name, Meanings.Change Make)> All { get; } =
    [
        ("typing-slip", (random, seed) => Typed(random, seed)),
        ("pasted-twice", (_, seed) => Same(seed, $"{seed.Plain.Own}\n\n{seed.Plain.Own}")),
        ("address-in-a-line", (_, seed) => AddressInALine(seed)),
        ("stops-lost", (_, seed) => Same(seed, Stops().Replace(seed.Plain.Own, ""))),
        ("line-breaks-lost", (_, seed) => Same(seed, LineBreaks().Replace(seed.Plain.Own, " "))),
        ("smiley", (random, seed) => Same(seed, Smiling(random, seed.Plain.Own))),
    ];

    private static (PlainMail, Expectation)? Same(FuzzSeed seed, string own) =>
        own == seed.Plain.Own ? null : (seed.Plain with { Own = own }, Meanings.Same(seed));

    // One letter swapped with the next, lost, doubled or of the key beside it, in a word that is long enough to be known all the same.
    private static (PlainMail, Expectation)? Typed(Random random, FuzzSeed seed)
    {
        var words = LongWords().Matches(seed.Plain.Own);
        if (words.Count == 0)
            return null;
        var word = words[random.Next(words.Count)];
        var at = random.Next(1, word.Length - 1);
        var typed = random.Next(4) switch
        {
            0 => $"{word.Value[..at]}{word.Value[at + 1]}{word.Value[at]}{word.Value[(at + 2)..]}",
            1 => word.Value.Remove(at, 1),
            2 => word.Value.Insert(at, word.Value[at..(at + 1)]),
            _ => $"{word.Value[..at]}{Beside(random, word.Value[at])}{word.Value[(at + 1)..]}",
        };
        // The slip has made a word of another title: whoever reads it takes it for that.
        if (
            seed.Mail.Catalogue.Items.Any(i =>
                $"{i.Title} {string.Join(' ', i.Aliases)}".Contains(typed, StringComparison.OrdinalIgnoreCase)
            )
        )
            return null;
        return Same(seed, seed.Plain.Own.Remove(word.Index, word.Length).Insert(word.Index, typed));
    }

    private static char Beside(Random random, char letter)
    {
        var at = Keys.IndexOf(char.ToLower(letter, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var beside = at < 0 ? letter : Keys[Math.Clamp(at + (random.Next(2) == 0 ? 1 : -1), 0, Keys.Length - 1)];
        return beside == ' ' ? letter : beside;
    }

    private static (PlainMail, Expectation)? AddressInALine(FuzzSeed seed)
    {
        List<(int At, string Words)> parts =
        [
            .. seed.Evidence("ship_to.name"),
            .. seed.Evidence("ship_to.lines"),
            .. seed.Evidence("ship_to.postcode"),
        ];
        if (parts.Count < 3)
            return null;
        var (start, end) = (parts.Min(p => p.At), parts.Max(p => p.At + p.Words.Length));
        var block = seed.Plain.Own[start..end];
        return block.Contains("\n\n", StringComparison.Ordinal)
            ? null
            : Same(seed, seed.Plain.Own.Remove(start, end - start).Insert(start, Ends().Replace(block, ", ")));
    }

    private static string Smiling(Random random, string own)
    {
        string[] some = [" :-)", " ;)", " \ud83d\ude00", "!!", " \u2764\ufe0f", " xx"];
        var ends = Sentences().Matches(own);
        var at = ends.Count == 0 ? own.Length : ends[random.Next(ends.Count)].Index;
        return own.Insert(at, some[random.Next(some.Length)]);
    }

    [GeneratedRegex(@"\b\p{L}{5,20}\b")]
    private static partial Regex LongWords();

    [GeneratedRegex(@"(?<=\p{L})[.,;!](?=\s|$)")]
    private static partial Regex Stops();

    [GeneratedRegex(@"(?<!\n)\n(?!\n)")]
    private static partial Regex LineBreaks();

    [GeneratedRegex(@",? *\n")]
    private static partial Regex Ends();

    [GeneratedRegex(@"(?<=\p{L}[.!]) (?=\p{L})")]
    private static partial Regex Sentences();
}
