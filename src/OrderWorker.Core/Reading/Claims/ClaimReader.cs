using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>Reads how a buyer says that they pay, and how much.</summary>
public static class ClaimReader
{
    public static ClaimReading Read(MailContent mail, ShopCatalogue catalogue) => new(PaymentClaim.None, [], []);
}
