using System.Buffers;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>Formats in a catalogue's own words: "Vocal score", "7\" single", "Hardcover". In a text each becomes one word.</summary>
public sealed class OwnFormats
{
    // In two words, with or without a hyphen, these mean the same in every catalogue.
    private static readonly (string First, string[] Second, string Name)[] TwoWords =
    [
        ("compact", ["disc", "discs", "disk", "disks"], "cd"),
        ("soft", ["cover", "covers", "back", "backs"], "paperback"),
        ("hard", ["cover", "covers", "back", "backs"], "hardcover"),
        ("large", ["print", "type"], "large print"),
        ("e", ["book", "books"], "download"),
        ("gros", ["caracteres"], "large print"),
        ("letra", ["grande"], "large print"),
    ];

    // A text without any of these holds none of them.
    private static readonly SearchValues<string> Beginnings = SearchValues.Create(
        ["compact", "soft", "hard", "large", "e-book", "e book", "gros", "letra"],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly string[] PluralEndings = ["s", "es", "e", "er", "en", "n"];

    // What a shop sells by the pack is counted in packs.
    private static readonly string[] Packs = ["pack", "packs", "packet", "packets"];

    private readonly List<(string[] Words, string Name)> _phrases = [];
    private readonly bool _countsPacks;
    private readonly Dictionary<string, string> _families = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _telling = new(StringComparer.Ordinal);

    /// <param name="items">The catalogue's.</param>
    /// <param name="isName">Is it a word of a title or an artist? Such a word alone tells no format.</param>
    public OwnFormats(IReadOnlyCollection<Item> items, Func<string, bool> isName)
    {
        var formats = items.Select(i => i.Format).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var names = items
            .SelectMany(i => i.Aliases.Append(i.Title))
            .Select(name => string.Join(' ', Phrases.WordsOf(name)))
            .ToHashSet(StringComparer.Ordinal);
        _countsPacks = formats.Exists(f => Phrases.WordsOf(f).LastOrDefault() is { } last && Packs.Contains(last));
        foreach (var format in formats.Where(f => Formats.IsOwn(Formats.Name(f))))
        {
            if (IsTitle(format, items))
                continue;
            string[] words = [.. Phrases.WordsOf(format)];
            // A tea towel that is sold as "tea towel" is named by that, and not its format told.
            if (names.Contains(string.Join(' ', words)))
                continue;
            if (words.Length > 1 || !isName(words[0]))
                _phrases.Add((words, Formats.Name(format)));
            foreach (var word in words.Where(w => words.Length > 1 && (!isName(w) || w.All(char.IsAsciiDigit))))
            {
                var sharing = formats.Count(f => Phrases.WordsOf(f).Contains(word));
                // "score" of full and vocal scores; where there are scores, "a score" is not twenty.
                if (word == words[^1] && (sharing > 1 || word == "score"))
                    _families[word] = Formats.Named(word);
                else if (word != words[^1] && sharing == 1)
                    _telling[word] = Formats.Name(format);
            }
        }

        _phrases.Sort((a, b) => b.Words.Length - a.Words.Length);
    }

    // "Millrace Tea Towel", the only one of the format "Tea towel": who writes that names it.
    private static bool IsTitle(string format, IReadOnlyCollection<Item> items) =>
        items.Where(i => format.Equals(i.Format, StringComparison.OrdinalIgnoreCase)).ToList() is [var only]
        && only.Aliases.Append(only.Title).Any(name => name.Contains(format, StringComparison.OrdinalIgnoreCase));

    /// <summary>The text with each format of the catalogue's own as one word, under the name that <see cref="Formats"/> gives it.</summary>
    public Passage Joined(Passage text)
    {
        if (text.Joined is { } known && ReferenceEquals(known.Of, this))
            return known.Text;
        var joined = Join(text);
        text.Joined = (this, joined);
        return joined;
    }

    private Passage Join(Passage text)
    {
        if (_phrases.Count == 0 && !_countsPacks && !text.Text.AsSpan().ContainsAny(Beginnings))
            return text;
        List<Token>? tokens = null; // most texts have none
        for (var i = 0; i < text.Tokens.Count; )
        {
            var length = At(text, i, out var name);
            if (length == 0)
            {
                tokens?.Add(text.Tokens[i]);
                i++;
                continue;
            }

            var (first, last) = (text.Tokens[i], text.Tokens[i + length - 1]);
            tokens ??= [.. text.Tokens.Take(i)];
            tokens.Add(first with { Kind = TokenKind.Word, Length = last.End - first.Start, Text = name, Value = -1 });
            i += length;
        }

        return tokens is null ? text : Passage.Of(text.Text, [.. tokens], text.Lexicon);
    }

    // Tokens of the format that begins here; 0 for none.
    private int At(Passage text, int at, out string name)
    {
        if (_countsPacks && IsPack(text, at))
        {
            name = text.Tokens[at].Text.EndsWith('s') ? "copies" : "copy";
            return 1;
        }

        foreach (var (first, second, format) in TwoWords)
        {
            if (!text.Tokens[at].Is(first) || at + 1 >= text.Tokens.Count)
                continue;
            var next = text.Tokens[at + 1].IsMark('-') ? at + 2 : at + 1;
            name = format;
            if (next < text.Tokens.Count && second.Contains(text.Tokens[next].Text))
                return next + 1 - at;
        }

        foreach (var (words, format) in _phrases)
        {
            name = format;
            if (Length(text, at, words) is > 0 and var length)
                return length;
        }

        ref readonly var token = ref text.Tokens[at];
        if (text.Value(at, out _) < 0 && Find(_families, token, out name))
            return 1;
        // "the seven inch"
        if (
            token.Kind == TokenKind.Word
            && text.Value(at, out var span) is > 0 and var inches
            && span == 1
            && text.Has(at + 1, WordCue.Inch)
            && _telling.TryGetValue(CatalogueIndex.Digits(inches), out name!)
        )
            return 2;
        if (!Find(_telling, token, out name))
            return 0;
        // "7"" and "7 inch"; a number alone counts copies.
        if (token.Kind == TokenKind.Number)
            return IsInch(text, at + 1) ? 2
                : at + 2 < text.Tokens.Count && text.Tokens[at + 1].IsMark('-') && IsInch(text, at + 2) ? 3
                : 0;
        return token.Kind == TokenKind.Word && IsAlone(text, at) ? 1 : 0;
    }

    // "two packs", "a pack of", "one pack each"; not "pack it well".
    private static bool IsPack(Passage text, int at)
    {
        if (!Packs.Contains(text.Tokens[at].Text))
            return false;
        return at > 0 && (text.NumberEndingAt(at - 1, 0) >= 0 || text.Tokens[at - 1].Text is "a" or "an")
            || at + 1 < text.Tokens.Count && text.Tokens[at + 1].Text is "of" or "each";
    }

    private static bool Find(Dictionary<string, string> words, in Token token, out string name)
    {
        if (words.Count == 0 || token.Kind is TokenKind.Mark or TokenKind.Break)
        {
            name = "";
            return false;
        }

        if (words.TryGetValue(token.Text, out name!))
            return true;
        var bySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var end in PluralEndings)
        {
            if (IsPlural(token, end) && bySpan.TryGetValue(token.Text.AsSpan(0, token.Text.Length - end.Length), out name!))
                return true;
        }

        return false;
    }

