namespace OrderWorker.Core.Reading.Addresses.Languages;

/// <summary>The words of a stretch of text, without the punctuation around them. Words are parted by white space and by marks that no word holds.</summary>
/// <remarks>What each may be is looked up once, however many readers ask; a part of the text is a view of the whole.</remarks>
internal sealed class Wordlist
{
    private const string Marks = ",;:.!?()";
    private const int Ascii = 128;
    private static readonly bool[] Gaps = [.. Enumerable.Range(0, Ascii).Select(code => Parts((char)code))];

    // The words of a text while they are counted: a list that grows as it goes takes twice their room.
    [ThreadStatic]
    private static List<Word>? _scratch;

    private readonly string _text;
    private readonly Word[] _words;
    private readonly int _first;
    private ulong? _phrases;

    private Wordlist(string text, Word[] words, int first, int count) =>
        (_text, _words, _first, Count) = (text, words, first, count);

    public int Count { get; }

    public ReadOnlySpan<char> this[int index] => _text.AsSpan(_words[_first + index].Start, _words[_first + index].Length);

    /// <summary>Index in the whole text.</summary>
    public int StartOf(int index) => _words[_first + index].Start;

    public int EndOf(int index) => _words[_first + index].Start + _words[_first + index].Length;

    /// <summary>Does a mark stand between a word and the next: "No, send it"?</summary>
    public bool IsParted(int index) => index + 1 < Count && _text.AsSpan(EndOf(index)..StartOf(index + 1)).IndexOfAny(Marks) >= 0;

    /// <summary>What a word may be, as <see cref="AddressWords.Of"/> says.</summary>
    public WordUse UseOf(int index) => InfoOf(index).Use;

    /// <summary>In which phrase sets a phrase begins with a word: their bits.</summary>
    public ulong PhrasesAt(int index) => InfoOf(index).Phrases;

    /// <summary>The phrase sets of which any phrase may begin here: their bits.</summary>
    public ulong Phrases
    {
        get
        {
            if (_phrases is { } known)
                return known;
            var all = 0UL;
            for (var i = 0; i < Count; i++)
                all |= PhrasesAt(i);
            return (_phrases = all).Value;
        }
    }

    public static Wordlist Of(string text) => Of(text, 0, text.Length);

    public static Wordlist Of(string text, int start, int end)
    {
        var scratch = Scratch();
        Append(scratch, text, start, end);
        return new Wordlist(text, [.. scratch], 0, scratch.Count);
    }

    /// <summary>The words of some stretches of a text, which follow each other.</summary>
    /// <param name="text">The whole.</param>
    /// <param name="stretches">Of it.</param>
    /// <param name="known">Words of the same text that were looked up before; null where there are none.</param>
    public static Wordlist Of(string text, IReadOnlyList<(int Start, int End)> stretches, Wordlist? known = null)
    {
        var scratch = Scratch();
        foreach (var (start, end) in stretches)
            Append(scratch, text, start, end);
        Word[] words = [.. scratch];
        if (known is not null)
            Take(words, known._words);
        return new Wordlist(text, words, 0, words.Length);
    }

    // What is known of the same words; both lists are in the order of the text.
    private static void Take(Word[] words, Word[] known)
    {
        for (var (i, k) = (0, 0); i < words.Length && k < known.Length; i++)
        {
            while (k < known.Length && known[k].Start < words[i].Start)
                k++;
            if (k < known.Length && known[k].Start == words[i].Start && known[k].Length == words[i].Length)
                words[i] = known[k];
        }
    }

    /// <summary>The phrase sets of which a phrase may begin with any word of what stands between blanks: their bits.</summary>
    public static ulong PhrasesIn(ReadOnlySpan<char> text)
    {
        var all = 0UL;
        for (var i = 0; Next(text, ref i) is var (start, length) && length > 0; )
            all |= AddressWords.InfoOf(text.Slice(start, length)).Phrases;
        return all;
    }

    /// <summary>The words that begin in a part of the text.</summary>
    public Wordlist Between(int start, int end)
    {
        var (from, to) = (FirstFrom(start), FirstFrom(end));
        return new Wordlist(_text, _words, from, Math.Max(0, to - from));
    }

    public Wordlist Upto(int index) => new(_text, _words, _first, index);

    private int FirstFrom(int place)
    {
        var (low, high) = (_first, _first + Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _words[middle].Start < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private WordInfo InfoOf(int index)
    {
        ref var word = ref _words[_first + index];
        if (word.IsKnown)
            return word.Info;
        return word.Info = AddressWords.InfoOf(this[index]);
    }

    private static List<Word> Scratch()
    {
        var scratch = _scratch ??= [];
        scratch.Clear();
        return scratch;
    }

    private static void Append(List<Word> words, string text, int start, int end)
    {
        for (var i = start; Next(text.AsSpan(0, end), ref i) is var (from, length) && length > 0; )
            words.Add(new Word(from, length));
    }

    // The word at or behind a place, which moves behind it; an empty one at the end of the text.
    private static (int Start, int Length) Next(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length)
        {
            while (at < text.Length && IsGap(text[at]))
                at++;
            var from = at;
            while (at < text.Length && !IsGap(text[at]))
                at++;
            var to = at;
            while (to > from && text[to - 1] is '.' or '\'' or '’')
                to--;
            while (from < to && text[from] is '\'' or '’' or '*' or '_')
                from++;
            if (to > from)
                return (from, to - from);
        }

        return default;
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

    private static bool IsGap(char c) => c < Ascii ? Gaps[c] : Parts(c);

    private static bool Parts(char c) =>
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

    private struct Word(int start, int length)
    {
        private ulong _phrases;
        private WordUse _use;

        public readonly int Start => start;
        public readonly int Length => length;

        /// <summary>Was it looked up?</summary>
        public bool IsKnown { get; private set; }

        /// <summary>Once it was looked up.</summary>
        public WordInfo Info
        {
            readonly get => new(_use, _phrases);
            set => (_use, _phrases, IsKnown) = (value.Use, value.Phrases, true);
        }
    }
}

/// <summary>What a word may be, and the bits of the phrase sets in which a phrase begins with it.</summary>
internal readonly record struct WordInfo(WordUse Use, ulong Phrases);
