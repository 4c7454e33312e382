using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace OrderWorker.Payments.PayPal;

/// <summary>Which PayPal account is read.</summary>
public sealed class PayPalOptions
{
    public const string Section = "PayPal";

    /// <summary><c>off</c>, <c>sandbox</c>, <c>live</c>, or a base address, for tests.</summary>
    [RegularExpression("(?i)off|sandbox|live|https?://.+", ErrorMessage = "give off, sandbox, live, or a base address.")]
    public string Environment { get; init; } = "off";

    /// <summary>Of the REST app that has the feature "Transaction search".</summary>
    public string? ClientId { get; init; }
    public string? ClientSecret { get; init; }

    /// <summary>Of the webhook whose deliveries come to <c>/webhooks/paypal</c>; null: none are taken.</summary>
    public string? WebhookId { get; init; }

    /// <summary>A PEM file of the authorities that may sign deliveries, in place of the system's; with a base address only, for tests.</summary>
    public string? WebhookRoots { get; init; }

    /// <summary>How often PayPal is asked. Default five minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan SyncEvery { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How far back each sync reads again, since rows appear late and change later. Default three days.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan Overlap { get; init; } = TimeSpan.FromDays(3);

    /// <summary>How far back the first sync reads; PayPal has three years. Default 30 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "1095.00:00:00")]
    public TimeSpan FirstSync { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Is the environment an address, as in tests, and none of PayPal's own?</summary>
    public bool IsElsewhere => Environment.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    public bool IsOff => Environment.Equals("off", StringComparison.OrdinalIgnoreCase);

    /// <summary>Of an environment that is not off and was checked.</summary>
    public Uri Address(string path) => new(Base(), path);

    /// <summary>The origins of the pages where buyers pay, as a security policy lists them.</summary>
    public const string Sites = "https://www.paypal.com https://www.sandbox.paypal.com";

    private Uri Base() =>
        Environment.ToLowerInvariant() switch
        {
            "live" => new Uri("https://api-m.paypal.com/"),
            "sandbox" => new Uri("https://api-m.sandbox.paypal.com/"),
            _ => new Uri(Environment.TrimEnd('/') + "/"),
        };
}

/// <summary>What has to be right between the settings of PayPal.</summary>
internal sealed class PayPalOptionsCheck : IValidateOptions<PayPalOptions>
{
    public ValidateOptionsResult Validate(string? name, PayPalOptions options)
    {
        if (options.IsOff)
            return ValidateOptionsResult.Success;
        List<string> faults = [];
        if (string.IsNullOrWhiteSpace(options.ClientId) || string.IsNullOrWhiteSpace(options.ClientSecret))
            faults.Add(
                $"PayPal:Environment is '{options.Environment}', so PayPal:ClientId and PayPal:ClientSecret are needed; set them, or set PayPal:Environment to off."
            );
        if (Uri.TryCreate(options.Environment, UriKind.Absolute, out var address) && IsOpenToOthers(address))
            faults.Add(
                $"PayPal:Environment is '{options.Environment}'; the secret goes unencrypted to this machine only: give an https address."
            );
        if (options.WebhookRoots is { Length: > 0 } roots && !options.IsElsewhere)
            faults.Add(
                $"PayPal:WebhookRoots is '{roots}', and PayPal's own deliveries are signed by authorities that the system knows: leave it out."
            );
        else if (options.WebhookRoots is { Length: > 0 } file && !File.Exists(file))
            faults.Add($"PayPal:WebhookRoots is '{file}', and there is no such file.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static bool IsOpenToOthers(Uri address) => address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback;
}
