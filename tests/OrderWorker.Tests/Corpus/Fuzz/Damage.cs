using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OrderWorker.Tests.Corpus.Fuzz;

/// <summary>Blind changes: nobody knows what the mail means then, so only what holds for every accepted mail can be asked.</summary>
public static partial class Damage
{
    private static readonly string[] Intruders =
    [
        "not ",
        "no ",
        "except ",
        "nicht ",
        "pas ",
        "не ",
        "instead of ",
        "both ",
        "all ",
        "3 ",
        "x2 ",
        "1969 ",
        "> ",
        "\"",
        "“",
        "(",
        ")",
        "?",
        "!",
        ":",
        "-- \n",
        "\u0000",
        "\u0007",
        "\u001b[2J",
        "\u200d",
        "\u00ad",
        "\ufeff",
        "\ud83d\ude00",
        "e\u0301",
        "\t",
        "\u00a0",
        "\u2028",
        "<b>",
        "&amp;",
        "=20",
        "{{",
        "'); --",
    ];

    /// <summary>Words and lines dropped, doubled, swapped; numbers changed; odd things put in.</summary>
    public static PlainMail Text(Random random, PlainMail mail, PlainMail other)
    {
        var own = mail.Own;
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            own = random.Next(9) switch
            {
                0 => Pieces(random, own, '\n', Drop),
                1 => Pieces(random, own, '\n', Double),
                2 => Pieces(random, own, '\n', Swap),
                3 => Pieces(random, own, ' ', Drop),
                4 => Pieces(random, own, ' ', Double),
                5 => Pieces(random, own, ' ', Swap),
                6 => Number()
                    .Replace(
                        own,
                        m => random.Next(4) == 0 ? random.Next(0, 3000).ToString(CultureInfo.InvariantCulture) : m.Value
                    ),
                7 => own.Insert(random.Next(own.Length + 1), Intruders[random.Next(Intruders.Length)]),
                _ => Splice(random, own, other.Own),
            };
        }

        return mail with
        {
            Own = own,
        };
    }

    /// <summary>Bytes of the whole mail, headers and all, lost, doubled, changed, or ended early.</summary>
    public static byte[] Bytes(Random random, byte[] raw, byte[] other)
    {
        var bytes = new List<byte>(raw);
        for (var times = random.Next(1, 9); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 1 << random.Next(1, 8)), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 2:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 3:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    bytes.AddRange(other.AsSpan(random.Next(other.Length)));
                    break;
            }
        }

        return [.. bytes];
    }

    private static string Splice(Random random, string one, string other)
    {
        var (above, below) = (one.Split('\n'), other.Split('\n'));
        return string.Join('\n', above.Take(random.Next(above.Length + 1)).Concat(below.Skip(random.Next(below.Length))));
    }

    private static string Pieces(Random random, string text, char separator, Action<Random, List<string>> change)
    {
        var pieces = text.Split(separator).ToList();
        change(random, pieces);
        return new StringBuilder().AppendJoin(separator, pieces).ToString();
    }

    private static void Drop(Random random, List<string> pieces) => pieces.RemoveAt(random.Next(pieces.Count));

    private static void Double(Random random, List<string> pieces) =>
        pieces.Insert(random.Next(pieces.Count), pieces[random.Next(pieces.Count)]);

    private static void Swap(Random random, List<string> pieces)
    {
        var (a, b) = (random.Next(pieces.Count), random.Next(pieces.Count));
        (pieces[a], pieces[b]) = (pieces[b], pieces[a]);
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
