using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>The phrases of English and of one language more, ready for look-up.</summary>
public sealed class Lexicon
{
    private readonly Dictionary<string, string> _glossary = new(StringComparer.Ordinal);
    private readonly HashSet<string> _common = new(StringComparer.Ordinal);

    /// <param name="languages">English, and the mail's own where that is another.</param>
    public Lexicon(IReadOnlyList<Language> languages)
    {
        IsForeign = languages.Count > 1;
        foreach (var language in languages)
        {
            foreach (var (cue, phrases) in language.Phrases)
                Phrases.Add(phrases, cues: Bit(cue));
            Adverbs.UnionWith(language.Of(Cue.Adverb).SelectMany(Words.Phrases.WordsOf));
            foreach (var (word, number) in language.Numbers)
                Phrases.Add([word], number: number);
            foreach (var (word, english) in language.Glossary)
                _glossary[Folding.Fold(word)] = english;
            _common.UnionWith(language.Common.Select(w => Folding.Fold(w)));
            foreach (var (sign, phrases) in language.Signs)
                Phrases.Add(phrases, kinds: Signs.Bit(sign));
        }
    }

    /// <summary>Is the mail in another language than English?</summary>
    public bool IsForeign { get; }

    public Phrases Phrases { get; } = new();

    public HashSet<string> Adverbs { get; } = new(StringComparer.Ordinal);

    /// <summary>Is it too ordinary to name a title by itself?</summary>
    public bool IsCommon(string word) => _common.Contains(word);

    /// <summary>What an English catalogue would say for a word; the word itself where nothing else is known.</summary>
    public string Translate(string word) => _glossary.GetValueOrDefault(word, word);

    public static ulong Bit(Cue cue) => 1UL << (int)cue;
}
