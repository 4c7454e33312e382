using Microsoft.Playwright;

namespace OrderWorker.Tests.Support;

/// <summary>A real Chromium without a window; as a class fixture, one for the class.</summary>
public sealed class TestBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = TestServers.Chromium, Args = ["--no-sandbox"] }
        );
    }

    /// <summary>A page of a browser that has been nowhere yet.</summary>
    public async Task<IPage> OpenAsync(Uri address, ColorScheme colours = ColorScheme.Light, int width = 1280)
    {
        var context = await _browser!.NewContextAsync(
            new()
            {
                BaseURL = address.ToString(),
                ColorScheme = colours,
                ViewportSize = new() { Width = width, Height = 900 },
            }
        );
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
