using System.Collections.Concurrent;
using System.Globalization;
using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>The phrases of English and of one language more, ready for look-up.</summary>
public sealed class Lexicon
{
    private static readonly ConcurrentDictionary<string, Lexicon> Built = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, List<Language>> Telling = TellingWords();

    private readonly Dictionary<string, string> _glossary = new(StringComparer.Ordinal);
    private readonly HashSet<string> _common = new(StringComparer.Ordinal);

    private Lexicon(IReadOnlyList<Language> languages)
    {
        foreach (var language in languages)
        {
            foreach (var (cue, list) in language.Phrases)
                Phrases.Add(list, cues: Bit(cue));
            if (language.Phrases.TryGetValue(Cue.Adverb, out var adverbs))
                Adverbs.UnionWith(adverbs.Split('|').SelectMany(Words.Phrases.WordsOf));
            foreach (var entry in language.Numbers.Split('|'))
            {
                var parts = entry.Split('=');
                Phrases.Add(parts[0], number: int.Parse(parts[1], CultureInfo.InvariantCulture));
            }

            foreach (var entry in language.Glossary.Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = entry.Split('=');
                _glossary[Folding.Fold(parts[0])] = parts[1];
            }

            _common.UnionWith(language.Common.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => Folding.Fold(w)));
            foreach (var (sign, list) in Signs.Of(language))
                Phrases.Add(list, kinds: Signs.Bit(sign));
        }
    }

    public Phrases Phrases { get; } = new();

    public HashSet<string> Adverbs { get; } = new(StringComparer.Ordinal);

    /// <summary>Is it too ordinary to name a title by itself?</summary>
    public bool IsCommon(string word) => _common.Contains(word);

    /// <summary>What an English catalogue would say for a word; the word itself where nothing else is known.</summary>
    public string Translate(string word) => _glossary.GetValueOrDefault(word, word);

    public static ulong Bit(Cue cue) => 1UL << (int)cue;

    /// <summary>The lexicon of the language that a text is written in.</summary>
    public static Lexicon For(IReadOnlyList<Token> text)
    {
        var counts = new Dictionary<Language, int>();
        foreach (var token in text)
        {
            if (token.Kind == TokenKind.Word && Telling.TryGetValue(token.Text, out var languages))
            {
                foreach (var language in languages)
                    counts[language] = counts.GetValueOrDefault(language) + (token.Text[0] > 255 ? 3 : 1);
            }
        }

        var english = AllLanguages.List[0];
        var second = counts.Where(c => c.Key != english).OrderByDescending(c => c.Value).FirstOrDefault();
        var foreign = second.Key is not null && second.Value >= counts.GetValueOrDefault(english);
        return Built.GetOrAdd(
            foreign ? second.Key!.Code : english.Code,
            static code => new Lexicon([.. AllLanguages.List.Where(l => l.Code == "en" || l.Code == code)])
        );
    }

    private static HashSet<string> Everyday(Language language) =>
        [
            .. language.Phrases.Values.SelectMany(list => list.Split('|')).SelectMany(Words.Phrases.WordsOf),
            .. language.Numbers.Split('|').SelectMany(entry => Words.Phrases.WordsOf(entry.Split('=')[0])),
            .. language.Common.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ];

    private static Dictionary<string, List<Language>> TellingWords()
    {
        var words = new Dictionary<string, List<Language>>(StringComparer.Ordinal);
        var english = Everyday(AllLanguages.List[0]);
        foreach (var language in AllLanguages.List)
        {
            // A short order has few little words; its numbers and the words that ask tell its language as well.
            var own = new[] { Cue.Ask, Cue.Correct, Cue.If }
                .Where(language.Phrases.ContainsKey)
                .SelectMany(cue => language.Phrases[cue].Split('|'))
                .Concat(language.Numbers.Split('|').Select(entry => entry.Split('=')[0]))
                .SelectMany(Words.Phrases.WordsOf)
                .Where(word => word.Length > 2 && !english.Contains(word));
            foreach (var word in language.Telling.Split('|').Select(w => Folding.Fold(w)).Concat(own).Distinct())
            {
                if (!words.TryGetValue(word, out var list))
                    words[word] = list = [];
                list.Add(language);
            }
        }

        return words;
    }
}
