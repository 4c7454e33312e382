using Microsoft.Extensions.Options;
using OrderWorker.Payments.PayPal;
using OrderWorker.Shop;

namespace OrderWorker.Payments.PayLinks;

/// <summary>What the links need beside their own setting.</summary>
internal sealed class PayLinkCheck(IOptions<PayPalOptions> payPal, IOptions<PublicAddress> web) : IValidateOptions<PayLinkOptions>
{
    public ValidateOptionsResult Validate(string? name, PayLinkOptions options)
    {
        if (!options.IsCheckout && !options.IsInvoice)
            return ValidateOptionsResult.Success;
        List<string> faults = [];
        if (payPal.Value.IsOff)
            faults.Add(
                $"PayPal:PayLink is '{options.PayLink}', which is made at PayPal, and PayPal:Environment is off; set PayPal:Environment to live or sandbox, or PayPal:PayLink to none."
            );
        if (options.IsCheckout && string.IsNullOrWhiteSpace(web.Value.PublicUrl))
            faults.Add(
                $"PayPal:PayLink is '{options.PayLink}', whose links lead to this program; set Web:PublicUrl to where buyers reach it, as https://orders.example.org."
            );
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
