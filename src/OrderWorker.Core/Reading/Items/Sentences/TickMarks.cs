using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>Ticks, crosses and strokes beside the rows of an order, and boxes that nobody's program has drawn.</summary>
internal readonly struct TickMarks(Passage text)
{
    private static readonly char[] Crosses = ['✗', '✘', '❌', '☒'];
    private static readonly char[] Ticks = ['✓', '✔', '√', '☑', '✅'];

    private readonly bool _isTicked = text.Text.IndexOfAny(Ticks) >= 0;
    private readonly bool _isBoxed = text.Text.Contains("( )", StringComparison.Ordinal);

    /// <summary>A row without a tick where others have one, or any row of a list of boxes.</summary>
    public bool LeaveOpen(Sentence sentence) => _isBoxed || _isTicked && !IsTicked(sentence);

    /// <summary>"Tea towel ✗", "~~Tea towel~~", "tea towel (no!)"</summary>
    public bool StrikeOut(Mention mention)
    {
        var (from, to) = (text.Tokens[mention.Start].Start, text.Tokens[mention.End - 1].End);
        var stop = text.Text.IndexOf('\n', to);
        var behind = text.Text.AsSpan(to, (stop < 0 ? text.Text.Length : stop) - to);
        if (behind.TrimStart().StartsWith("~~") && from >= 2 && text.Text.AsSpan(0, from).EndsWith("~~"))
            return true;
        if (
            behind.TrimStart().StartsWith("(no", StringComparison.OrdinalIgnoreCase)
            && behind.TrimStart()[3..].TrimStart("!,. thanks").StartsWith(")")
        )
            return true;
        var comma = behind.IndexOf(',');
        return (comma < 0 ? behind : behind[..comma]).IndexOfAny(Crosses) >= 0;
    }

    private bool IsTicked(Sentence sentence)
    {
        var start = text.Tokens[sentence.Start].Start;
        var stop = text.Text.IndexOf('\n', text.Tokens[sentence.End - 1].Start);
        var line = text.Text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        return text.Text.AsSpan(line, (stop < 0 ? text.Text.Length : stop) - line).IndexOfAny(Ticks) >= 0;
    }
}
