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

    /// <summary>The words that phrases begin with.</summary>
    internal IEnumerable<string> FirstWords => _root.Words;

    /// <summary>The phrases that begin with a word; null for none.</summary>
    internal Node? BeginningWith(string word) => _root.Child(word);

    /// <summary>What begins at a token.</summary>
    /// <param name="first">The phrases that begin with its word.</param>
    /// <param name="tokens">The text.</param>
    /// <param name="at">Index of the first token.</param>
    /// <param name="adverbs">Words that may stand between those of a phrase.</param>
    internal static Found Find(Node first, TokenList tokens, int at, HashSet<string> adverbs)
    {
        var found = With(Found.Nothing, first, 1);
        var node = first;
        var between = 0;
        for (var i = at + 1; i < tokens.Count; i++)
        {
            if (!node.HasChildren || !IsWord(tokens[i].Kind))
                break;
            var token = tokens[i];
            if (node.Child(token.Text) is { } next)
                node = next;
            else if (between < MostAdverbs && adverbs.Contains(token.Text))
            {
                between++;
                continue;
            }
            else
            {
                break;
            }

            var length = (byte)Math.Min(i - at + 1, 255);
            found = With(found, node, length);
        }

        return found;
    }

    private static bool IsWord(TokenKind kind) => kind is TokenKind.Word or TokenKind.Number or TokenKind.Code;

    private static Found With(Found found, Node node, byte length) =>
        new(
            node.Cues != 0 ? node.Cues : found.Cues,
            node.Cues != 0 ? length : found.CueLength,
            found.Kinds | node.Kinds,
            node.Number >= 0 ? node.Number : found.Number,
            node.Number >= 0 ? length : found.NumberLength
        );

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

        public ulong Cues { get; set; }
        public ulong Kinds { get; set; }
        public int Number { get; set; } = -1;
        public bool HasChildren => _children is not null;

        public IEnumerable<string> Words => _children?.Keys ?? Enumerable.Empty<string>();

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
