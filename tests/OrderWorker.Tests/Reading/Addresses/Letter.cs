using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Values;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading.Addresses;

/// <summary>A mail as a test types it: quoted lines begin with ">", a signature stands below "--".</summary>
internal static class Letter
{
    public static AddressReading Read(string body, string from = "Jane Hill", ShopCatalogue? shop = null) =>
        AddressReader.Read(Content(body, from), shop ?? Shops.Cello);

    /// <summary>An accepted address as one line; else the codes of the reasons.</summary>
    public static string ReadShort(string body, string from = "Jane Hill", ShopCatalogue? shop = null)
    {
        var reading = Read(body, from, shop);
        if (reading.Reasons.Count > 0)
            return string.Join(' ', reading.Reasons.Select(r => r.Code.Name()).Distinct());
        var to = reading.ShipTo!;
        return $"{to.Name} | {string.Join(" / ", to.Lines)} | {to.Postcode} | {to.Country}";
    }

    /// <param name="body">Its text.</param>
    /// <param name="from">A name, or a name and the mailbox: <c>Jane &lt;jane.hill@example.org&gt;</c>.</param>
    public static MailContent Content(string body, string from)
    {
        var text = body.ReplaceLineEndings("\n");
        var segments = new List<TextSegment>();
        var (at, signature) = (0, false);
        while (at < text.Length)
        {
            var newline = text.IndexOf('\n', at);
            var end = newline < 0 ? text.Length : newline + 1;
            signature |= text[at..end].TrimEnd() == "--";
            var kind =
                text[at] == '>' ? SegmentKind.Quote
                : signature ? SegmentKind.Signature
                : SegmentKind.New;
            if (segments.Count > 0 && segments[^1].Kind == kind)
                segments[^1] = segments[^1] with { Length = end - segments[^1].Start };
            else
                segments.Add(new TextSegment(kind, at, end - at));
            at = end;
        }

        var box = from.IndexOf('<', StringComparison.Ordinal);
        EmailAddress.TryParse(box < 0 ? "buyer@example.org" : from[(box + 1)..].TrimEnd('>'), out var address);
        var name = box < 0 ? from : from[..box].TrimEnd();
        return new MailContent { From = [new MailParty(name, address)], Body = new MailText(text, segments) };
    }

    /// <summary>The first shop's goods, sold from another country.</summary>
    public static ShopCatalogue ShopIn(string country) =>
        new("A shop", Shops.Gbp, Country.Of(country), Shops.Cello.Items, Shops.Cello.Offers, Shops.Cello.Zones, []);
}
