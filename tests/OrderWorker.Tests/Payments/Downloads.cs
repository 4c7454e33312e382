using System.Text;
using OrderWorker.Payments.Activity;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>Activity downloads: the sample files, and small ones written out in a test.</summary>
public static class Downloads
{
    public const string Headers =
        "Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,Transaction ID,Reference Txn ID,Note,Balance Impact";

    public static TimeZoneInfo London { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static byte[] Sample(string name) =>
        File.ReadAllBytes(Checkout.File("tests", "OrderWorker.Tests", "Payments", "Samples", name));

    public static ActivityFile ReadSample(string name) => ActivityFile.Read(Sample(name), null, London);

    public static ActivityFile Read(params string[] lines) => Read(null, lines);

    public static ActivityFile Read(DateOrder? order, params string[] lines) =>
        ActivityFile.Read(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)), order, London);

    /// <summary>A download of payments received, each a whole row under <see cref="Headers"/>.</summary>
    public static ActivityFile Of(params string[] rows) => Read([Headers, .. rows]);

    /// <summary>A completed payment in pounds.</summary>
    public static string Payment(
        string id,
        string gross = "12.00",
        string from = "m.hale@example.org",
        string note = "",
        string date = "20/11/2026",
        string time = "09:15:00",
        string status = "Completed"
    ) =>
        $"{date},{time},GMT,Margaret Hale,Express Checkout Payment,{status},GBP,{gross},0.00,{gross},{from},{id},,{note},{(status == "Pending" ? "Memo" : "Credit")}";

    /// <summary>A row that takes money back, or holds it.</summary>
    public static string Back(
        string id,
        string of,
        string type = "Payment Refund",
        string gross = "-12.00",
        string date = "22/11/2026"
    ) =>
        $"{date},10:00:00,GMT,Margaret Hale,{type},Completed,GBP,{gross},0.00,{gross},shop@example.org,{id},{of},,{(gross[0] == '-' ? "Debit" : "Credit")}";
}
