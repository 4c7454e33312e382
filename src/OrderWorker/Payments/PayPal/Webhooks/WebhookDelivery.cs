namespace OrderWorker.Payments.PayPal.Webhooks;

/// <summary>A delivery as it came: the raw bytes, and the five headers that sign them.</summary>
public sealed record WebhookDelivery(
    ReadOnlyMemory<byte> Body,
    string TransmissionId,
    string TransmissionTime,
    string Signature,
    string CertificateUrl,
    string Algorithm
);
