using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>Formats under the names that buyers give them.</summary>
public static class Formats
{
    private static readonly Dictionary<string, string> Synonyms = Table();

    /// <summary>The format of an item in one word: "cd", "lp", "book"; empty where the catalogue gives none.</summary>
    public static string Of(Item item) => item.Format is { } format ? Name(format) : "";

    /// <summary>The format that a folded word means, whether or not this shop has it; null for other words.</summary>
    public static string? Known(string word) => Synonyms.GetValueOrDefault(word);

    public static string Name(string written)
    {
        var words = Phrases.WordsOf(written).ToList();
        return words.Select(Known).FirstOrDefault(known => known is not null) ?? string.Join(' ', words);
    }

    private static Dictionary<string, string> Table()
    {
        string[] rows =
        [
            "cd cd cds cdr digipak compact kompaktdisk компактдиск",
            "lp lp lps vinyl vinyls vinyle vinyles vinilo vinilos vinile vinili винил виниле пластинка пластинку schallplatte schallplatten langspielplatte",
            "book book books paperback hardback tunebook tunebooks songbook songbooks buch bucher libro libri книга книгу",
            "cassette cassette cassettes tape tapes mc kassette kassetten кассета кассету",
            "dvd dvd dvds bluray",
            "download download downloads mp3 mp3s flac digital",
            "single single singles",
        ];
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows.Select(r => r.Split(' ')))
        {
            foreach (var word in row.Skip(1))
                table[word] = row[0];
        }

        // A word that a title may well hold, or that counts copies, is left to the catalogue.
        foreach (var word in new[] { "tunebook", "tunebooks", "songbook", "songbooks", "single", "singles", "compact" })
            table.Remove(word);
        return table;
    }
}
