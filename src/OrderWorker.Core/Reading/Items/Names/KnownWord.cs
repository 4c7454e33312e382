namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>All that a catalogue's index knows of one word, so that a word of a mail is looked up once.</summary>
internal sealed class KnownWord
{
    /// <summary>The names that begin with it; null for none.</summary>
    public CatalogueIndex.Node? Begins { get; set; }

    /// <summary>The titles that have it in one of their names; null for none.</summary>
    public HashSet<Title>? Titles { get; set; }

    /// <summary>The artists that have it in their name; null for none.</summary>
    public HashSet<string>? Artists { get; set; }

    /// <summary>The format that it means, see <see cref="Formats"/>; null for none.</summary>
    public string? Format { get; set; }

    /// <summary>Is it a word of some name, title's or artist's?</summary>
    public bool IsOfName => Titles is not null || Artists is not null;
}
