using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.Options;

namespace OrderWorker.Payments.PayPal.Webhooks;

/// <summary>Whose a delivery is.</summary>
internal enum DeliveryOrigin
{
    PayPal,
    Stranger,
}

/// <summary>Tells PayPal's deliveries from others: by the signature, or by asking PayPal where its certificate cannot be had.</summary>
internal sealed class WebhookSignature(WebhookCertificates certificates, PayPalWebhooks webhooks, IOptions<PayPalOptions> options)
{
    private const string Algorithm = "SHA256withRSA";

    /// <exception cref="PaymentSourceUnavailableException">Neither the certificate nor PayPal's word can be had.</exception>
    public async Task<DeliveryOrigin> CheckAsync(WebhookDelivery delivery, CancellationToken cancellation)
    {
        if (!certificates.IsPayPals(delivery.CertificateUrl, out var place))
            return DeliveryOrigin.Stranger;
        if (delivery.Algorithm == Algorithm && await certificates.GetAsync(place, cancellation) is { } certificate)
            return Origin(IsSigned(delivery, certificate));
        certificates.AskSparingly();
        return Origin(await webhooks.VerifyAsync(delivery, cancellation));
    }

    private static DeliveryOrigin Origin(bool isPayPals) => isPayPals ? DeliveryOrigin.PayPal : DeliveryOrigin.Stranger;

    private bool IsSigned(WebhookDelivery delivery, X509Certificate2 certificate)
    {
        var checksum = Crc32.Of(delivery.Body.Span).ToString(CultureInfo.InvariantCulture);
        var signed = $"{delivery.TransmissionId}|{delivery.TransmissionTime}|{options.Value.WebhookId}|{checksum}";
        var signature = new byte[delivery.Signature.Length];
        using var key = certificate.GetRSAPublicKey();
        return key is not null
            && Convert.TryFromBase64String(delivery.Signature, signature, out var length)
            && key.VerifyData(
                Encoding.UTF8.GetBytes(signed),
                signature.AsSpan(0, length),
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1
            );
    }
}
