using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace OrderWorker.Hosting;

/// <summary>One line an event for people: time, level, who, what. What a mail brought in can neither break the line nor steer the terminal.</summary>
internal sealed class PlainConsole(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "plain";

    public override void Write<TState>(in LogEntry<TState> entry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        // The caller of the host tells why it did not start, in a sentence.
        if (entry.EventId.Name == "HostedServiceStartupFaulted")
            return;

        var text = entry.Formatter(entry.State, entry.Exception);
        for (var cause = entry.Exception; cause is not null; cause = cause.InnerException)
            text += text.Contains(cause.Message, StringComparison.Ordinal) ? "" : $" | {cause.GetType().Name}: {cause.Message}";
        var time = clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        textWriter.WriteLine($"{time} {Level(entry.LogLevel)} {Short(entry.Category)}: {OneLine(text)}");
        // Nobody foresaw it: whoever mends the program needs the place.
        if (entry is { LogLevel: LogLevel.Critical, Exception.StackTrace: { } trace })
            textWriter.WriteLine(trace);
    }

    private static string Level(LogLevel level) =>
        level switch
        {
            LogLevel.Critical => "FATAL",
            LogLevel.Error => "ERROR",
            LogLevel.Warning => "warn ",
            LogLevel.Information => "info ",
            _ => "debug",
        };

    private static string Short(string category) => category[(category.LastIndexOf('.') + 1)..];

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
