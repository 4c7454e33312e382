using OrderWorker.Core.Values;

namespace OrderWorker.Shop;

/// <summary>Who sends the shop's mails, as <c>Shop:From</c> gives it.</summary>
/// <param name="Name">For people; empty where the setting gives an address only.</param>
/// <param name="Address">What every mail is sent from, and what an own mail is known by.</param>
public sealed record ShopIdentity(string Name, EmailAddress Address)
{
    /// <summary>Reads <c>Name &lt;address&gt;</c>, <c>"Name" &lt;address&gt;</c> or an address alone.</summary>
    public static bool TryParse(string? text, out ShopIdentity identity)
    {
        identity = null!;
        var trimmed = (text ?? "").Trim();
        var open = trimmed.LastIndexOf('<');
        var (name, address) =
            open >= 0 && trimmed.EndsWith('>') ? (trimmed[..open].Trim(), trimmed[(open + 1)..^1]) : ("", trimmed);
        if (name.Length >= 2 && name[0] == '"' && name[^1] == '"')
            name = name[1..^1].Trim();

        // A line break in a name could begin a header of its own.
        if (name.Any(c => char.IsControl(c) || c is '<' or '>' or '"') || !EmailAddress.TryParse(address, out var parsed))
            return false;
        identity = new ShopIdentity(name, parsed);
        return true;
    }
}
