namespace OrderWorker.Core.Reading.Words;

/// <summary>Set phrases and number words, found at a token in one step a word.</summary>
public sealed class Phrases
{
    // "I would really very much like": so many adverbs inside one phrase; a row of thousands is no phrase.
    private const int MostAdverbs = 6;

    private readonly Node _root = new();
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>Adds phrases that all bear the same signs.</summary>
    public void Add(IEnumerable<string> phrases, ulong cues = 0, ulong kinds = 0, int number = -1)
    {
        foreach (var phrase in phrases)
        {
            var node = _root;
            foreach (var word in WordsOf(phrase))
            {
                node = node.Next(word);
                _words.Add(word);
            }

            if (node == _root)
                continue;
            (node.Cues, node.Kinds) = (node.Cues | cues, node.Kinds | kinds);
            node.Value = number >= 0 ? number : node.Value;
        }
    }

    /// <summary>The words that stand in phrases.</summary>
    internal IReadOnlySet<string> Words => _words;

    /// <summary>The phrases that begin with a word; null for none.</summary>
    internal Node? BeginningWith(string word) => _root.Child(word);

    /// <summary>Has phrases know their words by number; nothing is added afterwards.</summary>
    internal void Number(Func<string, int> numberOf) => _root.Number(numberOf);

    /// <summary>What begins at a token.</summary>
    /// <param name="first">The phrases that begin with its word.</param>
    /// <param name="tokens">The text.</param>
    /// <param name="words">What the lexicon knows of each token's word, from the one behind the first on.</param>
    /// <param name="at">Index of the first token.</param>
    internal static Found Find(Node first, TokenList tokens, ReadOnlySpan<LexiconWord?> words, int at)
    {
        var (cues, kinds, number) = (first.Cues, first.Kinds, first.Value);
        var (cueLength, numberLength) = ((byte)(first.Cues != 0 ? 1 : 0), (byte)(first.Value >= 0 ? 1 : 0));
        var node = first;
        var between = 0;
        for (var i = at + 1; i < tokens.Count; i++)
        {
            if (!node.HasChildren || words[i] is not { } word || !IsWord(tokens[i].Kind))
                break;
            if (node.Child(word.Number) is { } next)
                node = next;
            else if (between < MostAdverbs && word.IsAdverb)
            {
                between++;
                continue;
            }
            else
            {
                break;
            }

            var length = (byte)Math.Min(i - at + 1, 255);
            kinds |= node.Kinds;
            if (node.Cues != 0)
                (cues, cueLength) = (node.Cues, length);
            if (node.Value >= 0)
                (number, numberLength) = (node.Value, length);
        }

        return new Found(cues, cueLength, kinds, number, numberLength);
    }

    private static bool IsWord(TokenKind kind) => kind is TokenKind.Word or TokenKind.Number or TokenKind.Code;

    /// <param name="Cues">Of the longest phrase that has some.</param>
    /// <param name="CueLength">Its tokens; 0 for none.</param>
    /// <param name="Kinds">Of all phrases, long and short.</param>
    /// <param name="Number">Of the longest number in words; -1 for none.</param>
    /// <param name="NumberLength">Its tokens.</param>
    public readonly record struct Found(ulong Cues, byte CueLength, ulong Kinds, int Number, byte NumberLength)
    {
        public static Found Nothing => new(0, 0, 0, -1, 0);
    }

    public static IEnumerable<string> WordsOf(string phrase)
    {
        var tokens = new List<Token>();
        Tokenizer.Append(phrase, 0, phrase.Length, tokens);
        return tokens.Where(t => t.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Code).Select(t => t.Text);
    }

    /// <summary>A step in the tree of phrases.</summary>
    internal sealed class Node
    {
        private Dictionary<string, Node>? _children;

        // In the order of the words' numbers; a bit for the end of each number rules out most other words.
        private int[] _numbers = [];
        private Node[] _nodes = [];
        private ulong _ends;

        public ulong Cues { get; set; }
        public ulong Kinds { get; set; }
        public int Value { get; set; } = -1;
        public bool HasChildren => _children is not null;

        public Node? Child(string word) => _children?.GetValueOrDefault(word);

        public Node? Child(int number)
        {
            if ((_ends & 1UL << number) == 0)
                return null;
            var (low, high) = (0, _numbers.Length - 1);
            while (low <= high)
            {
                var middle = (low + high) / 2;
                var here = _numbers[middle];
                if (here == number)
                    return _nodes[middle];
                (low, high) = here < number ? (middle + 1, high) : (low, middle - 1);
            }

            return null;
        }

        public void Number(Func<string, int> numberOf)
        {
            if (_children is null)
                return;
            (_numbers, _nodes) = ([.. _children.Keys.Select(numberOf)], [.. _children.Values]);
            Array.Sort(_numbers, _nodes);
            _ends = _numbers.Aggregate(0UL, (all, number) => all | 1UL << number);
            foreach (var node in _nodes)
                node.Number(numberOf);
        }

        public Node Next(string word)
        {
            _children ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!_children.TryGetValue(word, out var next))
                _children[word] = next = new Node();
            return next;
        }
    }
}
