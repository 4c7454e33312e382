using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>The longest name of the catalogue that begins at a token.</summary>
/// <param name="Named">Null where no name begins there.</param>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after it.</param>
/// <param name="Words">How many it has.</param>
/// <param name="IsGuess">Were words taken for others, misspelt or of another language?</param>
/// <param name="AllNumbers">Is it made of numbers only?</param>
/// <param name="Series">The series whose volume it is.</param>
/// <param name="IsEither">May its number count copies of a shorter name: "Ruins - 2"?</param>
internal readonly record struct NameWalk(
    Named? Named,
    int Start,
    int End,
    int Words,
    bool IsGuess,
    bool AllNumbers,
    Series? Series,
    bool IsEither
)
{
    // Words of a name that are right before one that is far off: "the Rise of the Celorets".
    private const int FewestBefore = 2;

    // Letters of a word that may be one of a name in the singular.
    private const int ShortestPlural = 3;

    /// <param name="names">The text's words, as the catalogue has them.</param>
    /// <param name="at">The token.</param>
    public static NameWalk From(NameWords names, int at)
    {
        var text = names.Text;
        var best = new NameWalk(null, at, at, 0, false, true, null, false);
        var (node, words, guess, numbers) = (names.Index.Root, 0, false, true);
        var (ends, joins) = (false, false);
        for (var i = at; i < text.Tokens.Count; )
        {
            if (words > 0 && (IsSkipped(text, i) || best.Named is null && IsLineEnd(text, i)))
            {
                ends |= IsEnd(text.Tokens[i]);
                joins |= text.Tokens[i].IsMark(',') || text.Tokens[i].IsMark('-');
                i++;
                continue;
            }

            var step = words > 0 ? Step(names, node, i) : FirstStep(names, i);
            if (step.To is null && words >= FewestBefore)
                step = FarStep(names, node, i);
            if (step.To is not { } next)
                break;

            var series = step.IsNumber ? node.Named?.Series : null;
            (node, words, guess, numbers) = (next, words + 1, guess || step.IsGuess, numbers && step.IsNumber);
            i += step.Length;
            // "Ruins 2 copies", "Songs of the Canal, one CD": the number counts, where the name without it is one as well.
            if (
                step.IsNumber
                && i < text.Tokens.Count
                && (
                    best.Named is not null && text.Has(i, Cue.Unit)
                    || series is not null && CountsDiscs(text, i - step.Length, i, joins)
                )
                && !text.Has(i, Cue.Volume)
            )
                break;
            // "Les trois CD du Canal, deux de chaque": the number is shared out, and names no volume.
            if (
                step.IsNumber
                && best.Named is not null
                && (i < text.Tokens.Count && text.Has(i, Cue.Each) || text.Has(i - step.Length, Cue.Each))
            )
                break;
            // "Ruins: 2", ""Ruins" 2": the number stands behind the name, where that is one without it. "Ruins - 2" may be either.
            var isBehind = step.IsNumber && best.Named is { Titles.Count: > 0 };
            if (node.Named is { } named && !(isBehind && ends))
                best = new NameWalk(named, at, i, words, guess, numbers, series, isBehind && joins);
            (ends, joins) = (false, false);
        }

        // A single guessed word that is short, or an everyday one, is no name.
        return
            best is { Named: not null, IsGuess: true, Words: 1 }
            && (text.Tokens[at].Length < 7 || text.IsCommon(at))
            && text.Translate(at) == text.Tokens[at].Text
            ? best with
            {
                Named = null,
            }
            : best;
    }

    // "Songs of the Canal, 1 CD", "Songs of the Canal two CDs": "Canal 1 CD" is a volume on CD.
    private static bool CountsDiscs(Passage text, int number, int end, bool joins) =>
        (joins || text.Tokens[number].Kind == TokenKind.Word)
        && !text.Has(number, Cue.Volume)
        && (text.Has(end, Cue.Medium) || Formats.Known(text.Tokens[end].Text) is not null);

    private readonly record struct Walked(CatalogueIndex.Node? To, int Length, bool IsGuess = false, bool IsNumber = false);

    // Most words begin no name: they are told by one look-up.
    private static Walked FirstStep(NameWords names, int at)
    {
        var text = names.Text;
        ref readonly var token = ref text.Tokens[at];
        if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Code))
            return default;
        var root = names.Index.Root;
        var value = text.Value(at, out var length);
        if (value >= 0 && root.Child(CatalogueIndex.Digits(value)) is { } counted)
            return new Walked(counted, length, IsNumber: true);
        if (names.Known(at)?.Begins is { } plain)
            return new Walked(plain, 1);
        if (Singular(root, token.Text) is { } singular)
            return new Walked(singular, 1);
        return names.Spelt(at) is { } head ? new Walked(root.Child(head), 1, IsGuess: head != token.Text) : default;
    }

    private static Walked Step(NameWords names, CatalogueIndex.Node node, int at)
    {
        var text = names.Text;
        ref readonly var token = ref text.Tokens[at];
        if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Code) || !node.HasChildren)
            return default;
        var value = text.Value(at, out var length);
        // "Songs of the Canal, a copy of each": no first volume.
        var isCopies = length > 1 && text.Has(at, WordCue.Article) || IsPronoun(text, at);
        if (
            value >= 0
            && !isCopies
            && !CatalogueIndex.IsWordOfNumber(token.Text)
            && node.Child(CatalogueIndex.Digits(value)) is { } counted
        )
            return new Walked(counted, length, IsNumber: true);
        if (node.Child(token.Text) is { } plain)
            return new Walked(plain, 1);
        if (Singular(node, token.Text) is { } singular)
            return new Walked(singular, 1);
        // "Reels n Ruins", "Reels an' Ruins"
        if (token.Text is "n" or "an" && node.Child("and") is { } joined)
            return new Walked(joined, 1);
        // "Bach Six Cello Suite"
        if (token.Length > ShortestPlural && node.Child(token.Text + 's') is { } plural)
            return new Walked(plural, 1, IsGuess: true);
        // "Canal-Trilogie": a word that the offer's name alone has.
        if (
            text.Lexicon.IsForeign
            && text.Translate(at) is var english
            && english != token.Text
            && node.Child(english) is { } said
        )
            return new Walked(said, 1, IsGuess: true);
        if (text.Has(at, Cue.Volume) && at + 1 < text.Tokens.Count)
        {
            var number = CatalogueIndex.NumberAt(text, at + 1);
            if (number >= 0 && node.Child(CatalogueIndex.Digits(number)) is { } volume)
            {
                text.Value(at + 1, out var numberLength);
                return new Walked(volume, 1 + Math.Max(1, numberLength), IsNumber: true);
            }
        }

        if (
            token.Text.Length <= 4
            && !isCopies
            && CatalogueIndex.NumberAt(text, at) is > 0 and var roman
            && node.Child(CatalogueIndex.Digits(roman)) is { } figured
        )
            return new Walked(figured, 1, IsNumber: true);
        return names.Spelt(at) is { } word ? new Walked(node.Child(word), 1, IsGuess: true) : default;
    }

    // "Songs of the Canal, the one with the heron", "the Canal one that you played"
    private static bool IsPronoun(Passage text, int at) =>
        text.Tokens[at].Is("one")
        && (
            text.Has(at - 1, WordCue.Definite)
            || at + 1 < text.Tokens.Count
                && text.Tokens[at + 1].Text is "with" or "that" or "which" or "you" or "about" or "where"
        );

    private static Walked FarStep(NameWords names, CatalogueIndex.Node node, int at)
    {
        ref readonly var token = ref names.Text.Tokens[at];
        if (token.Kind != TokenKind.Word || !node.HasChildren || !names.Text.IsStrange(at))
            return default;
        CatalogueIndex.Node? found = null;
        foreach (var (word, child) in node.Children)
        {
            if (!NearWords.IsFar(token.Text, word))
                continue;
            if (found is not null)
                return default;
            found = child;
        }

        return new Walked(found, 1, IsGuess: true);
    }

    private static bool IsEnd(Token mark) => mark.IsMark(':') || mark.IsMark('"');

    private static CatalogueIndex.Node? Singular(CatalogueIndex.Node node, string word) =>
        word.Length > 3 && word[^1] == 's' ? node.Child(word.AsSpan(0, word.Length - 1)) : null;

    // "Heaven\nEyes": a line may end inside a name, where what stands before it is none.
    private static bool IsLineEnd(Passage text, int at) => text.Tokens[at] is { Kind: TokenKind.Break, IsParagraphEnd: false };

    private static bool IsSkipped(Passage text, int at)
    {
        ref readonly var token = ref text.Tokens[at];
        return token.Kind == TokenKind.Mark && token.Text[0] is ',' or '-' or '"' or '\'' or ':' or '/' || token.Is("the");
    }
}
