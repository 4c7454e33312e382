using System.Net;
using System.Net.Http.Headers;

namespace OrderWorker.Payments.PayPal.Connection;

/// <summary>Puts the access token on each request; one that PayPal no longer takes is fetched anew, once.</summary>
internal sealed class PayPalTokenHandler(PayPalTokens tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(null, cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Text);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
            return response;

        response.Dispose();
        token = await tokens.GetAsync(token.Text, cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Text);
        return await base.SendAsync(request, cancellationToken);
    }
}
