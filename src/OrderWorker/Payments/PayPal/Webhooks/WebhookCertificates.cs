using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace OrderWorker.Payments.PayPal.Webhooks;

/// <summary>The certificates that PayPal signs with: fetched from PayPal's hosts only, checked, and kept.</summary>
/// <remarks>Where to fetch from is written in the delivery, by whoever sent it: the address is checked before anything is fetched.</remarks>
internal sealed class WebhookCertificates(IHttpClientFactory clients, IOptions<PayPalOptions> options, TimeProvider clock)
    : IDisposable
{
    /// <summary>The client that fetches them: it follows no redirection and carries no token.</summary>
    public const string Client = "paypal-certificates";

    private const string Folder = "/v1/notifications/certs/";
    private const int MostBytes = 64 * 1024;
    private const int MostKept = 32;

    // A certificate that could not be had is not asked for again by each delivery.
    private static readonly TimeSpan KeepNothing = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan KeepFound = TimeSpan.FromHours(12);

    // A stranger who names ever new places must not make this program ask PayPal without end.
    private readonly FixedWindowRateLimiter _asking = new(
        new FixedWindowRateLimiterOptions { PermitLimit = 30, Window = TimeSpan.FromMinutes(1) }
    );

    private readonly ConcurrentDictionary<Uri, (X509Certificate2? Certificate, DateTimeOffset Until)> _kept = [];

    /// <summary>Is the address one that PayPal's certificates come from?</summary>
    public bool IsPayPals(string address, out Uri place)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out place!) || place.UserInfo.Length > 0)
            return false;
        if (options.Value.IsElsewhere)
            return place.GetLeftPart(UriPartial.Authority) == options.Value.Address("").GetLeftPart(UriPartial.Authority);
        var hosts = options.Value.Environment.Equals("live", StringComparison.OrdinalIgnoreCase)
            ? new[] { "api.paypal.com", "api-m.paypal.com" }
            : ["api.sandbox.paypal.com", "api-m.sandbox.paypal.com"];
        return place.Scheme == Uri.UriSchemeHttps
            && place.IsDefaultPort
            && hosts.Contains(place.Host)
            && place.AbsolutePath.StartsWith(Folder, StringComparison.Ordinal);
    }

    /// <param name="place">Of which <see cref="IsPayPals"/> is true.</param>
    /// <param name="cancellation">Leaves nothing behind.</param>
    /// <returns>Null where none can be had that is PayPal's, in force, and of an authority that is trusted.</returns>
    /// <exception cref="PaymentSourceUnavailableException">PayPal was asked about deliveries too often in the last minute.</exception>
    public async Task<X509Certificate2?> GetAsync(Uri place, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (_kept.TryGetValue(place, out var kept) && kept.Until > now)
            return kept.Certificate;
        AskSparingly();
        var found = await FetchAsync(place, now, cancellation);
        if (_kept.Count >= MostKept)
            _kept.Clear();
        var ends = found is null ? now + KeepNothing : now + KeepFound;
        _kept[place] = (found, found is not null && found.NotAfter < ends ? found.NotAfter : ends);
        return found;
    }

    /// <summary>To be called before PayPal is asked anything because of a delivery.</summary>
    /// <exception cref="PaymentSourceUnavailableException">It was asked too often in the last minute.</exception>
    public void AskSparingly()
    {
        using var permit = _asking.AttemptAcquire();
        if (!permit.IsAcquired)
            throw new PaymentSourceUnavailableException("PayPal was asked about too many deliveries within a minute.");
    }

    public void Dispose() => _asking.Dispose();

    private async Task<X509Certificate2?> FetchAsync(Uri place, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            using var client = clients.CreateClient(Client);
            client.MaxResponseContentBufferSize = MostBytes;
            using var response = await client.GetAsync(place, cancellation);
            if (!response.IsSuccessStatusCode)
                return null;
            var all = new X509Certificate2Collection();
            all.ImportFromPem(await response.Content.ReadAsStringAsync(cancellation));
            return all.Count > 0 && IsTrusted(all[0], all, now) ? all[0] : null;
        }
        catch (Exception cause)
            when (cause is HttpRequestException or CryptographicException
                || (cause is OperationCanceledException && !cancellation.IsCancellationRequested)
            )
        {
            return null;
        }
    }

    private bool IsTrusted(X509Certificate2 certificate, X509Certificate2Collection others, DateTimeOffset now)
    {
        var name = certificate.GetNameInfo(X509NameType.DnsName, forIssuer: false);
        if (!name.EndsWith(".paypal.com", StringComparison.OrdinalIgnoreCase))
            return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.ExtraStore.AddRange(others);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.UrlRetrievalTimeout = TimeSpan.FromSeconds(5);
        chain.ChainPolicy.VerificationTime = now.UtcDateTime;
        if (options.Value.WebhookRoots is { Length: > 0 } roots)
        {
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(roots);
        }

        return chain.Build(certificate);
    }
}
