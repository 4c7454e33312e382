using System.ComponentModel.DataAnnotations;

namespace OrderWorker.Shop;

/// <summary>Where buyers reach this program, if they can.</summary>
public sealed class PublicAddress
{
    public const string Section = "Web";

    /// <summary>What links in mails start with; null where buyers cannot reach this program.</summary>
    [Url(ErrorMessage = "give one as https://orders.example.org.")]
    public string? PublicUrl { get; init; }

    /// <summary>The page where an order is paid; <paramref name="ticket"/> lets its holder in.</summary>
    /// <exception cref="InvalidOperationException">There is no public address; the check at start asks for one.</exception>
    public string PayPage(string order, string ticket) =>
        PublicUrl is { Length: > 0 } address
            ? $"{address.TrimEnd('/')}/pay/{order}/{ticket}"
            : throw new InvalidOperationException("Web:PublicUrl is not set.");
}
