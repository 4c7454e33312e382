using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>How the labels of a form are parted from their answers.</summary>
internal enum LabelStyle
{
    /// <summary>By a colon, an equals sign or a gap.</summary>
    Marked,

    /// <summary>"Name - Jane Hill"</summary>
    Dashed,

    /// <summary>"name jane hill"</summary>
    Bare,
}

/// <summary>
/// Forms without colons: "name jane hill / address 5 high street / town leeds / postcode ls1 1aa". A line may begin with such a word by chance, so
/// several of them have to, a name and a postcode among them.
/// </summary>
internal static class BareLabels
{
    private const int FewestLines = 3;

    // Words of "post code", "address line 1".
    private const int MostWords = 3;

    public static LabelStyle StyleOf(string text, IReadOnlyList<TextLine> lines)
    {
        if (lines.Count < FewestLines)
            return LabelStyle.Marked;
        return IsForm(text, lines, LabelStyle.Dashed) ? LabelStyle.Dashed
            : IsForm(text, lines, LabelStyle.Bare) ? LabelStyle.Bare
            : LabelStyle.Marked;
    }

    /// <summary>Where the label ends and the answer begins; null where the line has no label of that style.</summary>
    public static (int LabelEnd, int ValueStart)? Parts(string text, TextLine line, LabelStyle style)
    {
        var whole = text.AsSpan(line.Start, line.Length);
        if (style == LabelStyle.Marked || whole.Contains(':'))
            return null;
        if (style == LabelStyle.Dashed)
        {
            var dash = whole.IndexOf(" - ");
            return dash > 0 ? (line.Start + dash, line.Start + dash + 3) : null;
        }

        (int, int)? longest = null;
        var end = 0;
        for (var words = 0; words < MostWords && whole[end..].IndexOf(' ') is > 0 and var blank; words++)
        {
            end += blank;
            if (!char.IsAsciiDigit(whole[end - 1]) && FormLabels.FieldOf(whole[..end]) is not null)
                longest = (line.Start + end, line.Start + end + 1);
            end++;
        }

        return longest;
    }

    private static bool IsForm(string text, IReadOnlyList<TextLine> lines, LabelStyle style)
    {
        var fields = new HashSet<FormField>();
        foreach (var line in lines)
            if (
                Parts(text, line, style) is { } parts
                && FormLabels.FieldOf(text.AsSpan(line.Start, parts.LabelEnd - line.Start)) is { } field
            )
                fields.Add(field);
        return fields.Count >= FewestLines
            && (fields.Contains(FormField.Name) || fields.Contains(FormField.LastName))
            && (fields.Contains(FormField.Postcode) || fields.Contains(FormField.PostcodeAndTown));
    }
}
