using CsCheck;
using OrderWorker.Core.Orders;

namespace OrderWorker.Tests.Reading.Addresses;

/// <summary>What must not change an address, tried on many made-up ones.</summary>
public sealed class AddressProperties
{
    private static readonly Gen<string> Person = Gen.Select(
        Any("Anna", "Tom", "Sheila", "Robert", "Una"),
        Any("Berg", "Barker", "Whitlock", "Ryan", "Lomas"),
        (first, last) => $"{first} {last}"
    );

    private static readonly Gen<string> Street = Gen.Select(
        Gen.Int[1, 250],
        Any("Orchard", "Station", "Mill", "St Johns", "Upper Canal"),
        Any("Street", "Road", "Lane", "Close", "Gardens"),
        (number, name, kind) => $"{number} {name} {kind}"
    );

    private static readonly Gen<string> Town = Any("Kirkby", "Market Rasen", "Ashby", "Newton Abbot", "St Ives");

    private static readonly Gen<string> Code = Gen.Select(
        Any("LS", "M", "TR", "B"),
        Gen.Int[1, 20],
        Gen.Int[1, 9],
        Any("AB", "XY", "PQ"),
        (area, district, sector, unit) => $"{area}{district} {sector}{unit}"
    );

    private static Gen<string> Any(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static readonly Gen<(string Name, string Street, string Town, string Code)> Address = Gen.Select(
        Person,
        Street,
        Town,
        Code
    );

    [Fact]
    public void A_block_is_read_part_by_part() =>
        Address.Sample(a =>
        {
            var read = Read(Block(a), a.Name);
            Assert.Equal((a.Name, $"{a.Street}|{a.Town}", a.Code), (read.Name, string.Join('|', read.Lines), read.Postcode));
        });

    [Fact]
    public void Capitals_and_small_letters_do_not_change_it() =>
        Address.Sample(a =>
        {
            var read = Read(Block(a), a.Name);
            foreach (var body in (string[])[Block(a).ToUpperInvariant(), Block(a).ToLowerInvariant()])
            {
                var other = Read(body, a.Name);
                Assert.Equal(read.Name, other.Name, ignoreCase: true);
                Assert.Equal(string.Join('|', read.Lines), string.Join('|', other.Lines), ignoreCase: true);
                Assert.Equal(read.Postcode, other.Postcode);
            }
        });

    [Fact]
    public void Blanks_around_lines_and_between_words_do_not_change_it() =>
        Gen.Select(Address, Gen.Int[1, 3], Gen.Int[0, 5])
            .Sample(
                (a, between, around) =>
                {
                    var spaced = string.Join(
                        '\n',
                        Block(a)
                            .Split('\n')
                            .Select(l =>
                                new string(' ', around)
                                + l.Replace(" ", new string(' ', between), StringComparison.Ordinal)
                                + new string(' ', around)
                            )
                    );
                    Assert.Equal(Read(Block(a), a.Name), Read(spaced, a.Name));
                }
            );

    [Fact]
    public void Where_a_mail_program_wraps_a_sentence_does_not_change_it() =>
        Gen.Select(Address, Gen.Int[60, 78])
            .Sample(
                (a, width) =>
                {
                    var body =
                        $"Good morning, I should very much like to have one copy of Heaven Eyes. Please post it to {a.Name}, {a.Street}, {a.Town} {a.Code}. A cheque follows by second class post.";
                    Assert.Equal(Read(body, a.Name), Read(Wrap(body, width), a.Name));
                }
            );

    [Fact]
    public void Quotes_and_paragraphs_about_something_else_do_not_change_it() =>
        Gen.Select(Address, Address)
            .Sample(
                (a, quoted) =>
                {
                    var body =
                        $"> {Block(quoted).Replace("\n", "\n> ", StringComparison.Ordinal)}\n\nIt has rained here since Tuesday and the cat is not amused.\n\n{Block(a)}\n\nThe concert in May was a joy.\n\n> Which would you like?\n";
                    Assert.Equal(Read(Block(a), a.Name), Read(body, a.Name));
                }
            );

    private static string Block((string Name, string Street, string Town, string Code) a) =>
        $"One copy please.\n\n{a.Name}\n{a.Street}\n{a.Town}\n{a.Code}";

    private static ShipTo Read(string body, string from)
    {
        var reading = Letter.Read(body, from);
        Assert.Empty(reading.Reasons);
        return reading.ShipTo!;
    }

    private static string Wrap(string text, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
            if (lines[^1].Length == 0)
                lines[^1] = word;
            else if (lines[^1].Length + 1 + word.Length <= width)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        return string.Join('\n', lines);
    }
}
