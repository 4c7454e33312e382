using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>Tells numbers of rows, which count no copies: "1) Ruins 2) Rain", "Line 1  Ruins".</summary>
internal static class RowNumbers
{
    private const int LeastNumbered = 3;
    private const int FewestEnumerated = 2;

    // "(1) Canal Vol 1", "(2) Canal Vol 2", "(3) Ruins": rows numbered one after the other, three at least, or each with its copies besides.
    public static bool Is(Passage text, int start, int end)
    {
        if (IsEnumerated(text, start, end))
            return true;
        if (!IsInBracketsOfRow(text, start, end))
            return false;
        var (next, haveCopies) = (1, true);
        for (var i = 1; i + 1 < text.Tokens.Count; i++)
        {
            if (!IsInBracketsOfRow(text, i, i + 1))
                continue;
            if (text.Tokens[i].Value != next++)
                return false;
            haveCopies &= HasCopies(text, i + 2);
        }

        return next > LeastNumbered || haveCopies && next > FewestEnumerated;
    }

    // "(2) Ruins, one copy"
    private static bool HasCopies(Passage text, int at)
    {
        for (var i = at; i < text.Tokens.Count && text.Tokens[i].Kind != TokenKind.Break; i++)
            if (text.Value(i, out var length) > 0 && i + length < text.Tokens.Count && text.Has(i + length, Cue.Unit))
                return true;
        return false;
    }

    // "1) Rain Songs 2) Fog", "1. Rain Songs, 2. Fog", "Item 1: Fog": one after the other from one on, each with the same mark or word.
    private static bool IsEnumerated(Passage text, int start, int end)
    {
        if (EnumerationAt(text, start, end) is not { } mark)
            return false;
        var next = 1;
        for (var i = 0; i + 1 < text.Tokens.Count; i++)
            if (
                text.Tokens[i].Kind == TokenKind.Number
                && EnumerationAt(text, i, i + 1) == mark
                && (text.Tokens[i].Value != next++ || i > 0 && IsBehindGoods(text.Tokens[i - 1], isFirst: next == 2))
            )
                return false;
        return next > FewestEnumerated;
    }

    // "Ruins, 1. Lark in the Morning, 2. Thanks.", "Ruins: 1. Rain: 2. Please.": each number counts the title that it stands behind.
    private static bool IsBehindGoods(Token before, bool isFirst) =>
        before.IsMark('-') || InlineRows.IsTimes(before) || before.IsMark(isFirst ? ',' : ':');

    private static char? EnumerationAt(Passage text, int start, int end)
    {
        if (text.Tokens[start].Kind != TokenKind.Number || text.Tokens[start].Length > 2 || end >= text.Tokens.Count)
            return null;
        ref readonly var after = ref text.Tokens[end];
        if (start > 0 && text.Has(start - 1, WordCue.ItemLabel) && !text.Tokens[start].IsGlued)
            return 'i';
        // "Line 1  Ruins  qty 2"; not "Number 1", which is a volume.
        if (IsNumberedRow(text, start))
            return 'l';
        if (start > 1 && text.Tokens[start - 1].IsMark('.') && text.Has(start - 2, WordCue.NumberLabel))
            return 'i';
        if (
            !after.IsGlued
            || end + 1 >= text.Tokens.Count
            || text.Tokens[end + 1].Kind is not (TokenKind.Word or TokenKind.Number)
        )
            return null;
        return after.IsMark(')') && !(start > 0 && text.Tokens[start - 1].IsMark('(')) ? ')'
            : after.IsMark('.') ? '.'
            : null;
    }

    private static bool IsNumberedRow(Passage text, int at) =>
        at > 0
        && text.Has(at - 1, WordCue.NumberColumn)
        && !text.Has(at - 1, Cue.Volume)
        && !text.Tokens[at].IsGlued
        && (at == 1 || text.Tokens[at - 2].Kind == TokenKind.Break);

    private static bool IsInBracketsOfRow(Passage text, int start, int end) =>
        start > 0
        && text.Tokens[start].Kind == TokenKind.Number
        && text.Tokens[start - 1].IsMark('(')
        && end < text.Tokens.Count
        && text.Tokens[end].IsMark(')')
        && (start == 1 || text.Tokens[start - 2].Kind == TokenKind.Break);
}
