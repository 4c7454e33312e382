using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"Ruins - to be decided", "Rain: maybe", "Fog (not sure)": a row that leaves its own number open.</summary>
internal static class OpenRows
{
    public static void Read(Passage text, Statement statement)
    {
        foreach (var wish in statement.Wishes)
        {
            var mark = wish.Mention.End;
            if (
                wish.Quantity is null
                && mark + 1 < statement.Sentence.End
                && text.Tokens[mark] is { Kind: TokenKind.Mark, Text: "-" or ":" or "(" }
                && text.Has(mark + 1, Cue.Doubt)
            )
                wish.IsInDoubt = statement.IsInDoubt = true;
        }
    }
}
