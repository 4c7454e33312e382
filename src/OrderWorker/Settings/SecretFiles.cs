namespace OrderWorker.Settings;

/// <summary>A setting <c>XFile</c> names a file that holds the value of <c>X</c>: how containers hand over secrets.</summary>
public static class SecretFiles
{
    private static readonly string[] Secrets =
    [
        "Password",
        "ClientSecret",
        "ClientId",
        "WebhookId",
        "ConnectionString",
        "RefreshToken",
    ];

    /// <summary>Reads every <c>…File</c> setting of a secret and puts its content under the secret's own name.</summary>
    /// <exception cref="SettingsException">A named file cannot be read.</exception>
    public static void AddSecretFiles(this IConfigurationManager configuration)
    {
        var found = configuration
            .AsEnumerable()
            .Where(setting =>
                !string.IsNullOrEmpty(setting.Value)
                && Secrets.Any(s => setting.Key.EndsWith($":{s}File", StringComparison.OrdinalIgnoreCase))
            )
            .ToDictionary(setting => setting.Key[..^"File".Length], setting => (string?)Read(setting.Key, setting.Value!));
        configuration.AddInMemoryCollection(found);
    }

    private static string Read(string setting, string path)
    {
        try
        {
            return File.ReadAllText(path).TrimEnd('\r', '\n');
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{setting} names '{path}', which cannot be read: {cause.Message}", cause);
        }
    }
}

/// <summary>A setting is wrong; the message names it, quotes its value where that is no secret, and says what would be right.</summary>
public sealed class SettingsException(string message, Exception? cause = null) : Exception(message, cause);
