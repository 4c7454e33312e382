using System.Text;
using static OrderWorker.Tests.Corpus.Hostile.HostileForms;

namespace OrderWorker.Tests.Corpus.Hostile;

/// <summary>Mails that try to take up time and memory.</summary>
internal static class Burdens
{
    public static IEnumerable<HostileMail> All()
    {
        yield return new("ten-thousand-titles", Text(Repeat("one Heaven Eyes, two Bach,\n", 10_000) + Address));
        yield return new(
            "ten-thousand-unknown-titles",
            Text(
                "Please send:\n" + string.Concat(Enumerable.Range(0, 10_000).Select(n => $"1 x Title {n} of Nothing\n")) + Address
            )
        );
        yield return new("line-of-5-MB", Text("Please send " + Repeat("Heaven ", 750_000) + "Eyes\n" + Address));
        yield return new("word-of-5-MB", Text("Please send " + new string('a', 5_000_000) + "\n" + Address));
        yield return new("digits-of-5-MB", Text("Please send " + new string('9', 5_000_000) + " Heaven Eyes\n" + Address));
        yield return new("two-thousand-parts", Mixed(Repeat("--b\nContent-Type: text/plain\n\n" + Order + "\n", 2_000)));
        yield return new("nesting-500-deep", Nested(500));
        yield return new("nesting-10000-deep", Nested(10_000));
        yield return new("mails-in-mails", Mail(From, "message/rfc822", Repeat("Content-Type: message/rfc822\n\n", 500) + Order));
        yield return new("html-500-deep", Html(Repeat("<div>", 500) + Order + Repeat("</div>", 500) + Lines(Address)));
        yield return new("html-100000-deep", Html(Repeat("<b>", 100_000) + Order));
        yield return new("html-table-in-table", Html(Repeat("<table><tr><td>", 5_000) + Order));
        yield return new(
            "html-attributes",
            Html("<p " + string.Concat(Enumerable.Range(0, 50_000).Select(n => $"a{n}=\"x\" ")) + ">" + Order + "</p>")
        );
        yield return new("html-entities", Html(Repeat("&amp;lt;&#65;&nbsp;", 100_000) + Order));
        yield return new("html-unclosed-comment", Html("<p>" + Order + Repeat("<!--", 200_000)));
        yield return new(
            "css-of-megabytes",
            Html("<style>" + Repeat("p.a1:hover > b { color: red } ", 100_000) + "</style><p class=\"a1\">" + Order + "</p>")
        );
        yield return new("css-without-a-rule", Html("<style>" + Repeat("a, ", 600_000) + "</style><p>" + Order + "</p>"));
        yield return new(
            "style-of-a-megabyte",
            Html("<p style=\"" + Repeat("height:0;", 100_000) + "\">" + Order + "</p><p>" + Lines(Address) + "</p>")
        );
        yield return new(
            "indent-of-a-megabyte",
            Html("<blockquote style=\"margin " + Repeat("40px ", 100_000) + "x\">" + Order + "</blockquote>" + Lines(Address))
        );
        yield return new(
            "separator-of-megabytes",
            Text("----- forwarded message from " + Repeat("- ", 1_000_000) + "\n" + Order + Address)
        );
        yield return new("dashes-of-megabytes", Text(new string('-', 3_000_000) + "\n" + Order + Address));
        yield return new("gzip-bomb-attached", Attached("bomb.gz", Squeezed(64 * 1024 * 1024)));
        yield return new(
            "base64-of-megabytes",
            Mail(
                From + "Content-Transfer-Encoding: base64\n",
                "text/plain; charset=utf-8",
                Convert.ToBase64String(Encoding.UTF8.GetBytes(Repeat(Order, 100_000)), Base64FormattingOptions.InsertLineBreaks)
            )
        );
        yield return new(
            "quoted-printable-run",
            Mail(From + "Content-Transfer-Encoding: quoted-printable\n", "text/plain; charset=utf-8", Repeat("=3D=\n", 500_000))
        );
        yield return new("utf7", Mail(From, "text/plain; charset=utf-7", Repeat("+AGEAYQBh-", 100_000)));
        yield return new(
            "unknown-charset",
            Mail(From, "text/plain; charset=x-no-such-charset", Order + Address),
            IsHarmless: true
        );
        yield return new(
            "header-of-2-MB",
            Mail(From + "X-Long: " + new string('a', 2_000_000) + "\n", "text/plain", Order + Address)
        );
        yield return new(
            "references-of-1-MB",
            Mail(
                From
                    + "References:"
                    + string.Concat(Enumerable.Range(0, 30_000).Select(n => $" <{n:D25}@x.example>\n")).TrimEnd()
                    + "\n",
                "text/plain",
                Order + Address
            )
        );
        yield return new("hundred-thousand-headers", Mail(From + Repeat("X-A: b\n", 100_000), "text/plain", Order + Address));
        yield return new(
            "encoded-words-in-subject",
            Mail(From + "X-S: " + Repeat("=?utf-8?q?a?= ", 4_000) + "\n", "text/plain", Order + Address),
            IsHarmless: true
        );
        yield return new(
            "recipients-in-thousands",
            Mail(
                From + "Cc: " + string.Join(",\n ", Enumerable.Range(0, 5_000).Select(n => $"a{n}@example.org")) + "\n",
                "text/plain",
                Order + Address
            )
        );
        yield return new("backtracking-blanks", Text("Please send" + new string(' ', 200_000) + "x\n" + Address));
        yield return new("backtracking-digits", Text("Please send " + Repeat("1 ", 200_000) + "\n" + Address));
        yield return new("backtracking-letters-and-dots", Text(Repeat("a.", 200_000) + "\n" + Order + Address));
        yield return new("backtracking-postcodes", Text(Order + Repeat("LS6 2A ", 50_000) + "\n" + Address));
        yield return new("backtracking-at-signs", Text(Repeat("a@a.", 100_000) + "\n" + Order + Address));
        yield return new("backtracking-brackets", Text(Repeat("(", 100_000) + Order + Repeat(")", 100_000) + Address));
        yield return new("backtracking-quotes", Text(Repeat("\"", 100_001) + Order + Address));
        yield return new("backtracking-amounts", Text("I paid £" + Repeat("1,000.", 50_000) + "\n" + Order + Address));
        yield return new(
            "quote-marks-in-thousands",
            Text(Repeat(new string('>', 500) + "\n", 2_000) + Order + Address),
            IsHarmless: true
        );
        yield return new("blank-lines-in-thousands", Text(Order + Repeat("\n", 500_000) + Address));
        yield return new("lines-of-one-letter", Text(Repeat("a\n", 300_000) + Order + Address));
        yield return new("addresses-in-thousands", Text(Order + Repeat(Address, 3_000)));
        yield return new("combining-marks", Text("Please send one Heaven E" + new string('\u0301', 200_000) + "yes\n" + Address));
        yield return new(
            "surrogates-alone",
            Mail(
                From,
                "text/plain; charset=utf-16le",
                Encoding.Latin1.GetString([.. Enumerable.Repeat(new byte[] { 0x00, 0xd8 }, 50_000).SelectMany(b => b)])
            )
        );
        yield return new("nothing-but-zeros", new byte[1_000_000]);
    }
}
