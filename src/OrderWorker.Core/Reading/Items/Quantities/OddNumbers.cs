using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>Finds numbers beside a title that nobody can pack: "-1", "1/2", "half a", "1.5 copies", twelve digits.</summary>
internal readonly struct OddNumbers(Passage text)
{
    private const int DecimalsOfAPrice = 2;

    // What is larger is read as a year, a house or a slip of the hand; before "copies" it is none of them.
    private const int MostCopies = 1899;

    /// <summary>Leaves the statement in doubt where it has one.</summary>
    public void Read(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (OddLength(i, sentence.End) is > 0 and var length && IsCount(i + length, statement) && !IsNamed(i, statement))
                statement.IsInDoubt = true;
        }
    }

    // Tokens of the odd number that begins here; 0 for none.
    private int OddLength(int at, int end)
    {
        ref readonly var token = ref text.Tokens[at];
        return token.Kind switch
        {
            TokenKind.Number when token.Value is < 0 or > MostCopies => 1,
            TokenKind.Number when at + 2 < end && text.Tokens[at + 1].IsMark('/') && IsGluedNumber(at + 2) => 3,
            TokenKind.Decimal when !IsPrice(at) => 1,
            TokenKind.Mark when token.IsMark('-') && IsSignOf(at, end) => 2,
            TokenKind.Word when text.Has(at, Cue.Half) && text.Value(at, out _) < 0 => text.CueLength(at),
            _ => 0,
        };
    }

    private bool IsGluedNumber(int at) => text.Tokens[at] is { Kind: TokenKind.Number, IsGlued: true };

    private bool IsPrice(int at) =>
        text.IsMoney(at, at + 1) || text.Text[text.Tokens[at].End - DecimalsOfAPrice - 1] is '.' or ',';

    // "-2", not "1-2" and not "CD-2".
    private bool IsSignOf(int at, int end) => !text.Tokens[at].IsGlued && at + 1 < end && IsGluedNumber(at + 1);

    private bool IsCount(int next, Statement statement)
    {
        while (next < statement.Sentence.End && (text.Tokens[next].Text is "x" or "×" or "of" or "the" or "a" or "an"))
            next++;
        return next < statement.Sentence.End && (text.Has(next, Cue.Unit) || IsNamed(next, statement));
    }

    private static bool IsNamed(int at, Statement statement) => statement.Names(at);
}
