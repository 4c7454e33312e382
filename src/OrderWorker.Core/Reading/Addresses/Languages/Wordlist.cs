namespace OrderWorker.Core.Reading.Addresses.Languages;

/// <summary>The words of a stretch of text, without the punctuation around them. Words are parted by white space and by marks that no word holds.</summary>
internal sealed class Wordlist
{
    private readonly string _text;
    private readonly List<(int Start, int Length)> _words = [];

    private Wordlist(string text) => _text = text;

    public int Count => _words.Count;

    public ReadOnlySpan<char> this[int index] => _text.AsSpan(_words[index].Start, _words[index].Length);

    /// <summary>Index in the whole text.</summary>
    public int StartOf(int index) => _words[index].Start;

    public int EndOf(int index) => _words[index].Start + _words[index].Length;

    public static Wordlist Of(string text) => Of(text, 0, text.Length);

    public static Wordlist Of(string text, int start, int end)
    {
        var list = new Wordlist(text);
        for (var i = start; i < end; )
        {
            while (i < end && IsGap(text[i]))
                i++;
            var from = i;
            while (i < end && !IsGap(text[i]))
                i++;
            var to = i;
            while (to > from && text[to - 1] is '.' or '\'' or '’')
                to--;
            while (from < to && text[from] is '\'' or '’' or '*' or '_')
                from++;
            if (to > from)
                list._words.Add((from, to - from));
        }

        return list;
    }

    public static IEnumerable<string> Split(string phrase)
    {
        var words = Of(phrase);
        return Enumerable.Range(0, words.Count).Select(i => words[i].ToString());
    }

    public bool StandsAt(string[] phrase, int at)
    {
        if (at + phrase.Length > Count)
            return false;
        for (var i = 0; i < phrase.Length; i++)
            if (!Same(this[at + i], phrase[i]))
                return false;
        return true;
    }

    private static bool Same(ReadOnlySpan<char> word, string expected)
    {
        if (word.Length != expected.Length)
            return false;
        return word.Equals(expected, StringComparison.OrdinalIgnoreCase)
            || (word.Contains('’') && word.ToString().Replace('’', '\'').Equals(expected, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsGap(char c) =>
        char.IsWhiteSpace(c)
        || c
            is ','
                or ';'
                or ':'
                or '!'
                or '?'
                or '('
                or ')'
                or '"'
                or '“'
                or '”'
                or '„'
                or '«'
                or '»'
                or '|'
                or '>'
                or '<'
                or '='
                or '…';
}
