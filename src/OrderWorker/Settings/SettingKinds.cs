using System.ComponentModel;
using System.Globalization;

namespace OrderWorker.Settings;

/// <summary>Checks that the text of each setting is of its kind: one of a few words, a number, a time, yes or no.</summary>
internal static class SettingKinds
{
    /// <exception cref="SettingsException">A text cannot be what the setting is.</exception>
    public static void Check(Type options, IConfigurationSection section)
    {
        foreach (var property in options.GetProperties().Where(p => p.CanWrite))
        {
            var kind = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (section[property.Name] is not { Length: > 0 } text || IsOfKind(kind, text))
                continue;
            throw new SettingsException($"{section.Key}:{property.Name} is '{text}'; {Right(kind)}.");
        }
    }

    private static bool IsOfKind(Type kind, string text)
    {
        if (kind.IsEnum)
            return Enum.TryParse(kind, text, ignoreCase: true, out _);
        if (kind == typeof(string) || !kind.IsValueType)
            return true;

        try
        {
            return TypeDescriptor.GetConverter(kind).ConvertFromString(null, CultureInfo.InvariantCulture, text) is not null;
        }
        catch (Exception cause) when (cause is ArgumentException or FormatException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }

    private static string Right(Type kind) =>
        kind.IsEnum ? $"give one of {string.Join(", ", Enum.GetNames(kind).Select(name => name.ToLowerInvariant()))}"
        : kind == typeof(bool) ? "give true or false"
        : kind == typeof(TimeSpan) ? "give a time like 00:05:00 (five minutes) or 14.00:00:00 (fourteen days)"
        : "give a whole number";
}
