using System.Globalization;

namespace OrderWorker.Tests.Payments.StandIn;

/// <summary>The shop's account at the stand-in: what all parts of it share.</summary>
public sealed class StandInAccount(TimeProvider clock)
{
    private int _ids;

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>All that moved money or was to, in any order.</summary>
    public List<StandInTransaction> Transactions { get; } = [];

    /// <summary>What would be told by webhook, in the order in which it happened.</summary>
    public List<StandInEvent> Events { get; } = [];

    /// <summary>How often money was really collected: what a test compares with the number of orders.</summary>
    public int Captures { get; set; }

    /// <summary>How often money was really given back.</summary>
    public int Refunds { get; set; }

    /// <summary>How many invoices were really made.</summary>
    public int Invoices { get; set; }

    /// <summary>17 letters and digits, as PayPal's.</summary>
    public string NextId() => (++_ids).ToString("D4", CultureInfo.InvariantCulture).PadLeft(17, 'X');

    public static string Written(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public void Tell(string type, string resourceType, object resource) =>
        Events.Add(new($"WH{NextId()}", type, resourceType, resource, Now));
}

/// <summary>Something that happened, as a webhook tells it.</summary>
public sealed record StandInEvent(string Id, string Type, string ResourceType, object Resource, DateTime Time)
{
    public object Json() =>
        new
        {
            id = Id,
            create_time = StandInAccount.Written(Time),
            resource_type = ResourceType,
            event_type = Type,
            event_version = "1.0",
            resource_version = "2.0",
            summary = Type,
            resource = Resource,
        };
}
