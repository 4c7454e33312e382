namespace OrderWorker.Reading.Mime;

/// <summary>Compares the plain and the HTML flavour of one text: a mail that shows its reader other words than a program reads is a trap.</summary>
internal static class Flavours
{
    // A few words differ by layout: links, names of pictures, list marks.
    private const int FewWords = 4;

    /// <summary>
    /// Is a number in one of them only, or more than a few words that are more than a seventh of all? Numbers count copies and name houses.
    /// </summary>
    public static bool Differ(string plain, string html)
    {
        var (left, right) = (Words(plain), Words(html));
        if (left.Count == 0 || right.Count == 0)
            return false;
        var missing = 0;
        if (IsNumberMissing(left, right, ref missing) || IsNumberMissing(right, left, ref missing))
            return true;
        return missing > FewWords && missing * 7 > left.Count + right.Count;
    }

    // Counts the words that the other one has not, up to the first number among them.
    private static bool IsNumberMissing(HashSet<string> words, HashSet<string> others, ref int missing)
    {
        foreach (var word in words)
        {
            if (others.Contains(word))
                continue;
            if (char.IsAsciiDigit(word[0]))
                return true;
            missing++;
        }

        return false;
    }

    // Without web addresses, which one of the two writes out.
    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var bySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < text.Length; )
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
                i++;
            var word = text.AsSpan(start, i - start);
            if (IsAddress(text, word, i))
            {
                while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('>' or ')' or ']' or '"'))
                    i++;
                continue;
            }

            bySpan.Add(word);
        }

        return words;
    }

    private static bool IsAddress(string text, ReadOnlySpan<char> word, int next) =>
        next < text.Length
        && (
            text[next] == ':'
                && (
                    word.Equals("http", StringComparison.OrdinalIgnoreCase)
                    || word.Equals("https", StringComparison.OrdinalIgnoreCase)
                    || word.Equals("mailto", StringComparison.OrdinalIgnoreCase)
                    || word.Equals("cid", StringComparison.OrdinalIgnoreCase)
                    || word.Equals("tel", StringComparison.OrdinalIgnoreCase) && next + 1 < text.Length && text[next + 1] == '+'
                )
            || text[next] == '.' && word.Equals("www", StringComparison.OrdinalIgnoreCase)
        );
}