    private static int Length(Passage text, int at, string[] words)
    {
        var i = at;
        for (var w = 0; w < words.Length; w++)
        {
            while (
                w > 0
                && i < text.Tokens.Count
                && (text.Tokens[i].IsMark('-') || text.Tokens[i].IsMark('"') || text.Tokens[i].IsMark('\'') || IsInch(text, i))
                && words[w] != text.Tokens[i].Text
            )
                i++;
            if (i >= text.Tokens.Count || !IsFormOf(text.Tokens[i], words[w]))
                return 0;
            i++;
        }

        return i - at;
    }

    // "scores", "Hefte", "Bretter": the word itself, or what may be its plural.
    private static bool IsFormOf(in Token token, string word)
    {
        if (!token.Text.StartsWith(word, StringComparison.Ordinal))
            return false;
        if (token.Text.Length == word.Length)
            return true;
        foreach (var end in PluralEndings)
        {
            if (token.Text.Length == word.Length + end.Length && IsPlural(token, end))
                return true;
        }

        return false;
    }

    private static bool IsPlural(in Token token, string end) =>
        token.Kind == TokenKind.Word && token.Text.Length > end.Length + 2 && token.Text.EndsWith(end, StringComparison.Ordinal);

    private static bool IsInch(Passage text, int at) =>
        at < text.Tokens.Count && (text.Tokens[at].IsMark('"') && text.Tokens[at].IsGlued || text.Has(at, WordCue.Inch));

    // "one full and twelve vocal", "Requiem (full)": an everyday word is a format only where a number or a mark sets it off.
    private static bool IsAlone(Passage text, int at)
    {
        if (text.IsStrange(at))
            return true;
        var before = at > 0 ? text.Tokens[at - 1] : default;
        var after = at + 1 < text.Tokens.Count ? text.Tokens[at + 1] : default;
        return (at > 0 && text.Value(at - 1, out _) > 0 || before.IsMark('(') || before.IsMark(','))
            && (at + 1 >= text.Tokens.Count || after.Kind is TokenKind.Mark or TokenKind.Break || after.Text is "and" or "of");
    }
}
