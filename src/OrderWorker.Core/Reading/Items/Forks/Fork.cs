using OrderWorker.Core.Catalogue;

namespace OrderWorker.Core.Reading.Items.Forks;

/// <summary>A place of a mail that can be read in several ways.</summary>
/// <param name="Key">The same whenever the same mail is read.</param>
/// <param name="Start">Index of its words in the text that was read.</param>
/// <param name="Words">As written.</param>
/// <param name="Says">What is open, in one clause: "'Rain' is there as CD and as LP".</param>
/// <param name="Ways">At least two.</param>
public sealed record Fork(string Key, int Start, string Words, string Says, IReadOnlyList<ForkWay> Ways)
{
    /// <summary>Of which items one or several are meant; empty where it is about something else.</summary>
    public IReadOnlyCollection<Sku> Candidates { get; init; } = [];

    /// <summary>May it be an afterthought? Then a sum that stands before it, worked out earlier, tells nothing of it.</summary>
    public bool MayBeAdded { get; init; }
}

/// <summary>One way to read it.</summary>
/// <param name="Says">What it takes: "Rain (LP)".</param>
/// <param name="IsFarFetched">Possible, and taken by nobody unless more speaks for it.</param>
public sealed record ForkWay(string Says, bool IsFarFetched = false);
