using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace OrderWorker.Core.Payments.Names;

/// <summary>Brings the spellings of one name together: scripts, accents, and the ways in which letters are transcribed.</summary>
/// <remarks>Two names that differ may fold to one; how common a folded name is says how much that matters.</remarks>
internal static class NameFolding
{
    private static readonly Dictionary<char, string> Letters = Table(
        "а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=ts ч=ch ш=sh щ=sh ъ= ы=i ь= э=e ю=iu я=ia "
            + "і=i ї=i є=e ґ=g ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h ј=i љ=l њ=n ћ=ch ђ=d џ=dz ў=u "
            + "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=ks ο=o π=p ρ=r σ=s ς=s τ=t υ=u φ=f χ=ch ψ=ps ω=o "
            + "ß=ss ø=o ł=l đ=d ð=d þ=th æ=a œ=o ı=i ŋ=n ħ=h"
    );

    // Longer before shorter, and each on what those before it have left.
    private static readonly (string From, string To)[] Sounds =
    [
        ("shch", "sh"),
        ("sch", "sh"),
        ("ksander", "ksandr"),
        ("xander", "ksandr"),
        ("ph", "f"),
        ("kh", "h"),
        ("ch", "h"),
        ("th", "t"),
        ("ck", "k"),
        ("tz", "ts"),
        ("ou", "u"),
        ("ae", "a"),
        ("oe", "o"),
        ("ue", "u"),
        ("oi", "i"),
        ("ei", "i"),
        ("ey", "i"),
        ("x", "ks"),
        ("w", "v"),
        ("y", "i"),
        ("j", "i"),
        ("q", "k"),
        ("c", "k"),
        ("ie", "e"),
    ];

    // The same names come again and again; so many are kept and no more. What has a digit is no name, and seldom comes again.
    private const int Kept = 50_000;
    private static readonly ConcurrentDictionary<string, string> Folded = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> FoldedBySpan =
        Folded.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>One word of a name, folded; empty where nothing of it is a letter or digit.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return "";
        if (FoldedBySpan.TryGetValue(word, out var known))
            return known;
        var folded = FoldAnew(word.ToString().ToLowerInvariant());
        if (!word.ContainsAnyInRange('0', '9') && Folded.Count < Kept)
            FoldedBySpan[word] = folded;
        return folded;
    }

    private static string FoldAnew(string word)
    {
        var latin = new StringBuilder(word.Length + 4);
        foreach (var letter in word)
            if (letter < 128)
                Append(latin, letter);
            else
                Spell(latin, letter);

        foreach (var (from, to) in Sounds)
            latin.Replace(from, to);
        return WithoutDoubles(latin);
    }

    private static void Append(StringBuilder latin, char letter)
    {
        if (char.IsLetterOrDigit(letter))
            latin.Append(letter);
    }

    private static void Spell(StringBuilder latin, char letter)
    {
        if (Letters.TryGetValue(letter, out var spelled))
        {
            latin.Append(spelled);
            return;
        }

        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormD))
            if (Letters.TryGetValue(part, out var plain))
                latin.Append(plain);
            else if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
                Append(latin, part);
    }

    private static string WithoutDoubles(StringBuilder letters)
    {
        var kept = new StringBuilder(letters.Length);
        for (var i = 0; i < letters.Length; i++)
            if (i == 0 || letters[i] != letters[i - 1])
                kept.Append(letters[i]);
        return kept.ToString();
    }

    private static Dictionary<char, string> Table(string pairs) =>
        pairs.Split(' ').ToDictionary(pair => pair[0], pair => pair[2..]);
}
