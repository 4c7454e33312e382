using System.Collections.Concurrent;
using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>The lexicons of some languages: finds the one that a mail is written in.</summary>
public sealed class Lexicons
{
    // A word of another alphabet than English tells more than a Latin one that several languages share.
    private const int WeightOfOtherAlphabets = 3;

    // A word that no other language lists.
    private const int WeightOfOwn = 2;

    // Little words by which a language has to lead before all others.
    private const int LeastLead = 3;

    private const char FirstCyrillic = '\u0400';
    private const char LastCyrillic = '\u04ff';

    private readonly ConcurrentDictionary<Language, Lexicon> _built = new(ReferenceEqualityComparer.Instance);
    private readonly WordTable<int[]> _telling;
    private readonly WordTable<int[]> _any;
    private readonly IReadOnlyList<Language> _languages;

    /// <param name="languages">English first.</param>
    public Lexicons(IReadOnlyList<Language> languages)
    {
        _languages = languages;
        var everyday = Everyday(languages[0]);
        _telling = Table(language => TellingWords(language, everyday));
        _any = Table(language => AnyWords(language, everyday));
    }

    private WordTable<int[]> Table(Func<Language, IEnumerable<string>> words) =>
        new([
            .. _languages
                .SelectMany((language, at) => language.ReadsOrders ? words(language).Select(word => (word, at)) : [])
                .GroupBy(t => t.word, t => t.at, StringComparer.Ordinal)
                .Select(g => KeyValuePair.Create(g.Key, g.ToArray())),
        ]);

    /// <summary>Of the languages whose files the program brings.</summary>
    public static Lexicons Shipped { get; } = new(AllLanguages.List);

    /// <summary>The lexicon of the language that a text is written in.</summary>
    /// <param name="texts">Its parts, the first first.</param>
    public Lexicon For(params ReadOnlySpan<Token[]> texts)
    {
        Span<int> counts = stackalloc int[_languages.Count];
        Span<int> seen = stackalloc int[_languages.Count]; // in the order of the text
        var languagesSeen = 0;
        foreach (var text in texts)
        foreach (var token in text)
        {
            if (token.Kind != TokenKind.Word || !_telling.TryFind(token.Text, out var languages))
                continue;
            foreach (var language in languages)
            {
                if (counts[language] == 0)
                    seen[languagesSeen++] = language;
                counts[language] += token.Text[0] > 255 ? WeightOfOtherAlphabets : 1;
            }
        }

        var foreign = 0;
        foreach (var language in seen[..languagesSeen])
        {
            if (language > 0 && (foreign == 0 || counts[language] > counts[foreign]))
                foreign = language;
        }

        if (counts[foreign] < counts[0])
            foreign = 0;
        if (foreign == 0 && counts[0] == 0 && OfAlphabet(texts) is > 0 and var own)
            return _built.GetOrAdd(_languages[own], Build);
        return _built.GetOrAdd(_languages[foreign == 0 ? 0 : Nearest(foreign, counts, texts)], Build);
    }

    // "Бах 2, Heaven Eyes 1": no little word at all, and letters that only one language has.
    private int OfAlphabet(ReadOnlySpan<Token[]> texts)
    {
        foreach (var text in texts)
        foreach (var token in text)
            if (token.Kind == TokenKind.Word && token.Text is [>= FirstCyrillic and <= LastCyrillic, ..])
                for (var language = 1; language < _languages.Count; language++)
                    if (_languages[language].Telling is [[>= FirstCyrillic and <= LastCyrillic, ..], ..])
                        return language;
        return 0;
    }

    // "Un disco, solo si llega antes del viernes": where the little words leave several languages, every word that they list counts.
    private int Nearest(int first, Span<int> counts, ReadOnlySpan<Token[]> texts)
    {
        var least = counts[first] - LeastLead;
        var isSure = true;
        for (var language = 1; language < counts.Length; language++)
            isSure &= language == first || counts[language] <= least;
        if (isSure)
            return first;

        Span<int> words = stackalloc int[counts.Length];
        foreach (var text in texts)
        foreach (var token in text)
            if (token.Kind == TokenKind.Word && _any.TryFind(token.Text, out var languages))
                foreach (var language in languages)
                    words[language] += languages.Length == 1 ? WeightOfOwn : 1;
        var nearest = first;
        for (var language = 1; language < counts.Length; language++)
            if (counts[language] > least && counts[language] + words[language] > counts[nearest] + words[nearest])
                nearest = language;
        return nearest;
    }

    // English is always read as well, since buyers mix it in.
    private Lexicon Build(Language language) => new(language == _languages[0] ? [language] : [_languages[0], language]);

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

    private static IEnumerable<string> AnyWords(Language language, HashSet<string> everydayEnglish) =>
        language
            .Phrases.Values.SelectMany(list => list)
            .Concat(language.Numbers.Keys)
            .SelectMany(Phrases.WordsOf)
            .Where(word => !everydayEnglish.Contains(word))
            .Distinct();

    private static HashSet<string> Everyday(Language language) =>
        [
            .. language.Phrases.Values.SelectMany(list => list).SelectMany(Phrases.WordsOf),
            .. language.Numbers.Keys.SelectMany(Phrases.WordsOf),
            .. language.Common,
        ];
}
