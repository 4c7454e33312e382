using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Tells what sort of mail a person's mail is.</summary>
public static class KindReader
{
    public static KindReading Read(MailContent mail, ShopCatalogue catalogue, ItemReading items) =>
        new(items.Lines.Count > 0 || items.Reasons.Count > 0 ? MailKind.Order : MailKind.Other, [], []);
}
