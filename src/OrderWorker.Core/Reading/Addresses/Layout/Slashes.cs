namespace OrderWorker.Core.Reading.Addresses.Layout;

/// <summary>Tells slashes that part an address, as in "Jane Hill / 12 Orchard Street / Leeds", from those inside a part: "3/2", "c/o", "12/F".</summary>
internal static class Slashes
{
    private const int ShortestWord = 3;

    /// <summary>Whether a line has several slashes that part it: one alone is "and/or".</summary>
    public static bool Part(ReadOnlySpan<char> line)
    {
        if (!line.Contains('/'))
            return false;
        var parting = 0;
        for (var i = 1; i + 1 < line.Length; i++)
            if (line[i] == '/' && Parts(line, i, 0, line.Length))
                parting++;
        return parting >= 2;
    }

    /// <summary>Whether one slash stands between blanks, or between whole words.</summary>
    public static bool Parts(ReadOnlySpan<char> text, int at, int from, int end)
    {
        if (at <= from || at + 1 >= end)
            return false;
        if (text[at - 1] == ' ' && text[at + 1] == ' ')
            return true;
        return IsWordBefore(text, at, from) && (IsWordBehind(text, at, end) || char.IsAsciiDigit(text[at + 1]));
    }

    private static bool IsWordBefore(ReadOnlySpan<char> text, int at, int from)
    {
        var start = at;
        while (start > from && char.IsLetterOrDigit(text[start - 1]))
            start--;
        return at - start >= ShortestWord && char.IsLetter(text[start]) | char.IsLetter(text[at - 1]);
    }

    private static bool IsWordBehind(ReadOnlySpan<char> text, int at, int end)
    {
        var stop = at + 1;
        while (stop < end && char.IsLetterOrDigit(text[stop]))
            stop++;
        return stop - at > ShortestWord;
    }
}
