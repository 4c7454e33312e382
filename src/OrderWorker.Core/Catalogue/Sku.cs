namespace OrderWorker.Core.Catalogue;

/// <summary>The shop's stable identifier of one thing that it sells; compared to the letter, ordered ordinally.</summary>
public sealed record Sku : IComparable<Sku>
{
    private Sku(string text) => Text = text;

    public string Text { get; }

    /// <exception cref="ArgumentException">Empty, or with white space at an end.</exception>
    public static Sku Of(string text) =>
        text.Length > 0 && text.Trim() == text ? new Sku(text) : throw new ArgumentException($"'{text}' is no SKU.");

    public int CompareTo(Sku? other) => string.CompareOrdinal(Text, other?.Text);

    public override string ToString() => Text;
}
