using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>The longest name of the catalogue that begins at a token.</summary>
public sealed class NameWalk
{
    /// <summary>Null where no name begins here.</summary>
    public Named? Named { get; private set; }

    /// <summary>Its first token.</summary>
    public int Start { get; private init; }

    /// <summary>The token after it.</summary>
    public int End { get; private set; }

    public int Words { get; private set; }

    /// <summary>Were words taken for others, misspelt or of another language?</summary>
    public bool IsGuess { get; private set; }

    public bool AllNumbers { get; private set; } = true;

    /// <summary>The series whose volume it is.</summary>
    public Series? Series { get; private set; }

    public static NameWalk From(Passage text, CatalogueIndex index, int at)
    {
        var best = new NameWalk { Start = at };
        var (node, words, guess, numbers) = (index.Root, 0, false, true);
        Series? series = null;
        for (var i = at; i < text.Tokens.Count; )
        {
            if (words > 0 && (IsSkipped(text, i) || best.Named is null && IsLineEnd(text, i)))
            {
                i++;
                continue;
            }

            var step = Step(text, index, node, i, words > 0, out var next, out var isGuess, out var isNumber);
            if (step is null)
                break;

            series = isNumber ? node.Named?.Series : null;
            (node, words, guess, numbers) = (step, words + 1, guess || isGuess, numbers && isNumber);
            i = next;
            // "Ruins 2 copies": the number counts, where the name without it is one as well.
            if (isNumber && best.Named is not null && i < text.Tokens.Count && text.Has(i, Cue.Unit) && !text.Has(i, Cue.Volume))
                break;
            if (node.Named is { } named)
            {
                best.Named = named;
                (best.End, best.Words, best.IsGuess, best.AllNumbers) = (i, words, guess, numbers);
                best.Series = series;
            }
        }

        // A single guessed word that is short, or an everyday one, is no name.
        if (
            best is { Named: not null, IsGuess: true, Words: 1 }
            && (text.Tokens[at].Length < 7 || text.Lexicon.IsCommon(text.Tokens[at].Text))
            && text.Lexicon.Translate(text.Tokens[at].Text) == text.Tokens[at].Text
        )
            best.Named = null;
        return best;
    }

    /// <summary>The catalogue's word that a word of the text stands for; null where it is none.</summary>
    public static string? Spelt(Passage text, CatalogueIndex index, int at)
    {
        var word = text.Tokens[at].Text;
        if (index.Knows(word))
            return word;
        var translated = text.Lexicon.Translate(word);
        if (translated != word && index.Knows(translated))
            return translated;
        if (
            text.Tokens[at].Kind != TokenKind.Word
            || text.Lexicon.IsCommon(word)
            || text.HasAny(at)
            || Formats.Known(word) is not null
        )
            return null;
        if (word.Length > 4 && word[^1] == 's' && index.Knows(word[..^1]))
            return word[..^1];
        return index.Nearest(Transliteration.ToLatin(word));
    }

    private static CatalogueIndex.Node? Step(
        Passage text,
        CatalogueIndex index,
        CatalogueIndex.Node node,
        int at,
        bool within,
        out int next,
        out bool isGuess,
        out bool isNumber
    )
    {
        (next, isGuess, isNumber) = (at + 1, false, false);
        var token = text.Tokens[at];
        if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Code))
            return null;
        var value = text.Value(at, out var length);
        if (value >= 0 && node.Child(CatalogueIndex.Digits(value)) is { } counted)
        {
            (next, isNumber) = (at + length, true);
            return counted;
        }

        if (node.Child(token.Text) is { } plain)
            return plain;
        if (token.Text.Length > 3 && token.Text[^1] == 's' && node.Child(token.Text[..^1]) is { } singular)
            return singular;
        if (!within)
            return Spelt(text, index, at) is { } head && (isGuess = head != token.Text) ? node.Child(head) : null;
        if (text.Has(at, Cue.Volume) && at + 1 < text.Tokens.Count)
        {
            var number = CatalogueIndex.NumberAt(text, at + 1);
            if (number >= 0 && node.Child(CatalogueIndex.Digits(number)) is { } volume)
            {
                text.Value(at + 1, out var numberLength);
                (next, isNumber) = (at + 1 + Math.Max(1, numberLength), true);
                return volume;
            }
        }

        if (
            token.Text.Length <= 4
            && CatalogueIndex.NumberAt(text, at) is > 0 and var roman
            && node.Child(CatalogueIndex.Digits(roman)) is { } figured
        )
        {
            isNumber = true;
            return figured;
        }

        var word = Spelt(text, index, at);
        isGuess = true;
        return word is null ? null : node.Child(word);
    }

    // "Heaven\nEyes": a line may end inside a name, where what stands before it is none.
    private static bool IsLineEnd(Passage text, int at) => text.Tokens[at] is { Kind: TokenKind.Break, IsParagraphEnd: false };

    private static bool IsSkipped(Passage text, int at)
    {
        var token = text.Tokens[at];
        return token.Kind == TokenKind.Mark && token.Text[0] is ',' or '-' or '"' or '\'' or ':' or '/' || token.Is("the");
    }
}
