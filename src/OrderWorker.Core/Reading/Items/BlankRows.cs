using OrderWorker.Core.Reading.Items.Baskets;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items;

/// <summary>"Heaven Eyes: 2", "Ruins:", "Winter Harbour: 1": of rows that tell their numbers, one that leaves its own blank.</summary>
internal static class BlankRows
{
    public static void Read(Basket basket, Passage text, List<Statement> statements)
    {
        if (!statements.Exists(s => IsRow(text, s) && s.Wishes[0].Quantity is not null))
            return;
        foreach (var statement in statements)
            if (IsRow(text, statement) && statement.Wishes[0].Quantity is null && IsBlank(text, statement))
                basket.Doubt(
                    ReasonCode.AmbiguousQuantity,
                    $"'{text.Words(statement.Sentence.Start, statement.Sentence.End)}': the other rows tell how many, and this one does not.",
                    statement,
                    isFirm: true
                );
    }

    // A title with a colon right behind it, from the beginning of the line.
    private static bool IsRow(Passage text, Statement statement)
    {
        if (
            statement
                is not { Wishes: [{ Mention: { Kind: MentionKind.Title } mention }], Sentence: { BeginsLine: true } sentence }
            || mention.Start > sentence.Start + 1
        )
            return false;
        return mention.End >= sentence.End ? sentence.Closing == ':' : text.Tokens[mention.End].IsMark(':');
    }

    private static bool IsBlank(Passage text, Statement statement)
    {
        for (var i = statement.Wishes[0].Mention.End; i < statement.Sentence.End; i++)
            if (text.Tokens[i].Kind != TokenKind.Mark)
                return false;
        return true;
    }
}
