using System.Collections.Frozen;
using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>The phrases of English and of one language more, ready for look-up.</summary>
public sealed class Lexicon
{
    private readonly FrozenDictionary<string, LexiconWord> _words;

    /// <param name="languages">English, and the mail's own where that is another.</param>
    public Lexicon(IReadOnlyList<Language> languages)
    {
        IsForeign = languages.Count > 1;
        var glossary = new Dictionary<string, string>(StringComparer.Ordinal);
        var common = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            foreach (var (cue, phrases) in language.Phrases)
                Phrases.Add(phrases, cues: Bit(cue));
            Adverbs.UnionWith(language.Of(Cue.Adverb).SelectMany(Words.Phrases.WordsOf));
            foreach (var (word, number) in language.Numbers)
                Phrases.Add([word], number: number);
            foreach (var (word, english) in language.Glossary)
                glossary[Folding.Fold(word)] = english;
            common.UnionWith(language.Common.Select(w => Folding.Fold(w)));
            foreach (var (sign, phrases) in language.Signs)
                Phrases.Add(phrases, kinds: Signs.Bit(sign));
        }

        _words = Phrases
            .FirstWords.Concat(common)
            .Concat(Adverbs)
            .Concat(glossary.Keys)
            .Distinct()
            .ToFrozenDictionary(
                word => word,
                word => new LexiconWord(
                    Phrases.BeginningWith(word),
                    common.Contains(word),
                    Adverbs.Contains(word),
                    glossary.GetValueOrDefault(word)
                ),
                StringComparer.Ordinal
            );
    }

    /// <summary>Is the mail in another language than English?</summary>
    public bool IsForeign { get; }

    public Phrases Phrases { get; } = new();

    public HashSet<string> Adverbs { get; } = new(StringComparer.Ordinal);

    /// <summary>Is it too ordinary to name a title by itself?</summary>
    public bool IsCommon(string word) => Find(word) is { IsCommon: true };

    /// <summary>What an English catalogue would say for a word; the word itself where nothing else is known.</summary>
    public string Translate(string word) => Find(word)?.English ?? word;

    /// <summary>What begins at a token.</summary>
    public Phrases.Found PhraseAt(TokenList tokens, int at) =>
        tokens[at].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Code && Find(tokens[at].Text)?.Phrases is { } phrases
            ? Phrases.Find(phrases, tokens, at, Adverbs)
            : Phrases.Found.Nothing;

    /// <summary>Null for a word that none of the languages tells anything of.</summary>
    internal LexiconWord? Find(string word) => _words.GetValueOrDefault(word);

    public static ulong Bit(Cue cue) => 1UL << (int)cue;
}
