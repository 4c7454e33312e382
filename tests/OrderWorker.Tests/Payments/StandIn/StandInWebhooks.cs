using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace OrderWorker.Tests.Payments.StandIn;

/// <summary>Webhooks v1: signs deliveries with a certificate of an own authority, tells whether a signature is its own, lists events.</summary>
public sealed class StandInWebhooks : IDisposable
{
    public const string Id = "1JE4291016473214C";
    public const string CertificatePath = "/v1/notifications/certs/CERT-360caa42-fca2a594-5a1b4a1b";

    // Made once, since making them takes longer than most tests.
    private static readonly RSA RootKey = RSA.Create(2048);
    private static readonly RSA Key = RSA.Create(2048);

    private readonly StandInAccount _account;

    public StandInWebhooks(StandInAccount account)
    {
        _account = account;
        var now = new DateTimeOffset(account.Now);
        var root = new CertificateRequest("CN=Stand-in Root", RootKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        root.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        Root = root.CreateSelfSigned(now.AddYears(-1), now.AddYears(5));
        Certificate = Issue("CN=messageverificationcerts.paypal.com", now.AddDays(-30), now.AddDays(30));
    }

    /// <summary>What a program has to trust that is to take these signatures.</summary>
    public X509Certificate2 Root { get; }

    /// <summary>What is served at <see cref="CertificatePath"/>; a test may put another there.</summary>
    public X509Certificate2 Certificate { get; set; }

    /// <summary>How often the certificate was fetched.</summary>
    public int CertificateFetches { get; internal set; }

    public string CertificatesAsPem => Certificate.ExportCertificatePem() + "\n" + Root.ExportCertificatePem() + "\n";

    /// <summary>A certificate for the key that signs, by the stand-in's authority.</summary>
    public X509Certificate2 Issue(string name, DateTimeOffset from, DateTimeOffset until)
    {
        var request = new CertificateRequest(name, Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.Create(
            Root.SubjectName,
            X509SignatureGenerator.CreateForRSA(RootKey, RSASignaturePadding.Pkcs1),
            from,
            until,
            RandomNumberGenerator.GetBytes(8)
        );
    }

    /// <summary>A delivery as PayPal makes it.</summary>
    /// <param name="target">Where it goes.</param>
    /// <param name="what">The event.</param>
    /// <param name="certificates">The base address of the stand-in.</param>
    /// <param name="sentAt">UTC; null for now.</param>
    public HttpRequestMessage Delivery(Uri target, StandInEvent what, string certificates, DateTime? sentAt = null)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(what.Json());
        var time = StandInAccount.Written(sentAt ?? _account.Now);
        var (transmission, signature) = Sign(body, time);
        var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("PAYPAL-TRANSMISSION-ID", transmission);
        request.Headers.Add("PAYPAL-TRANSMISSION-TIME", time);
        request.Headers.Add("PAYPAL-TRANSMISSION-SIG", signature);
        request.Headers.Add("PAYPAL-CERT-URL", certificates.TrimEnd('/') + CertificatePath);
        request.Headers.Add("PAYPAL-AUTH-ALGO", "SHA256withRSA");
        return request;
    }

    internal StandInAnswer Verify(JsonObject body, string raw)
    {
        // As it came, not as it would be written anew.
        var start = raw.IndexOf("\"webhook_event\":", StringComparison.Ordinal) + "\"webhook_event\":".Length;
        var what = Encoding.UTF8.GetBytes(raw[start..^1]);
        var text = Signed((string)body["transmission_id"]!, (string)body["transmission_time"]!, what);
        var isOurs =
            (string?)body["webhook_id"] == Id
            && Key.VerifyData(
                Encoding.UTF8.GetBytes(text),
                Convert.FromBase64String((string)body["transmission_sig"]!),
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1
            );
        return StandInAnswer.Of(200, () => new { verification_status = isOurs ? "SUCCESS" : "FAILURE" });
    }

    internal StandInAnswer List(HttpRequest request)
    {
        var (from, until) = (Time("start_time"), Time("end_time"));
        var size = int.Parse(request.Query["page_size"].FirstOrDefault() ?? "10", CultureInfo.InvariantCulture);
        var found = _account
            .Events.Where(e => (from is null || e.Time >= from) && (until is null || e.Time <= until))
            .OrderByDescending(e => e.Time)
            .Take(size)
            .Select(e => e.Json())
            .ToList();
        return StandInAnswer.Of(200, () => new { events = found, count = found.Count });

        DateTime? Time(string name) =>
            request.Query[name].FirstOrDefault() is { } text
                ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcDateTime
                : null;
    }

    public void Dispose()
    {
        Root.Dispose();
        Certificate.Dispose();
    }

    // PayPal's description wants a signature that begins with a letter or digit, which one in thirty does not.
    private (string Transmission, string Signature) Sign(byte[] body, string time)
    {
        while (true)
        {
            var transmission = Guid.NewGuid().ToString();
            var text = Encoding.UTF8.GetBytes(Signed(transmission, time, body));
            var signature = Convert.ToBase64String(Key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
            if (char.IsAsciiLetterOrDigit(signature[0]))
                return (transmission, signature);
        }
    }

    private static string Signed(string transmission, string time, byte[] body) =>
        $"{transmission}|{time}|{Id}|{Crc32(body).ToString(CultureInfo.InvariantCulture)}";

    // Bit by bit, unlike the program's, which it checks.
    private static uint Crc32(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var octet in bytes)
        {
            crc ^= octet;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
