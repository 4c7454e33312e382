namespace OrderWorker.Core.Payments.Names;

/// <summary>The names of one run, their words as numbers: the same few are held against each other again and again.</summary>
/// <param name="names">How common the words are.</param>
internal sealed class NameTable(NameBook names)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameWords> _names = new(StringComparer.Ordinal);
    private readonly List<(char First, bool IsInitial, int Rarity)> _words = [];

    /// <summary>A name as it is written; the same is read once.</summary>
    public NameWords Of(string? text)
    {
        if (text is null)
            return NameWords.None;
        if (_names.TryGetValue(text, out var known))
            return known;
        int[] words = [.. PersonName.Of(text).Words.Select(Number)];
        return _names[text] = words.Length == 0 ? NameWords.None : new(words, Keys(words), Pairs(words));
    }

    /// <summary>A surname and the initial of a given name.</summary>
    public long Key(int surname, int given) => ((long)surname << 16) | _words[given].First;

    /// <param name="name">Of the payer.</param>
    /// <param name="other">Whom this may be.</param>
    /// <param name="rarity">How much the words that they share say: see <see cref="NameBook.Together"/>.</param>
    public Likeness Compare(ReadOnlySpan<int> name, ReadOnlySpan<int> other, out int rarity)
    {
        rarity = 0;
        if (name.Length == 0 || other.Length == 0)
            return Likeness.Unknown;
        var (shared, rarest, second, first) = (0, 0, 0, 0);
        foreach (var word in name)
        {
            if (!other.Contains(word) || _words[word].IsInitial)
                continue;
            if (++shared == 1)
                first = word;
            var rare = _words[word].Rarity;
            (rarest, second) = rare > rarest ? (rare, rarest) : (rarest, Math.Max(rare, second));
        }

        rarity = NameBook.Together(rarest, second);
        return shared switch
        {
            0 => Likeness.Different,
            1 when HasInitialOf(name, other, first) || HasInitialOf(other, name, first) => Likeness.Initial,
            1 => Likeness.OneWord,
            _ => Likeness.Full,
        };
    }

    private long[] Keys(int[] name)
    {
        var keys = new List<long>();
        foreach (var surname in name)
        foreach (var given in name)
            if (!_words[surname].IsInitial && given != surname && Key(surname, given) is var key && !keys.Contains(key))
                keys.Add(key);
        return [.. keys];
    }

    private WordPair[] Pairs(int[] name)
    {
        var pairs = new List<WordPair>();
        for (var i = 0; i < name.Length; i++)
        for (var j = i + 1; j < name.Length; j++)
            if (!_words[name[i]].IsInitial && !_words[name[j]].IsInitial)
                pairs.Add(new(name[i], name[j]));
        return [.. pairs];
    }

    private bool HasInitialOf(ReadOnlySpan<int> name, ReadOnlySpan<int> other, int surname)
    {
        foreach (var word in name)
            if (_words[word].IsInitial)
                foreach (var theirs in other)
                    if (theirs != surname && _words[theirs].First == _words[word].First)
                        return true;
        return false;
    }

    private int Number(string word)
    {
        if (_numbers.TryGetValue(word, out var number))
            return number;
        _numbers.Add(word, number = _words.Count);
        _words.Add((word[0], word.Length == 1, names.Rarity(word)));
        return number;
    }
}
