namespace OrderWorker.Core.Values;

/// <summary>Addresses that nobody reads, such as those from which pages send the forms of all their buyers: they tell nobody from anybody else.</summary>
public static class NoReplyAddress
{
    private static readonly HashSet<string> Locals =
    [
        "noreply",
        "donotreply",
        "dontreply",
        "nepasrepondre",
        "keineantwort",
        "noresponder",
        "nonrispondere",
        "notification",
        "notifications",
        "listserv",
        "majordomo",
    ];

    /// <summary>Told by the part before the @.</summary>
    public static bool Is(EmailAddress? address) => Is(address?.Local ?? "");

    /// <param name="local">The part before the @, in any case.</param>
    internal static bool Is(string local)
    {
        local = local.ToLowerInvariant();
        var bare = Bare(local);
        return Locals.Contains(bare)
            || bare.Contains("noreply", StringComparison.Ordinal)
            || bare.Contains("donotreply", StringComparison.Ordinal)
            || local.StartsWith("owner-", StringComparison.Ordinal)
            || local.EndsWith("-owner", StringComparison.Ordinal)
            || local.EndsWith("-request", StringComparison.Ordinal);
    }

    /// <summary>"no-reply", "no_reply" and "noreply+42" are one.</summary>
    internal static string Bare(string local)
    {
        var tag = local.IndexOf('+', StringComparison.Ordinal);
        return (tag < 0 ? local : local[..tag]).Replace("-", "").Replace("_", "").Replace(".", "");
    }
}
