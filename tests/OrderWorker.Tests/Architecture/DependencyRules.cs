namespace OrderWorker.Tests.Architecture;

/// <summary>Which part of the program may know which: the drawing of the architecture, as a table that is checked.</summary>
public static class DependencyRules
{
    private static readonly string[] Stages = ["Inbox", "Reading", "Pricing", "Payments", "Outbox", "Review"];

    public static IReadOnlyList<DependencyRule> All { get; } = [.. Fixed(), .. StagesOfCore(), .. StagesOfWorker()];

    private static IEnumerable<DependencyRule> Fixed() =>
        [
            new(
                "^src/OrderWorker.Core/.*csproj$",
                "(Package|Project|Framework)Reference",
                "Core is pure: no package, no other project.",
                "src/OrderWorker.Core/OrderWorker.Core.csproj",
                "<PackageReference Include=\"MimeKit\" />"
            ),
            new(
                "^src/OrderWorker.Core/.*cs$",
                @"\bOrderWorker\.(?!Core\b)\w+|\bSystem\.(IO|Net)\b|\b(File|Directory|HttpClient|TimeProvider)\.",
                "Core has no I/O and no clock, and does not know the worker.",
                "src/OrderWorker.Core/Orders/Planted.cs",
                "using OrderWorker.Store;"
            ),
            new(
                "^src/OrderWorker.Core/Values/",
                @"\bCore\.(Catalogue|Orders|Inbox|Reading|Pricing|Payments|Outbox|Review)\b",
                "Values stand below everything.",
                "src/OrderWorker.Core/Values/Planted.cs",
                "using OrderWorker.Core.Orders;"
            ),
            new(
                "^src/OrderWorker.Core/Catalogue/",
                @"\bCore\.(Orders|Inbox|Reading|Pricing|Payments|Outbox|Review)\b",
                "The catalogue knows no order and no stage.",
                "src/OrderWorker.Core/Catalogue/Planted.cs",
                "using OrderWorker.Core.Pricing;"
            ),
            new(
                "^src/OrderWorker.Core/Orders/",
                @"\bCore\.(Inbox|Reading|Pricing|Payments|Outbox|Review)\b",
                "An order knows no stage.",
                "src/OrderWorker.Core/Orders/Planted.cs",
                "using OrderWorker.Core.Reading;"
            ),
            new(
                @"^src/OrderWorker/(?!Inbox/|Outbox/).*(cs|razor)$",
                @"\bMailKit\b",
                "Mail servers are spoken to in Inbox and Outbox only.",
                "src/OrderWorker/Hosting/Planted.cs",
                "using MailKit.Net.Imap;"
            ),
            new(
                @"^src/OrderWorker/(?!Inbox/|Reading/|Outbox/).*(cs|razor)$",
                @"\bMimeKit\b",
                "MIME is read in Inbox and Reading, and written in Outbox.",
                "src/OrderWorker/Review/Planted.cs",
                "using MimeKit;"
            ),
            new(
                @"^src/OrderWorker/(?!Hosting/|Review/|Program\.cs).*(cs|razor)$",
                @"\bHangfire\b(?<!\[.*)",
                "Hangfire is the clock: Hosting and Review know it, jobs carry its attributes only.",
                "src/OrderWorker/Payments/Planted.cs",
                "BackgroundJob.Enqueue(() => Hangfire.Run());"
            ),
            new(
                "^src/OrderWorker/(?!Store/)",
                @"\b(FromSql|ExecuteSql|SqlQuery)\w*\s*[(<]|\bCommandText\b",
                "Raw SQL stands in Store only.",
                "src/OrderWorker/Outbox/Planted.cs",
                "db.Database.ExecuteSqlRaw(\"delete from orders\");"
            ),
            new(
                "^src/OrderWorker/(?!Payments/)",
                @"paypal\.com|/v1/oauth2|/v1/reporting",
                "PayPal's wire format stands in Payments only.",
                "src/OrderWorker/Review/Planted.cs",
                "var url = \"https://api-m.paypal.com\";"
            ),
            new(
                "^src/OrderWorker/Store/",
                $@"\bOrderWorker\.({string.Join('|', Stages)}|Hosting|Commands|Shop)\b",
                "The store knows no stage: stages meet in it.",
                "src/OrderWorker/Store/Planted.cs",
                "using OrderWorker.Inbox;"
            ),
            new(
                "^src/OrderWorker/Shop/",
                $@"\bOrderWorker\.({string.Join('|', Stages)}|Hosting|Commands)\b",
                "The shop's settings know no stage.",
                "src/OrderWorker/Shop/Planted.cs",
                "using OrderWorker.Outbox;"
            ),
            new(
                "^src/.*cs$",
                @"\binterface I(?!Mailbox\b|PaymentSource\b|MailSender\b)\w+",
                "Interfaces stand at the three doors only.",
                "src/OrderWorker/Payments/Planted.cs",
                "public interface IOrderRepository"
            ),
        ];

    // In Core, stages meet in Catalogue, Orders and Values.
    private static IEnumerable<DependencyRule> StagesOfCore() =>
        Stages.Select(stage => new DependencyRule(
            $"^src/OrderWorker.Core/{stage}/",
            $@"\bCore\.({string.Join('|', Stages.Except([stage]))})\b",
            "Stages do not import each other.",
            $"src/OrderWorker.Core/{stage}/Planted.cs",
            $"using OrderWorker.Core.{Stages.First(other => other != stage)};"
        ));

    // In the worker, stages meet in Store, beside Shop and Core.
    private static IEnumerable<DependencyRule> StagesOfWorker() =>
        Stages.Select(stage => new DependencyRule(
            $"^src/OrderWorker/{stage}/",
            $@"\bOrderWorker\.({string.Join('|', Stages.Except([stage]))}|Hosting|Commands)\b",
            "Stages do not import each other.",
            $"src/OrderWorker/{stage}/Planted.cs",
            $"using OrderWorker.{Stages.First(other => other != stage)};"
        ));
}
