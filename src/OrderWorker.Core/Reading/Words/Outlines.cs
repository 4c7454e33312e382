using System.Numerics;

namespace OrderWorker.Core.Reading.Words;

/// <summary>A bit for the first letter and the length of each of some words: which other words are none of them is told at one look.</summary>
internal readonly record struct Outlines(ulong Bits)
{
    /// <summary>Of whatever words.</summary>
    public static Outlines Any => new(ulong.MaxValue);

    /// <summary>Fewer rule out more.</summary>
    public int Count => BitOperations.PopCount(Bits);

    public static Outlines Of(IEnumerable<string> words) => new(words.Aggregate(0UL, (all, word) => all | Of(word)));

    /// <summary>Of these and one word more.</summary>
    public Outlines With(string word) => new(Bits | Of(word));

    /// <summary>False for a word that is certainly none of them.</summary>
    public bool MayHold(string word) => (Bits & Of(word)) != 0;

    /// <summary>False where certainly no word is one of both.</summary>
    public bool MayShare(Outlines other) => (Bits & other.Bits) != 0;

    private static ulong Of(string word) => word.Length == 0 ? 0 : 1UL << ((word[0] + 7 * word.Length) & 63);
}
