using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;

namespace OrderWorker.Shop;

/// <summary>Reads <c>payment</c>: which methods the shop takes, and what mails say about each.</summary>
internal static class PaymentReader
{
    private const string Example = "paypal: {}";

    public static IReadOnlyList<PaymentInstruction> Read(YamlFields top)
    {
        if (top.Required("payment", Example) is not { } value || top.Group(value, "payment", Example) is not { } fields)
            return [];

        fields.Allow("paypal", "cheque", "postal_order");
        if (value is YamlMap { Entries.Count: 0 })
            fields.Mistakes.Add(value.Line, $"payment has no method; give one at least, such as {Example}.");
        return
        [
            .. new[]
            {
                PayPal(fields),
                ByPost(fields, PaymentMethod.Cheque, "cheque"),
                ByPost(fields, PaymentMethod.PostalOrder, "postal_order"),
            }.OfType<PaymentInstruction>(),
        ];
    }

    private static PaymentInstruction? PayPal(YamlFields payment)
    {
        var value = payment.Find("paypal");
        if (value is null)
            return null;
        if (value is YamlText { IsEmpty: true })
            return new PaymentInstruction { Method = PaymentMethod.PayPal };
        if (payment.Group(value, "payment.paypal", Example) is not { } fields)
            return null;

        fields.Allow("address");
        var address = fields.OptionalText("address");
        if (address is not null && !EmailAddress.TryParse(address, out _))
            fields.Mistakes.Add(
                fields.Find("address")!.Line,
                $"payment.paypal.address is '{address}'; the email address that receives the money belongs here."
            );
        return new PaymentInstruction { Method = PaymentMethod.PayPal, Address = address };
    }

    private static PaymentInstruction? ByPost(YamlFields payment, PaymentMethod method, string key)
    {
        const string example = "{payable_to: Northgate Folk Records, address: '4 Mill Lane, Ennis, Ireland'}";
        if (payment.Find(key) is not { } value || payment.Group(value, $"payment.{key}", example) is not { } fields)
            return null;

        fields.Allow("payable_to", "address");
        return new PaymentInstruction
        {
            Method = method,
            PayableTo = fields.RequiredText("payable_to", "payable_to: Northgate Folk Records"),
            Address = fields.RequiredText("address", "address: '4 Mill Lane, Ennis, Ireland'"),
        };
    }
}
