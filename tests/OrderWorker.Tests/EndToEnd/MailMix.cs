using System.Globalization;
using System.Text;

namespace OrderWorker.Tests.EndToEnd;

/// <summary>A mail of the mix, and what has to become of it.</summary>
/// <param name="MessageId">With angle brackets.</param>
/// <param name="From">The buyer's address, another one in each mail.</param>
/// <param name="Lines">What an acceptable order orders, as listings write it; null for a mail that no order may come of.</param>
/// <param name="MayBeAnswered">False for machines: not one mail may go back.</param>
/// <param name="Raw">The bytes, with CRLF.</param>
public sealed record MixedMail(string MessageId, string From, string? Lines, bool MayBeAnswered, byte[] Raw);

/// <summary>Mails of many sorts, the same for the same seed: plain orders, HTML, other charsets, bounces, fan mail, orders that lack something.</summary>
public static class MailMix
{
    private static readonly string[] First =
    [
        "Ada",
        "Bryn",
        "Cerys",
        "Dougal",
        "Edith",
        "Fergus",
        "Gwen",
        "Hamish",
        "Iris",
        "Jonas",
        "Kitty",
        "Lewis",
    ];
    private static readonly string[] Last =
    [
        "Ashworth",
        "Birkett",
        "Coulson",
        "Denholm",
        "Eastwood",
        "Fairlie",
        "Garside",
        "Hebden",
        "Ingham",
        "Jessop",
    ];
    private static readonly string[] Streets =
    [
        "Orchard Street",
        "Mill Lane",
        "Station Road",
        "Church Walk",
        "Castle Terrace",
        "Quarry Hill",
    ];
    private static readonly (string Town, string Postcode)[] Towns =
    [
        ("Leeds", "LS6 2AB"),
        ("Kendal", "LA9 5QT"),
        ("Ludlow", "SY8 1PQ"),
        ("Brecon", "LD3 9AB"),
        ("Oakham", "LE15 6EB"),
    ];

    private static readonly (string Text, string Lines)[] Orders =
    [
        ("Please send me one copy of Heaven Eyes. I will pay by PayPal.", "1 heaven"),
        ("I would like to order two copies of JS Bach Six Cello Suites, please. A cheque is in the post.", "2 bach"),
        (
            "Could I have one The Rise of the Cellorettes and one Heaven Eyes please? I am paying by PayPal today.",
            "1 heaven, 1 rise"
        ),
        ("Please send all three albums. Paid 18 pounds by PayPal.", "1 bach, 1 heaven, 1 rise"),
        ("I'd like to order:\n\n2 x Heaven Eyes\n1 x JS Bach Six Cello Suites\n\nI will send a cheque.", "1 bach, 2 heaven"),
    ];

    /// <param name="count">How many.</param>
    /// <param name="seed">The same mails for the same seed.</param>
    /// <param name="tag">Part of every address, so that no other run's answers lie in the same mailboxes.</param>
    public static IReadOnlyList<MixedMail> Of(int count, int seed, string tag)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, count).Select(number => Mail(number, tag, random))];
    }

    private static MixedMail Mail(int number, string tag, Random random)
    {
        var name = $"{Pick(First, random)} {Pick(Last, random)}";
        var from = string.Create(CultureInfo.InvariantCulture, $"buyer{number}-{tag}@example.org");
        var id = string.Create(CultureInfo.InvariantCulture, $"<mix{number}-{tag}@mail.example>");
        var (town, postcode) = Pick(Towns, random);
        var address = string.Create(
            CultureInfo.InvariantCulture,
            $"{name}\n{random.Next(1, 99)} {Pick(Streets, random)}\n{town}\n{postcode}"
        );
        var (text, lines) = Pick(Orders, random);
        var order = $"Hello,\n\n{text}\n\n{address}\n";
        return (number % 10) switch
        {
            // A machine wrote it.
            3 => Made(
                "Automatic reply: Special offer",
                "I am away until Monday and will read your mail then.",
                null,
                false,
                "Auto-Submitted: auto-replied\r\n"
            ),
            // Nothing is ordered.
            5 => Made("Thank you", $"The CDs came on Friday, thank you so much. We love Heaven Eyes.\n\n{name}", null, true),
            // It lacks an address.
            7 => Made("CD", $"Hello,\n\n{text}\n\nThank you", null, true),
            8 => Made("CD order", order, lines, true, "", html: true),
            9 => Made("CD order", order, lines, true, "", charset: "iso-8859-1"),
            _ => Made("CD order", order, lines, true),
        };

        MixedMail Made(
            string subject,
            string body,
            string? ordered,
            bool answerable,
            string more = "",
            bool html = false,
            string charset = "utf-8"
        )
        {
            var content = html
                ? $"<html><body><p>{body.Replace("\n\n", "</p><p>").Replace("\n", "<br>")}</p></body></html>"
                : body;
            var head =
                $"Return-Path: <{from}>\r\nFrom: {name} <{from}>\r\nTo: Campaign Kazakhstan <orders@shop.test>\r\nSubject: {subject}\r\n"
                + $"Date: Mon, 23 Nov 2026 10:00:00 +0000\r\nMessage-ID: {id}\r\n{more}MIME-Version: 1.0\r\n"
                + $"Content-Type: text/{(html ? "html" : "plain")}; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n";
            return new(id, from, ordered, answerable, Encoding.ASCII.GetBytes(head + content.Replace("\n", "\r\n")));
        }
    }

    private static T Pick<T>(T[] choices, Random random) => choices[random.Next(choices.Length)];
}
