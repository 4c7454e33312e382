using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

public enum TokenKind : byte
{
    Word,

    /// <summary>Digits only; <see cref="Token.Value"/> is the number.</summary>
    Number,

    /// <summary>Digits with a decimal or thousands mark: "12.50", "1,000".</summary>
    Decimal,

    /// <summary>Letters and digits mixed: a postcode's half, a transaction ID, a SKU.</summary>
    Code,

    /// <summary>One punctuation mark or sign; <see cref="Token.Text"/> holds it in a plain form.</summary>
    Mark,

    /// <summary>The end of a line that a person ended, or of a paragraph.</summary>
    Break,
}

/// <summary>One word, number or sign of a text, with its place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Index of its first character in the text.</param>
/// <param name="Length">In UTF-16 characters.</param>
/// <param name="Text">Folded, for comparing: see <see cref="Folding"/>.</param>
/// <param name="Value">Of a number of at most nine digits; otherwise -1. Of a break: how many line ends.</param>
/// <param name="IsCapital">Does it begin with a capital letter as written?</param>
/// <param name="IsGlued">Does it follow the token before without a blank?</param>
public readonly record struct Token(TokenKind Kind, int Start, int Length, string Text, int Value, bool IsCapital, bool IsGlued)
{
    public int End => Start + Length;

    public bool Is(string text) => Text == text && Kind != TokenKind.Break;

    /// <summary>Is it a word that a language lists for the cue?</summary>
    public bool Is(WordCue cue) => Kind is not (TokenKind.Mark or TokenKind.Break) && WordCues.Has(Text, cue);

    public bool IsMark(char mark) => Kind == TokenKind.Mark && Text[0] == mark;

    /// <summary>A break that ends a paragraph.</summary>
    public bool IsParagraphEnd => Kind == TokenKind.Break && Value > 1;
}
