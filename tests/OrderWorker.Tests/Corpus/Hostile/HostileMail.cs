namespace OrderWorker.Tests.Corpus.Hostile;

/// <summary>A mail made to deceive the reader, or to hold it up. To the shop of the cello records.</summary>
/// <param name="Name">What it tries, as a file name would have it.</param>
/// <param name="Raw">As it comes.</param>
/// <param name="IsHarmless">Odd in its making only: it may be accepted, as the honest order that stands in it. Any other may not.</param>
public sealed record HostileMail(string Name, byte[] Raw, bool IsHarmless = false)
{
    private static readonly Lazy<IReadOnlyList<HostileMail>> Made = new(() => [.. Deceits.All(), .. Burdens.All()]);

    public static IReadOnlyList<HostileMail> All => Made.Value;

    /// <summary>The order that the hostile ones are made from, which is accepted as it stands.</summary>
    public static byte[] Honest => HostileForms.Text(HostileForms.Order + HostileForms.Address);

    public override string ToString() => Name;
}
