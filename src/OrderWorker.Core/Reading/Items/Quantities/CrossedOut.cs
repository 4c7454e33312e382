using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>Tells a row of a form that was left empty, or says that its title is not wanted.</summary>
internal readonly struct CrossedOut(Passage text)
{
    // A row of dots that leads the eye; one or two only end a sentence.
    private const int FewestDots = 3;

    /// <summary>"JS Bach: -", "JS Bach   none", "JS Bach (CD) ........ -": a row of a form that was left empty.</summary>
    /// <param name="start">The token behind the title.</param>
    /// <param name="end">The token after the row's last.</param>
    public bool IsAt(int start, int end)
    {
        // "Bach (none), Ruins (3)"
        while (end > start && (text.Tokens[end - 1].IsMark(',') || text.Has(end - 1, Cue.And)))
            end--;
        if (end - start > 2 && text.Tokens[start].IsMark('(') && text.Tokens[end - 1].IsMark(')') && IsNone(start + 1, end - 1))
            return true;
        if (IsLeader(start, end) || IsLeftOut(start, end))
            return true;
        while (start < end && (text.Has(start, Cue.Unit) || Formats.Known(text.Tokens[start].Text) is not null))
            start++;
        if (
            end - start < 2
            || !(text.Tokens[start].IsMark(':') || text.Tokens[start].IsMark('|') || text.Tokens[start].IsMark('-'))
        )
            return start < end && (IsNone(start, end) || IsDash(start, end));
        return end - start == 2
                && (
                    text.Tokens[start + 1].IsMark('-') && !text.Tokens[start].IsMark('-')
                    || text.Has(start + 1, WordCue.No)
                    || text.Tokens[start + 1].Is("not")
                )
            || IsNone(start + 1, end);
    }

    // "Mill Lane cards -", and the line ends
    private bool IsDash(int start, int end) =>
        end - start == 1
        && text.Tokens[start].IsMark('-')
        && (end >= text.Tokens.Count || text.Tokens[end].Kind == TokenKind.Break);

    // "none", "n/a"
    private bool IsNone(int start, int end) =>
        end - start == 1 && text.Has(start, WordCue.None) && !text.Has(start, WordCue.No)
        || end - start == 3 && text.Tokens[start].Is("n") && text.Tokens[start + 1].IsMark('/') && text.Tokens[start + 2].Is("a");

    // "Ruins   -", "1969   have", "Ruins   (have this)": in the column of its number stands that it is not wanted.
    private bool IsLeftOut(int start, int end)
    {
        if (start >= end || text.Tokens[start].Start - text.Tokens[start - 1].End < 2)
            return false;
        if (end - start == 1 && text.Tokens[start].IsMark('-'))
            return true;
        var says = false;
        for (var i = start; i < end; i++)
        {
            var token = text.Tokens[i];
            var owns = text.Has(i, Cue.Own) && !text.Has(i, Cue.Ask) || token.Text is "have" or "got" or "none" or "nil" or "no";
            if (!owns && token.Kind != TokenKind.Mark && token.Text is not ("this" or "it" or "one" or "already" or "thanks"))
                return false;
            says |= owns;
        }

        return says;
    }

    // Dots lead from the title to the place for its number.
    private bool IsLeader(int start, int end)
    {
        var dots = 0;
        for (var i = start; i < end - 1; i++)
        {
            var token = text.Tokens[i];
            if (token.IsMark('…'))
                dots += FewestDots;
            else if (
                token.IsMark('.')
                || token.IsMark('_')
                || token.IsMark('·')
                || token.IsMark('-') && token.Length >= FewestDots
            )
                dots += token.Length;
            else if (!(token.IsMark('(') || token.IsMark(')') || token.IsMark(':')) && Formats.Known(token.Text) is null)
                return false;
        }

        return dots >= FewestDots
            && (text.Tokens[end - 1].IsMark('-') || text.Tokens[end - 1].Text is "none" or "nil" or "no" or "–" or "—");
    }
}
