using OrderWorker.Core.Catalogue;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>A title in all the formats that the shop has it in.</summary>
public sealed record Title(string Name, string? Artist, IReadOnlyList<Item> Items)
{
    /// <summary>The name, in the form of the index.</summary>
    public IReadOnlyList<string> Words { get; } = CatalogueIndex.Canonical(Name);

    /// <summary>All its names, in the form of the index.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Names { get; } =
    [.. Items.SelectMany(item => item.Aliases).Append(Name).Distinct().Select(CatalogueIndex.Canonical)];

    /// <summary>Has it a name with digits in it, or a SKU that begins with one?</summary>
    public bool IsWrittenInFigures { get; } =
        Name.Any(char.IsAsciiDigit)
        || Items.Any(item => item.Aliases.Any(alias => alias.Any(char.IsAsciiDigit)) || char.IsAsciiDigit(item.Sku.Text[0]));

    /// <summary>Does one of its names begin with the word?</summary>
    public bool BeginsWith(string word) => Names.Any(name => name.Count > 0 && name[0] == word);

    /// <summary>The title in one format; in every format where that is null.</summary>
    public IEnumerable<Item> In(string? format) => Items.Where(item => format is null || Formats.IsA(Formats.Of(item), format));

    public bool Equals(Title? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>Titles that differ in a number only: Vol. 1, Vol. 2.</summary>
public sealed class Series(string name)
{
    public string Name { get; } = name;
    public SortedDictionary<int, Title> Volumes { get; } = [];
}

/// <summary>What a run of words in the catalogue's names stands for. Several titles: the words do not tell which.</summary>
public sealed class Named
{
    public HashSet<Title> Titles { get; } = [];
    public Item? Item { get; set; }
    public Series? Series { get; set; }
    public SetOffer? Set { get; set; }

    /// <summary>An artist, by the titles.</summary>
    public IReadOnlyList<Title>? ByArtist { get; set; }
}
