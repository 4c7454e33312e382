using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>The phrases of English and of one language more, ready for look-up.</summary>
public sealed class Lexicon
{
    private readonly WordTable<LexiconWord> _words;

    /// <param name="languages">English, and the mail's own where that is another.</param>
    public Lexicon(IReadOnlyList<Language> languages)
    {
        IsForeign = languages.Count > 1;
        CapitalsName = languages[^1].Code != "de";
        var own = IsForeign ? OwnWords(languages[^1]) : [];
        var glossary = new Dictionary<string, string>(StringComparer.Ordinal);
        var common = new HashSet<string>(StringComparer.Ordinal);
        var adverbs = new HashSet<string>(StringComparer.Ordinal);
        var asides = new Dictionary<string, uint>(StringComparer.Ordinal);
        var turns = new Dictionary<string, List<Turn>>(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            foreach (var (cue, phrases) in language.Phrases)
                Phrases.Add(cue == Cue.Ask ? AskingIn(phrases, language, languages[^1]) : phrases, cues: Bit(cue));
            adverbs.UnionWith(language.Of(Cue.Adverb).SelectMany(Words.Phrases.WordsOf));
            foreach (var (word, number) in language.Numbers)
                Phrases.Add([word], number: number);
            foreach (var (word, english) in language.Glossary)
                glossary[Folding.Fold(word)] = english;
            common.UnionWith(language.Common.Select(w => Folding.Fold(w)));
            foreach (var (aside, words) in language.Asides)
            foreach (var word in words.SelectMany(Words.Phrases.WordsOf))
                asides[word] = asides.GetValueOrDefault(word) | Bit(aside);
            foreach (var turn in language.Turns)
            foreach (var word in turn.Beginnings.Distinct())
                (turns.TryGetValue(word, out var begun) ? begun : turns[word] = []).Add(turn);
            foreach (var (sign, phrases) in language.Signs)
                Phrases.Add(phrases, kinds: Signs.Bit(sign));
        }

        _words = new WordTable<LexiconWord>([
            .. Phrases
                .Words.Concat(common)
                .Concat(adverbs)
                .Concat(glossary.Keys)
                .Concat(WordCues.Words)
                .Concat(Items.Names.Formats.KnownWords)
                .Concat(asides.Keys)
                .Concat(turns.Keys)
                .Distinct()
                .Select(
                    (word, number) =>
                        KeyValuePair.Create(
                            word,
                            new LexiconWord(
                                number,
                                Phrases.BeginningWith(word),
                                common.Contains(word),
                                adverbs.Contains(word),
                                glossary.GetValueOrDefault(word),
                                WordCues.UsesOf(word),
                                Items.Names.Formats.Known(word) is not null,
                                IsForeign && !own.Contains(word),
                                asides.GetValueOrDefault(word),
                                Begun(turns, word, isHarmless: false),
                                Begun(turns, word, isHarmless: true)
                            )
                        )
                ),
        ]);
        Phrases.Number(word => Find(word)!.Number);
    }

    /// <summary>Is the mail in another language than English?</summary>
    public bool IsForeign { get; }

    /// <summary>Does a capital within a sentence say that a word is a name? German writes every noun so.</summary>
    public bool CapitalsName { get; }

    public Phrases Phrases { get; } = new();

    /// <summary>Is it too ordinary to name a title by itself?</summary>
    public bool IsCommon(string word) => Find(word) is { IsCommon: true };

    /// <summary>What an English catalogue would say for a word; the word itself where nothing else is known.</summary>
    public string Translate(string word) => Find(word)?.English ?? word;

    /// <summary>What begins at a token.</summary>
    public Phrases.Found PhraseAt(TokenList tokens, int at)
    {
        if (
            tokens[at].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Code)
            || Find(tokens[at].Text)?.Phrases is not { } phrases
        )
            return Phrases.Found.Nothing;
        var words = new LexiconWord?[tokens.Count];
        for (var i = at + 1; i < words.Length && (words[i] = Find(tokens[i].Text)) is not null; i++) { }
        return Phrases.Find(phrases, tokens, words, at);
    }

    /// <summary>Null for a word that none of the languages tells anything of.</summary>
    internal LexiconWord? Find(string word) => _words.Find(word);

    private static BegunTurn[] Begun(Dictionary<string, List<Turn>> turns, string word, bool isHarmless) =>
        turns.TryGetValue(word, out var begun)
            ? [.. begun.Where(turn => turn.Cue == TurnCue.Harmless == isHarmless).Select(turn => new BegunTurn(turn))]
            : [];

    // "Let op het woordje Home, want The Long Haul staat hier al": a Dutch "because", and no English "want".
    private static IReadOnlyList<string> AskingIn(IReadOnlyList<string> phrases, Language language, Language mails) =>
        language == mails ? phrases : [.. phrases.Except(mails.Of(Cue.Aside))];

    // All that a language lists, whatever for.
    private static HashSet<string> OwnWords(Language language) =>
        [
            .. language
                .Phrases.Values.Concat(language.Signs.Values)
                .Concat(language.Words.Values)
                .Concat(language.Asides.Values)
                .SelectMany(list => list)
                .Concat(language.Numbers.Keys)
                .Concat(language.Glossary.Keys)
                .Concat(language.Common)
                .Concat(language.Telling)
                .SelectMany(Words.Phrases.WordsOf),
        ];

    public static ulong Bit(Cue cue) => 1UL << (int)cue;

    public static uint Bit(AsideCue cue) => 1U << (int)cue;
}
