using Microsoft.Extensions.Options;

namespace OrderWorker.Shop;

/// <summary>Checks what an annotation cannot: that the sender is one, and that the time zone exists.</summary>
internal sealed class ShopOptionsCheck : IValidateOptions<ShopOptions>
{
    public ValidateOptionsResult Validate(string? name, ShopOptions options)
    {
        var faults = new List<string>();
        // An empty one is reported as not set.
        if (options.From.Length > 0 && !ShopIdentity.TryParse(options.From, out _))
            faults.Add(
                $"{ShopOptions.Section}:From is '{options.From}'; write Name <address>, such as Northgate Folk Records <orders@example.org>."
            );
        if (options.TimeZone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
            faults.Add($"{ShopOptions.Section}:TimeZone is '{options.TimeZone}'; give a name such as Europe/London.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
