using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace OrderWorker.Payments.PayPal;

/// <summary>The access token, fetched once and shared until shortly before it ends.</summary>
internal sealed class PayPalTokens(IHttpClientFactory clients, IOptions<PayPalOptions> options, TimeProvider clock) : IDisposable
{
    /// <summary>The client that fetches it, which itself carries none.</summary>
    public const string Client = "paypal-token";

    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _one = new(1, 1);
    private (string Token, DateTimeOffset Until)? _current;

    /// <param name="refused">A token that PayPal has just refused: another one is fetched in its place.</param>
    /// <param name="cancellation">Leaves the token as it was.</param>
    /// <exception cref="PaymentSourceUnavailableException">The credentials were refused, or no answer came.</exception>
    public async Task<string> GetAsync(string? refused, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (_current is { } known && known.Token != refused && known.Until > clock.GetUtcNow())
                return known.Token;
            var answer = await FetchAsync(cancellation);
            var lifetime = TimeSpan.FromSeconds(answer.ExpiresIn ?? 0) - Margin;
            _current = (answer.AccessToken!, clock.GetUtcNow() + lifetime);
            return answer.AccessToken!;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<TokenAnswer> FetchAsync(CancellationToken cancellation)
    {
        var credentials = Encoding.UTF8.GetBytes($"{options.Value.ClientId}:{options.Value.ClientSecret}");
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Address("v1/oauth2/token"))
        {
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials));

        using var response = await PayPalFaults.SendAsync(clients.CreateClient(Client), request, cancellation);
        if (!response.IsSuccessStatusCode)
            throw await PayPalFaults.OfAsync(
                response,
                "PayPal gives no access; check PayPal:ClientId and PayPal:ClientSecret, and that they belong to PayPal:Environment",
                cancellation
            );
        var answer = JsonSerializer.Deserialize(
            await response.Content.ReadAsStringAsync(cancellation),
            PayPalJson.Default.TokenAnswer
        );
        return answer is { AccessToken.Length: > 0 }
            ? answer
            : throw new PaymentSourceUnavailableException("PayPal's answer holds no access token.");
    }
}
