using System.Net;
using System.Text.RegularExpressions;

namespace OrderWorker.Tests.Support;

/// <summary>A browser without eyes: keeps cookies, follows no redirect, and can leave out what a browser always sends.</summary>
public sealed partial class Visitor(Uri address) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    public async Task<Answer> GetAsync(string path, string? header = null, string? value = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (header is not null)
            request.Headers.Add(header, value);
        return await SendAsync(request);
    }

    /// <summary>Posts a form with the token of a page that was got before, or with none.</summary>
    public async Task<Answer> PostAsync(string path, Answer? from, params (string Name, string Value)[] fields)
    {
        var all = from is null ? fields : [.. fields, ("__RequestVerificationToken", from.Token)];
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new FormUrlEncodedContent(all.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await SendAsync(request);
    }

    public async Task<Answer> SignInAsync(string name, string password) =>
        await PostAsync("/login", await GetAsync("/login"), ("name", name), ("password", password));

    public void Dispose() => _client.Dispose();

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new(response.StatusCode, response.Headers.Location?.ToString(), body);
    }

    /// <summary>What came back.</summary>
    public sealed partial record Answer(HttpStatusCode Status, string? Location, string Body)
    {
        public string Token =>
            TokenField().Match(Body) is { Success: true } found
                ? found.Groups[1].Value
                : throw new InvalidOperationException($"The page carries no token, but {(int)Status}: {Body}");

        [GeneratedRegex("(?:name=\"__RequestVerificationToken\" value|name=\"csrf-token\" content)=\"([^\"]+)\"")]
        private static partial Regex TokenField();
    }
}
