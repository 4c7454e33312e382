using System.Collections.Concurrent;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>Formats under the names that buyers give them.</summary>
public static class Formats
{
    // Begins the name of a format that only the catalogue knows; no word of a mail begins so.
    private const char Own = '=';

    private static readonly Dictionary<string, string> Synonyms = Table();

    // By the format as catalogues write it: a handful.
    private static readonly ConcurrentDictionary<string, string> Names = new(StringComparer.Ordinal);

    private static readonly HashSet<string> Smaller = new(StringComparer.Ordinal)
    {
        "single",
        "ep",
        "maxi",
        "mini",
        "box",
        "boxset",
    };

    /// <summary>The format of an item in one word: "cd", "lp", "book", "=vocal score"; empty where the catalogue gives none.</summary>
    public static string Of(Item item) => item.Format is { } format ? Name(format) : "";

    /// <summary>The format that a folded word means, whether or not this shop has it; null for other words.</summary>
    public static string? Known(string word) => IsOwn(word) ? word : Synonyms.GetValueOrDefault(word);

    /// <summary>Stands for all that a title is sold as: "both formats", "in beiden Formaten", "both versions".</summary>
    public static bool AreAll(string word) =>
        word.StartsWith("format", StringComparison.Ordinal) || word is "forms" or "versions" or "versionen";

    /// <summary>The words that mean a format in any shop.</summary>
    internal static IEnumerable<string> KnownWords => Synonyms.Keys;

    /// <summary>Is it a name of a format in the catalogue's own words, see <see cref="OwnFormats"/>?</summary>
    public static bool IsOwn(string name) => name.Length > 1 && name[0] == Own;

    /// <summary>The name of a catalogue's own format as people read it.</summary>
    public static string? Plain(string? name) => name?.TrimStart(Own);

    public static string Name(string written) => Names.GetOrAdd(written, MakeName);

    private static string MakeName(string written)
    {
        var words = Phrases.WordsOf(written).Select(Uncounted).ToList();
        // "CD single", "LP box": another thing than a CD or an LP.
        if (words.Count > 1 && words.Exists(w => Smaller.Contains(w)))
            return Named(string.Join(' ', words));
        return words.Select(Known).FirstOrDefault(known => known is not null)
            ?? (words.Count > 0 ? Named(string.Join(' ', words)) : "");
    }

    // "2CD", "3LP": so many discs in one case.
    private static string Uncounted(string word) =>
        word.TrimStart("0123456789".ToCharArray()) is { Length: > 1 } plain && Known(plain) is not null ? plain : word;

    /// <summary>The name of a format that goes by one word of the catalogue.</summary>
    public static string Named(string words) => Own + words;

    /// <summary>Is an item that has one format what a buyer means by another? A "book" may be hardcover, a "score" a full one.</summary>
    public static bool IsA(string format, string asked) =>
        format == asked
        || asked == "book" && format is "paperback" or "hardcover"
        || format == "book" && asked is "paperback" or "hardcover"
        || !IsOwn(asked) && IsKindOf(format, asked)
        || IsOwn(asked) && IsOwn(format) && format.EndsWith(' ' + asked[1..], StringComparison.Ordinal);

    // Is an own format that begins with a known one ("cd single") also what is meant by that alone?
    private static bool IsKindOf(string format, string asked) =>
        IsOwn(format) && format[1..].Split(' ') is { Length: > 1 } words && Array.Exists(words, w => Known(w) == asked);

    private static Dictionary<string, string> Table()
    {
        string[] rows =
        [
            "cd cd cds cdr digipak compact kompaktdisk компактдиск",
            "lp lp lps vinyl vinyls vinyle vinyles vinilo vinilos vinile vinili винил виниле пластинка пластинку schallplatte schallplatten langspielplatte",
            "paperback paperback paperbacks softcover",
            "hardcover hardcover hardcovers hardback hardbacks gebunden gebundene gebundenen gebundenes relie reliee",
            "book book books tunebook tunebooks songbook songbooks buch bucher libro libri книга книгу",
            "cassette cassette cassettes tape tapes mc kassette kassetten кассета кассету",
            "dvd dvd dvds bluray",
            "download download downloads mp3 mp3s flac digital pdf pdfs ebook ebooks epub kindle audiobook audiobooks horbuch hoerbuch datei elektronisch elektronische electronic usb wav m4a",
            "large=print large=print grossdruck",
            "braille braille blindenschrift brailleschrift",
            "single single singles",
        ];
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows.Select(r => r.Split(' ')))
        {
            foreach (var word in row.Skip(1))
                table[word.Replace('=', ' ')] = row[0].Replace('=', ' ');
        }

        // A word that a title may well hold, or that counts copies, is left to the catalogue.
        foreach (var word in new[] { "tunebook", "tunebooks", "songbook", "songbooks", "single", "singles", "compact" })
            table.Remove(word);
        return table;
    }
}
