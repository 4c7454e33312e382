using OrderWorker.Core.Catalogue;

namespace OrderWorker.Core.Reading.Items;

/// <summary>Reads which items a mail asks for, and how many copies of each.</summary>
public static class ItemReader
{
    public static ItemReading Read(MailContent mail, ShopCatalogue catalogue) => ItemReading.Nothing;
}
