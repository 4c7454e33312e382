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
        if (AreSame(plain, html))
            return false;
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

    // Most mail programs make the one of the other: the same words in the same order.
    private static bool AreSame(string plain, string html)
    {
        var left = new WordsOf(plain);
        var right = new WordsOf(html);
        while (left.MoveNext())
            if (!right.MoveNext() || !left.Current.Equals(right.Current, StringComparison.OrdinalIgnoreCase))
                return false;
        return !right.MoveNext();
    }

    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var bySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var all = new WordsOf(text);
        while (all.MoveNext())
            bySpan.Add(all.Current);
        return words;
    }

    /// <summary>One after the other, without web addresses, which one of the two writes out.</summary>
    private ref struct WordsOf(string text)
    {
        private int _at;

        public ReadOnlySpan<char> Current { get; private set; }

        public bool MoveNext()
        {
            while (_at < text.Length)
            {
                if (!char.IsLetterOrDigit(text[_at]))
                {
                    _at++;
                    continue;
                }

                var start = _at;
                while (_at < text.Length && char.IsLetterOrDigit(text[_at]))
                    _at++;
                var word = text.AsSpan(start, _at - start);
                if (IsAddress(text, word, _at))
                {
                    while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not ('>' or ')' or ']' or '"'))
                        _at++;
                    continue;
                }

                Current = word;
                return true;
            }

            return false;
        }
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
