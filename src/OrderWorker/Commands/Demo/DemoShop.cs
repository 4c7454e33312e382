using System.Reflection;

namespace OrderWorker.Commands.Demo;

/// <summary>A whole shop in a temporary folder: catalogue, Maildir with sample mails, SQLite file, folder for the mails that go out.</summary>
internal sealed class DemoShop
{
    private const string Resources = "OrderWorker.Demo.";

    private DemoShop(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>How many mails lie in the mailbox at the start.</summary>
    public int Mails { get; private init; }

    public string SentFolder => Path.Combine(Folder, "sent");
    public string ActivityFile => Path.Combine(Folder, "paypal-activity.csv");

    /// <summary>As the command line would give them; what the user gave comes after and wins.</summary>
    public IReadOnlyList<string> Settings =>
        [
            $"--Shop:Catalogue={Path.Combine(Folder, "catalogue.yaml")}",
            "--Shop:From=Campaign Kazakhstan <orders@shop.example>",
            $"--Shop:Templates={Path.Combine(AppContext.BaseDirectory, "templates")}",
            $"--Database:ConnectionString=Data Source={Path.Combine(Folder, "orders.db")}",
            "--Database:Provider=sqlite",
            "--Mailbox:Kind=maildir",
            $"--Mailbox:Path={Path.Combine(Folder, "mailbox")}",
            "--Smtp:Kind=maildir",
            $"--Smtp:Path={SentFolder}",
            "--PayPal:Environment=off",
            // Money without an order is shown at once: nobody waits a day for a demo.
            "--Payments:AskAfter=00:00:00",
        ];

    public static DemoShop Create()
    {
        var folder = Directory.CreateTempSubdirectory("orderworker-demo-").FullName;
        var inbox = Directory.CreateDirectory(Path.Combine(folder, "mailbox", "new")).FullName;
        Directory.CreateDirectory(Path.Combine(folder, "mailbox", "cur"));
        Directory.CreateDirectory(Path.Combine(folder, "mailbox", "tmp"));
        File.WriteAllBytes(Path.Combine(folder, "catalogue.yaml"), Read("catalogue.yaml"));
        var mails = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.EndsWith(".eml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var name in mails)
            File.WriteAllBytes(Path.Combine(inbox, name[Resources.Length..^".eml".Length]), Read(name[Resources.Length..]));
        return new DemoShop(folder) { Mails = mails.Count };
    }

    public static string ReadText(string name) => System.Text.Encoding.UTF8.GetString(Read(name));

    private static byte[] Read(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(Resources + name)
            ?? throw new InvalidOperationException($"The program lacks its own file '{name}'.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
