using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>The row of formats behind a title: "twice: once as an LP and once as a CD", "LP for the brother, CD for the car".</summary>
internal readonly struct FormatsBehind(Passage text)
{
    // Tokens between the title and its formats, and of "for the good room".
    private const int LongestLead = 9;
    private const int LongestPurpose = 6;

    public bool IsOn(int at) => text.Has(at, WordCue.OnFormat) || text.Has(at, WordCue.AsFormat);

    public string? FormatAt(int at) => text.Tokens[at].Kind == TokenKind.Word ? Formats.Known(text.Tokens[at].Text) : null;

    public bool IsJoint(int at) => text.Tokens[at].IsMark(',') || text.Has(at, Cue.And);

    // "twice:", "gleich doppelt:", "en deux exemplaires :"
    public (int Copies, int End)? InAll(int at, int ceiling)
    {
        while (at < ceiling && (IsOn(at) || text.IsAdverb(at)) && text.Value(at, out _) < 0)
            at++;
        if (at >= ceiling || text.Value(at, out var length) is not (> 1 and var copies) || text.IsMoney(at, at + length))
            return null;
        var end = at + length;
        while (end < ceiling && text.Has(end, Cue.Unit) && text.Value(end, out _) < 0)
            end++;
        while (end < ceiling && text.Has(end, WordCue.Please))
            end++;
        return end < ceiling && text.Tokens[end] is { Kind: TokenKind.Mark } mark && mark.Text[0] is ',' or ':' or '-' or '('
            ? (copies, end)
            : null;
    }

    // ": one full score and twelve vocal scores", with no other title's name behind it.
    public List<int> After(int end, int ceiling)
    {
        var row = new List<int>();
        var at = end;
        while (at < ceiling && at < end + LongestLead)
            if (IsLead(at))
                at++;
            else if (InAll(at, ceiling) is var (_, behind))
                at = behind;
            else
                break;
        if (AtFormat(at, ceiling) is { } first)
            return FormatsFirst(first, ceiling);
        while (at < ceiling && LengthOfNumber(at) is > 0 and var length && at + length < ceiling)
        {
            var format = at + length;
            if (text.Tokens[format].Text is "x" or "×" || IsOn(format))
                format++;
            if (IsOn(format - 1) && format + 1 < ceiling && text.Has(format, WordCue.Article) && FormatAt(format) is null)
                format++; // "once as an LP"
            if (format >= ceiling || FormatAt(format) is null)
                return [];
            row.Add(format);
            at = AfterPurpose(format + 1, ceiling);
            if (at >= ceiling || !IsJoint(at))
                break;
            while (at < ceiling && IsJoint(at))
                at++;
        }

        return at < ceiling && text.Tokens[at].Text is "of" or "by" || at >= ceiling && ceiling < text.Tokens.Count ? [] : row;
    }

    // "two", "once"
    private int LengthOfNumber(int at) =>
        text.Value(at, out var length) > 0 ? length
        : text.Has(at, WordCue.Once) ? 1
        : 0;

    // "the LP", "LP"
    private int? AtFormat(int at, int ceiling)
    {
        if (at + 1 < ceiling && text.Has(at, WordCue.Definite))
            at++;
        return at < ceiling && FormatAt(at) is not null ? at : null;
    }

    // "LP for the brother, CD for the car", "LP 1, CD 2": each has its number or its purpose behind it.
    private List<int> FormatsFirst(int start, int ceiling)
    {
        var (row, at) = (new List<int>(), start);
        while (AtFormat(at, ceiling) is { } format)
        {
            at = format;
            row.Add(at);
            var end = at + 1 < ceiling && text.Tokens[at + 1].Kind == TokenKind.Number ? at + 2 : AfterPurpose(at + 1, ceiling);
            if (end == at + 1)
                return [];
            at = end;
            if (at >= ceiling || !IsJoint(at))
                break;
            while (at < ceiling && IsJoint(at))
                at++;
        }

        return row.Count < 2 || at < ceiling && text.Tokens[at].Text is "of" or "by" ? [] : row;
    }

    // "one LP for the good room and one CD for the car"
    public int AfterPurpose(int at, int ceiling)
    {
        if (at >= ceiling || !text.Has(at, WordCue.For))
            return at;
        var end = at + 1;
        while (end < ceiling && end < at + LongestPurpose && text.Tokens[end].Kind == TokenKind.Word && !IsJoint(end))
        {
            if (text.Value(end, out _) >= 0 || FormatAt(end) is not null)
                return at;
            end++;
        }

        return end;
    }

    // ", in both formats, that is"
    private bool IsLead(int at) =>
        text.Tokens[at].Kind == TokenKind.Mark && text.Tokens[at].Text[0] is ',' or ':' or '-' or '(' or '"'
        || text.Has(at, WordCue.Please)
        || text.Tokens[at].Kind == TokenKind.Word
            && text.Value(at, out _) < 0
            && FormatAt(at) is null
            && !text.Has(at, Cue.And)
            && !text.Has(at, Cue.Ask)
            && (
                text.Has(at, WordCue.ThatIs)
                || text.Has(at, Cue.Both)
                || text.Has(at, Cue.Restate)
                || Formats.AreAll(text.Tokens[at].Text)
            );
}
