namespace OrderWorker.Core.Reading.Words;

/// <summary>Set phrases and number words, found at a token in one step a word.</summary>
public sealed class Phrases
{
    // "I would really very much like": so many adverbs inside one phrase; a row of thousands is no phrase.
    private const int MostAdverbs = 6;

    private readonly Node _root = new();

    /// <summary>Adds phrases that all bear the same signs.</summary>
    public void Add(IEnumerable<string> phrases, ulong cues = 0, ulong kinds = 0, int number = -1)
    {
        foreach (var phrase in phrases)
        {
            var node = _root;
            foreach (var word in WordsOf(phrase))
                node = node.Next(word);
            if (node == _root)
                continue;
            (node.Cues, node.Kinds) = (node.Cues | cues, node.Kinds | kinds);
            node.Number = number >= 0 ? number : node.Number;
        }
    }

    /// <summary>What begins at a token.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">Index of the first token.</param>
    /// <param name="adverbs">Words that may stand between those of a phrase.</param>
    public Found Find(List<Token> tokens, int at, HashSet<string> adverbs)
    {
        var found = new Found(0, 0, 0, -1, 0);
        var node = _root;
        var between = 0;
        for (var i = at; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Code))
                break;
            if (node.Child(token.Text) is { } next)
                node = next;
            else if (i > at && node.HasChildren && between < MostAdverbs && adverbs.Contains(token.Text))
            {
                between++;
                continue;
            }
            else
            {
                break;
            }

            var length = (byte)Math.Min(i - at + 1, 255);
            if (node.Cues != 0)
                found = found with { Cues = node.Cues, CueLength = length };
            if (node.Number >= 0)
                found = found with { Number = node.Number, NumberLength = length };
            found = found with { Kinds = found.Kinds | node.Kinds };
        }

        return found;
    }

    /// <param name="Cues">Of the longest phrase that has some.</param>
    /// <param name="CueLength">Its tokens; 0 for none.</param>
    /// <param name="Kinds">Of all phrases, long and short.</param>
    /// <param name="Number">Of the longest number in words; -1 for none.</param>
    /// <param name="NumberLength">Its tokens.</param>
    public readonly record struct Found(ulong Cues, byte CueLength, ulong Kinds, int Number, byte NumberLength);

    public static IEnumerable<string> WordsOf(string phrase)
    {
        var tokens = new List<Token>();
        Tokenizer.Append(phrase, 0, phrase.Length, tokens);
        return tokens.Where(t => t.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Code).Select(t => t.Text);
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? _children;

        public ulong Cues { get; set; }
        public ulong Kinds { get; set; }
        public int Number { get; set; } = -1;
        public bool HasChildren => _children is not null;

        public Node? Child(string word) => _children?.GetValueOrDefault(word);

        public Node Next(string word)
        {
            _children ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!_children.TryGetValue(word, out var next))
                _children[word] = next = new Node();
            return next;
        }
    }
}
