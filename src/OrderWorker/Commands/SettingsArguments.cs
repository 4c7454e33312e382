using System.Text.RegularExpressions;

namespace OrderWorker.Commands;

/// <summary>Tells settings (<c>--Mailbox:Host=mail.example.org</c>) from the words of a command.</summary>
/// <param name="Settings">In the form that .NET's command-line configuration reads: <c>--Mailbox:Host=mail.example.org</c>.</param>
/// <param name="Words">Everything else, in its order.</param>
public sealed partial record SettingsArguments(string[] Settings, string[] Words)
{
    /// <summary>A setting's value may follow a <c>=</c> or a blank; options of commands never have a colon in their name.</summary>
    public static SettingsArguments Split(IReadOnlyList<string> arguments)
    {
        var settings = new List<string>();
        var words = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!Setting().IsMatch(arguments[i]))
                words.Add(arguments[i]);
            else if (arguments[i].Contains('=') || i + 1 == arguments.Count)
                settings.Add(arguments[i]);
            else
                settings.Add($"{arguments[i]}={arguments[++i]}");
        }

        return new([.. settings], [.. words]);
    }

    [GeneratedRegex("^--[A-Za-z]+(:[A-Za-z0-9.]+)+(=|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Setting();
}
