using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>A set of <see cref="WordCue"/>s: those that a word is listed for, or any word of a sentence.</summary>
/// <param name="First">A bit for each of the first 64.</param>
/// <param name="Second">A bit for each of the others.</param>
public readonly record struct WordUses(ulong First, ulong Second)
{
    private const int Bits = 64;

    /// <exception cref="ArgumentOutOfRangeException">There are more cues than bits: another word is needed, or the last would be taken for the first.</exception>
    public static WordUses Of(WordCue cue) =>
        (int)cue switch
        {
            < Bits => new WordUses(1UL << (int)cue, 0),
            < Bits + Bits => new WordUses(0, 1UL << ((int)cue - Bits)),
            _ => throw new ArgumentOutOfRangeException(nameof(cue), cue, "There is no bit left for it."),
        };

    public bool Has(WordCue cue) => (((int)cue < Bits ? First >> (int)cue : Second >> ((int)cue - Bits)) & 1) != 0;

    public static WordUses operator |(WordUses left, WordUses right) => new(left.First | right.First, left.Second | right.Second);
}
