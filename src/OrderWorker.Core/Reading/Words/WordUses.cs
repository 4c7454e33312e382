using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>A set of <see cref="WordCue"/>s: those that a word is listed for, or any word of a sentence.</summary>
/// <param name="First">A bit for each of the first 64.</param>
/// <param name="Second">A bit for each of the next 64.</param>
/// <param name="Third">A bit for each of the others.</param>
public readonly record struct WordUses(ulong First, ulong Second, ulong Third)
{
    private const int Bits = 64;

    /// <exception cref="ArgumentOutOfRangeException">There are more cues than bits: another word is needed, or the last would be taken for the first.</exception>
    public static WordUses Of(WordCue cue)
    {
        // A shift counts modulo 64, so the bit is the right one within its word.
        var bit = 1UL << (int)cue;
        return ((int)cue / Bits) switch
        {
            0 => new WordUses(bit, 0, 0),
            1 => new WordUses(0, bit, 0),
            2 => new WordUses(0, 0, bit),
            _ => throw new ArgumentOutOfRangeException(nameof(cue), cue, "There is no bit left for it."),
        };
    }

    public bool Has(WordCue cue)
    {
        var word =
            (int)cue < Bits ? First
            : (int)cue < 2 * Bits ? Second
            : Third;
        return ((word >> (int)cue) & 1) != 0;
    }

    public static WordUses operator |(WordUses left, WordUses right) =>
        new(left.First | right.First, left.Second | right.Second, left.Third | right.Third);
}
