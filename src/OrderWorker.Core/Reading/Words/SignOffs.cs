using System.Collections.Frozen;
using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>The line that ends a letter, over its writer's name: "Best,", "Love", "Kind regards". It names no goods, whatever the titles are called.</summary>
internal static class SignOffs
{
    // Tokens of such a line, and of the name below it.
    private const int Longest = 4;

    /// <summary>Words that begin such a line, of all languages.</summary>
    public static FrozenSet<string> Known { get; } =
        AllLanguages
            .List.SelectMany(language => language.Answers.GetValueOrDefault(AnswerCue.SignOff, []))
            .Select(word => Folding.Fold(word))
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Does the token begin such a line?</summary>
    public static bool Begins(Passage text, int at)
    {
        if (text.Tokens[at].Kind != TokenKind.Word || !IsAfterLineEnd(text, at) || !Known.Contains(text.Tokens[at].Text))
            return false;
        var end = at;
        while (end < text.Tokens.Count && end - at < Longest && Known.Contains(text.Tokens[end].Text))
            end++;
        if (end < text.Tokens.Count && (text.Tokens[end].IsMark(',') || text.Tokens[end].IsMark('!')))
            end++;
        return IsName(text, SkipBreak(text, end));
    }

    // "Ann Hale", by itself on its line.
    private static bool IsName(Passage text, int at)
    {
        var end = at;
        while (end < text.Tokens.Count && text.Tokens[end].Kind == TokenKind.Word && (end == at || !IsAfterLineEnd(text, end)))
            end++;
        return end > at
            && end - at <= Longest
            && IsAfterLineEnd(text, at)
            && text.Tokens[at].IsCapital
            && (end == text.Tokens.Count || text.Tokens[end].Kind == TokenKind.Break || IsAfterLineEnd(text, end));
    }

    private static int SkipBreak(Passage text, int at) =>
        at < text.Tokens.Count && text.Tokens[at].Kind == TokenKind.Break ? at + 1 : at;

    private static bool IsAfterLineEnd(Passage text, int at) =>
        at == 0 || at < text.Tokens.Count && text.Text.AsSpan(text.Tokens[at - 1].Start..text.Tokens[at].Start).Contains('\n');
}
