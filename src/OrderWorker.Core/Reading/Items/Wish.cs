namespace OrderWorker.Core.Reading.Items;

/// <summary>What a sentence does with something that it names.</summary>
public enum Stance
{
    /// <summary>Names it, and no word tells why.</summary>
    None,

    /// <summary>Asks for it.</summary>
    Asked,

    /// <summary>Has it, praises it, asks about it, tells of it.</summary>
    Told,

    /// <summary>Does not want it, or takes it back.</summary>
    Refused,
}

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
}

/// <summary>A sentence with what it names, and how it bears on what was said before.</summary>
public sealed class Statement
{
    public required Words.Sentence Sentence { get; init; }
    public List<Wish> Wishes { get; } = [];

    /// <summary>Has it a word that asks?</summary>
    public bool Asks { get; set; }

    public bool Corrects { get; set; }
    public bool Restates { get; set; }

    /// <summary>"add", "as well", "too".</summary>
    public bool Adds { get; set; }

    /// <summary>"one of each".</summary>
    public int? Each { get; set; }

    /// <summary>"both", "all three", "the two albums": how many different titles; 0 where no number was said.</summary>
    public int? AllOf { get; set; }

    /// <summary>"two CDs", "five discs": how many in all.</summary>
    public List<int> Counts { get; } = [];

    /// <summary>"75 copies": of what was named before.</summary>
    public int? Copies { get; set; }

    /// <summary>A format for all that the sentence names.</summary>
    public string? Format { get; set; }

    public HashSet<string> NotFormats { get; } = [];

    /// <summary>A number that nothing explains; the words of it.</summary>
    public string? Unexplained { get; set; }

    /// <summary>Does the unexplained number stand behind a word that asks?</summary>
    public bool IsUnexplainedWish { get; set; }

    /// <summary>"make that three": a number for what was named last.</summary>
    public int? NewQuantity { get; set; }

    /// <summary>Words in the place of a title that no item has.</summary>
    public List<(int Start, int End)> Strangers { get; } = [];

    public bool IsVague { get; set; }

    /// <summary>"two or three", "maybe five".</summary>
    public bool IsInDoubt { get; set; }
}
