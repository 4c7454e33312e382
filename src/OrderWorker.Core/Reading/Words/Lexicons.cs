using System.Collections.Concurrent;
using System.Collections.Frozen;
using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>The lexicons of some languages: finds the one that a mail is written in.</summary>
public sealed class Lexicons
{
    // A word of another alphabet than English tells more than a Latin one that several languages share.
    private const int WeightOfOtherAlphabets = 3;

    private readonly ConcurrentDictionary<Language, Lexicon> _built = new(ReferenceEqualityComparer.Instance);
    private readonly FrozenDictionary<string, List<Language>> _telling;
    private readonly Language _english;

    /// <param name="languages">English first.</param>
    public Lexicons(IReadOnlyList<Language> languages)
    {
        _english = languages[0];
        var everyday = Everyday(_english);
        var telling = new Dictionary<string, List<Language>>(StringComparer.Ordinal);
        foreach (var language in languages.Where(l => l.ReadsOrders))
        {
            foreach (var word in TellingWords(language, everyday))
            {
                if (!telling.TryGetValue(word, out var list))
                    telling[word] = list = [];
                list.Add(language);
            }
        }

        _telling = telling.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Of the languages whose files the program brings.</summary>
    public static Lexicons Shipped { get; } = new(AllLanguages.List);

    /// <summary>The lexicon of the language that a text is written in.</summary>
    /// <param name="texts">Its parts, the first first.</param>
    public Lexicon For(params ReadOnlySpan<List<Token>> texts)
    {
        var counts = new Dictionary<Language, int>(ReferenceEqualityComparer.Instance);
        foreach (var text in texts)
        foreach (var token in text)
        {
            if (token.Kind == TokenKind.Word && _telling.TryGetValue(token.Text, out var languages))
            {
                foreach (var language in languages)
                    counts[language] = counts.GetValueOrDefault(language) + (token.Text[0] > 255 ? WeightOfOtherAlphabets : 1);
            }
        }

        var second = counts.Where(c => c.Key != _english).OrderByDescending(c => c.Value).FirstOrDefault();
        var foreign = second.Key is not null && second.Value >= counts.GetValueOrDefault(_english);
        return _built.GetOrAdd(foreign ? second.Key! : _english, Build);
    }

    // English is always read as well, since buyers mix it in.
    private Lexicon Build(Language language) => new(language == _english ? [_english] : [_english, language]);

    // A short order has few little words; its numbers and the words that ask tell its language as well.
    private static IEnumerable<string> TellingWords(Language language, HashSet<string> everydayEnglish)
    {
        var own = new[] { Cue.Ask, Cue.Correct, Cue.If }
            .SelectMany(language.Of)
            .Concat(language.Numbers.Keys)
            .SelectMany(Phrases.WordsOf)
            .Where(word => word.Length > 2 && !everydayEnglish.Contains(word));
        return language.Telling.Select(w => Folding.Fold(w)).Concat(own).Distinct();
    }

    private static HashSet<string> Everyday(Language language) =>
        [
            .. language.Phrases.Values.SelectMany(list => list).SelectMany(Phrases.WordsOf),
            .. language.Numbers.Keys.SelectMany(Phrases.WordsOf),
            .. language.Common,
        ];
}
