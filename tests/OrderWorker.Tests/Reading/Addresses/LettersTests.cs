using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading.Addresses;

/// <summary>The letters of <c>Letters/*.txt</c>, each with the label that its parcel gets, or why a person has to look.</summary>
/// <remarks>
/// A letter begins with "=== title"; "from:" and "home:" give the name in From and the shop's country, if not GB. Behind "--> " stands
/// <c>name | lines | postcode | country</c>, a reason's code with a word of its message, or <c>review</c> for any reason.
/// </remarks>
public sealed class LettersTests
{
    public static TheoryData<string, string> All()
    {
        var all = new TheoryData<string, string>();
        foreach (var file in Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
        foreach (var letter in Read(file))
            all.Add(Path.GetFileNameWithoutExtension(file), letter.Title);
        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_letter_gets_its_label_or_goes_to_a_person(string file, string title)
    {
        var letter = Read(Path.Combine(Folder, file + ".txt")).Single(l => l.Title == title);

        var reading = Letter.Read(letter.Body, letter.From, letter.Home == "GB" ? Shops.Cello : Letter.ShopIn(letter.Home));

        if (letter.Expected == "review")
            Assert.NotEmpty(reading.Reasons);
        else if (letter.Expected.Contains('|'))
            Assert.Equal(letter.Expected, Label(reading));
        else
            Assert.Contains(
                reading.Reasons,
                r => $"{r.Code.Name()}: {r.Message}".Contains(letter.Expected.Split(": ")[^1], StringComparison.Ordinal)
            );
    }

    private static string Folder => Checkout.File("tests", "OrderWorker.Tests", "Reading", "Addresses", "Letters");

    private static string Label(Core.Reading.Addresses.AddressReading reading) =>
        reading.Reasons.Count > 0
            ? string.Join(' ', reading.Reasons.Select(r => $"{r.Code.Name()}: {r.Message}"))
            : $"{reading.ShipTo!.Name} | {string.Join(", ", reading.ShipTo.Lines)} | {reading.ShipTo.Postcode} | {reading.ShipTo.Country}";

    private static IEnumerable<(string Title, string From, string Home, string Body, string Expected)> Read(string file)
    {
        foreach (
            var letter in File.ReadAllText(file).ReplaceLineEndings("\n").Split("=== ", StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var (head, rest) = (
                letter[..letter.IndexOf("\n\n", StringComparison.Ordinal)],
                letter[letter.IndexOf("\n\n", StringComparison.Ordinal)..]
            );
            var arrow = rest.LastIndexOf("--> ", StringComparison.Ordinal);
            yield return (
                head.Split('\n')[0],
                Field(head, "from"),
                Field(head, "home") is { Length: > 0 } home ? home : "GB",
                rest[..arrow].Trim('\n'),
                rest[(arrow + 4)..].Trim()
            );
        }
    }

    private static string Field(string head, string name) =>
        head.Split('\n').FirstOrDefault(l => l.StartsWith(name + ": ", StringComparison.Ordinal))?[(name.Length + 2)..] ?? "";
}
