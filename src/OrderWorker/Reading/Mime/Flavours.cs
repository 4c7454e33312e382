namespace OrderWorker.Reading.Mime;

/// <summary>Compares the plain and the HTML flavour of one text: a mail that shows its reader other words than a program reads is a trap.</summary>
internal static class Flavours
{
    // A few words differ by layout: links, names of pictures, list marks.
    private const int FewWords = 4;

    /// <summary>Do more than a few words, and more than a fifth of all, stand in one of them only?</summary>
    public static bool Differ(string plain, string html)
    {
        var (left, right) = (Words(plain), Words(html));
        if (left.Count == 0 || right.Count == 0)
            return false;
        var missing = left.Count(word => !right.Contains(word)) + right.Count(word => !left.Contains(word));
        return missing > FewWords && missing * 5 > left.Count + right.Count;
    }

    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isLetter = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isLetter && start < 0)
                start = i;
            else if (!isLetter && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }

        return words;
    }
}
