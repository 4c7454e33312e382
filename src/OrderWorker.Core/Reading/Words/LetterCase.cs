namespace OrderWorker.Core.Reading.Words;

/// <summary>The other case of a letter without a call into the system's tables, which each letter beyond ASCII costs: those of Latin, Greek and Cyrillic are kept.</summary>
internal static class LetterCase
{
    private const int Kept = 0x530;
    private static readonly char[] Uppers = [.. Enumerable.Range(0, Kept).Select(code => char.ToUpperInvariant((char)code))];
    private static readonly char[] Lowers = [.. Enumerable.Range(0, Kept).Select(code => char.ToLowerInvariant((char)code))];

    public static char Upper(char letter) => letter < Kept ? Uppers[letter] : char.ToUpperInvariant(letter);

    public static char Lower(char letter) => letter < Kept ? Lowers[letter] : char.ToLowerInvariant(letter);
}
