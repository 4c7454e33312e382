using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace OrderWorker.Payments.PayPal.Connection;

/// <summary>The access token: fetched once for all who wait, shared, and replaced before it ends.</summary>
internal sealed class PayPalTokens(IHttpClientFactory clients, IOptions<PayPalOptions> options, TimeProvider clock)
{
    /// <summary>The client that fetches it, which itself carries none.</summary>
    public const string Client = "paypal-token";

    private static readonly TimeSpan MostMargin = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private PayPalToken? _current;
    private Task<PayPalToken>? _fetching;

    /// <param name="refused">A token that PayPal has just refused: another one is fetched in its place.</param>
    /// <param name="cancellation">Ends the waiting; the fetch goes on for the others.</param>
    /// <exception cref="PaymentSourceUnavailableException">The credentials were refused, or no answer came: told to all who waited.</exception>
    public Task<PayPalToken> GetAsync(string? refused, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_current is { } known && known.Text != refused && known.GoodUntil > clock.GetUtcNow())
                return Task.FromResult(known);
            if (_fetching is null || _fetching.IsCompleted)
                _fetching = Task.Run(FetchAsync, CancellationToken.None);
            return _fetching.WaitAsync(cancellation);
        }
    }

    /// <summary>The next call fetches another one: features ticked at PayPal are in a new token only.</summary>
    public void Forget()
    {
        lock (_gate)
            _current = null;
    }

    private async Task<PayPalToken> FetchAsync()
    {
        var asked = clock.GetUtcNow();
        var answer = await AskAsync();
        var lifetime = TimeSpan.FromSeconds(Math.Clamp(answer.ExpiresIn ?? 0, 0, 1_000_000));
        var margin = lifetime / 10 < MostMargin ? lifetime / 10 : MostMargin;
        var token = new PayPalToken(answer.AccessToken!, asked + lifetime - margin, (answer.Scope ?? "").Split(' '));
        lock (_gate)
            _current = token;
        return token;
    }

    private async Task<TokenAnswer> AskAsync()
    {
        var credentials = Encoding.UTF8.GetBytes($"{options.Value.ClientId}:{options.Value.ClientSecret}");
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Address("v1/oauth2/token"))
        {
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials));
        request.Headers.Accept.ParseAdd("application/json");
        request.Options.Set(PayPalCall.IsRepeatable, true);

        using var response = await PayPalConnection.SendAsync(clients.CreateClient(Client), request, CancellationToken.None);
        if (!response.IsSuccessStatusCode)
        {
            var fault = PayPalConnection.ToFault(
                response,
                await PayPalConnection.ErrorAsync(response, CancellationToken.None),
                "access"
            );
            throw new PaymentSourceUnavailableException(
                fault.Meaning == PayPalMeaning.TryLater
                    ? fault.Sentence
                    : $"{fault.Sentence} Check PayPal:ClientId and PayPal:ClientSecret, and that they belong to PayPal:Environment."
            );
        }

        try
        {
            var text = await response.Content.ReadAsStringAsync();
            return JsonSerializer.Deserialize(text, PayPalJson.Default.TokenAnswer) is { AccessToken.Length: > 0 } answer
                ? answer
                : throw new PaymentSourceUnavailableException("PayPal's answer holds no access token.");
        }
        catch (JsonException cause)
        {
            throw new PaymentSourceUnavailableException("PayPal's answer to the request for access cannot be read.", cause);
        }
    }
}

/// <param name="Text">The token itself: a secret.</param>
/// <param name="GoodUntil">A little before it ends.</param>
/// <param name="Scopes">What it may do, as PayPal says; may be empty.</param>
internal sealed record PayPalToken(string Text, DateTimeOffset GoodUntil, IReadOnlyList<string> Scopes)
{
    public override string ToString() => $"a token good until {GoodUntil:u}";
}
