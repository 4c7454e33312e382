using Microsoft.Extensions.Logging.Console;

namespace OrderWorker.Hosting;

internal static class LoggingSetup
{
    // Libraries that tell each of their steps at the level at which we tell what happened.
    private static readonly string[] Chatty =
    [
        "Hangfire",
        "Microsoft.AspNetCore",
        "Microsoft.EntityFrameworkCore",
        "Microsoft.Hosting.Lifetime",
        "System.Net.Http",
    ];

    public static void AddPlainConsole(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddConsole(console => console.FormatterName = PlainConsole.FormatterName);
        logging.AddConsoleFormatter<PlainConsole, ConsoleFormatterOptions>();
        foreach (var category in Chatty)
            logging.AddFilter(category, LogLevel.Warning);
        // Its tries are told by whoever gives up on them.
        logging.AddFilter("Polly", LogLevel.None);
        // It warns that the key of the sign-in cookies lies unencrypted in its owner's home folder, as every such key does.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }
}
