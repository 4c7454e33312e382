namespace OrderWorker.Core.Reading.Words;

/// <summary>A run of tokens up to the end of a sentence, or of a line that a person ended.</summary>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Index after its last token; its end mark and breaks are not in it.</param>
/// <param name="Closing">The mark that ends it: '.', '?', '!', ':' or a line end.</param>
/// <param name="EndsParagraph">Does an empty line follow?</param>
/// <param name="BeginsLine">Is it the first of its line?</param>
public sealed record Sentence(int Start, int End, char Closing, bool EndsParagraph, bool BeginsLine)
{
    /// <summary>All cues of the phrases that begin in it, a bit each.</summary>
    public ulong Cues { get; internal set; }

    /// <summary>All signs of the phrases that begin in it, a bit each.</summary>
    public ulong Signs { get; internal set; }

    /// <summary>What single words of it are listed for.</summary>
    public WordUses Words { get; internal set; }

    /// <summary>Of all its words: whether one of some others can stand in it is told at one look.</summary>
    internal Outlines Outlines { get; set; }

    /// <summary>Has it a word that means a format in any shop, or a format of the catalogue's own?</summary>
    public bool HasFormat { get; internal set; }

    /// <summary>Has it a number, in digits or in words?</summary>
    public bool HasNumber { get; internal set; }

    public int Count => End - Start;

    public bool IsQuestion => Closing == '?';
}
