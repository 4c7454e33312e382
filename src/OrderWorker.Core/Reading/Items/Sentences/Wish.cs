using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Names;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>One mention in a sentence, with all that the sentence says of it.</summary>
public sealed class Wish(Mention mention)
{
    public Mention Mention { get; } = mention;
    public Stance Stance { get; set; }

    /// <summary>Null where no number stands with it.</summary>
    public int? Quantity { get; set; }

    /// <summary>The tokens of the number, for the evidence.</summary>
    public (int Start, int End) QuantityAt { get; set; }

    /// <summary>"the", "a": one is meant, though not said.</summary>
    public bool HasArticle { get; set; }

    /// <summary>"another", "an extra".</summary>
    public bool IsMore { get; set; }

    /// <summary>"the three", "all three".</summary>
    public bool IsDefinite { get; set; }

    /// <summary>"instead of": it gives way to the one before.</summary>
    public bool GivesWay { get; set; }

    /// <summary>"And 1969 too.": a sentence that only adds it.</summary>
    public bool IsAddition { get; set; }

    /// <summary>"One for me and another for my sister": its number has the shares in it.</summary>
    public bool IsShared { get; set; }

    public bool IsQuoted { get; set; }

    /// <summary>Two numbers that differ, "or", "maybe".</summary>
    public bool IsInDoubt { get; set; }

    /// <summary>Words beside it make another title of it.</summary>
    public bool IsOtherTitle { get; set; }

    /// <summary>The price that stands with it, in minor units.</summary>
    public long? Price { get; set; }

    /// <summary>Is it one of a row: named beside another, joined by "and" or a comma?</summary>
    public bool IsJoined { get; set; }

    /// <summary>Joined to the one before with nothing else between.</summary>
    public bool IsNextTo { get; set; }

    /// <summary>The items that a title means beyond doubt; none where it may be several titles.</summary>
    public IEnumerable<Sku> CertainSkus() =>
        Mention is { Kind: MentionKind.Title, Titles.Count: 1 }
            ? Mention.Titles.First().In(Mention.Format).Select(i => i.Sku)
            : [];
}
