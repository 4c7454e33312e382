using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Reading.Claims;
using OrderWorker.Core.Reading.Items;
using OrderWorker.Core.Reading.Kinds;
using OrderWorker.Core.Values;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>Mails made of a text alone, and short forms of what was read in them.</summary>
public static class Mails
{
    public static MailContent Of(string text, string subject = "Hello", string from = "jo@example.org")
    {
        EmailAddress.TryParse(from, out var address);
        return new MailContent
        {
            Subject = subject,
            From = [new MailParty("Jo Bright", address)],
            Body = new MailText(text, [new TextSegment(SegmentKind.New, 0, text.Length)]),
        };
    }

    /// <summary>"1xheaven 2xbach" in the order that they are given, or the reasons why not.</summary>
    public static string LinesOf(string text, ShopCatalogue shop)
    {
        var mail = Of(text);
        var items = ItemReader.Read(mail, shop);
        if (KindReader.Read(mail, shop, items).Kind != MailKind.Order)
            return "";
        return items.Reasons.Count > 0
            ? string.Join("; ", items.Reasons.Select(r => r.Message))
            : string.Join(' ', items.Lines.Select(line => $"{line.Quantity}x{line.Sku}"));
    }

    public static bool IsCertain(string text, ShopCatalogue shop)
    {
        var mail = Of(text);
        var items = ItemReader.Read(mail, shop);
        var kind = KindReader.Read(mail, shop, items);
        return kind.Kind == MailKind.Order && items.Lines.Count > 0 && items.Reasons.Count + kind.Reasons.Count == 0;
    }

    public static KindReading KindOf(string text, string from = "jo@example.org")
    {
        var mail = Of(text, from: from);
        return KindReader.Read(mail, Shops.Cello, ItemReader.Read(mail, Shops.Cello));
    }

    public static IEnumerable<ReasonCode> ReasonsOf(string text) => KindOf(text).Reasons.Select(r => r.Code);

    public static ClaimReading ClaimOf(string text) => ClaimReader.Read(Of(text), Shops.Cello);
}
