namespace OrderWorker.Core.Reading.Words;

/// <summary>Set phrases, found at a token by the longest that fits, in one step a word.</summary>
public sealed class Phrases
{
    private readonly Node _root = new();

    /// <summary>Adds phrases, parted by "|", that all bear the same sign.</summary>
    public void Add(string list, ulong sign)
    {
        foreach (var phrase in list.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            var node = _root;
            foreach (var word in WordsOf(phrase))
                node = node.Next(word);
            if (node != _root)
                node.Sign |= sign;
        }
    }

    /// <summary>The longest phrase that begins at a token.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">Index of the first token.</param>
    /// <param name="adverbs">Words that may stand between those of a phrase.</param>
    /// <param name="length">Tokens that the phrase takes up; 0 where none begins here.</param>
    /// <returns>The signs of that phrase.</returns>
    public ulong Find(List<Token> tokens, int at, HashSet<string>? adverbs, out int length) =>
        Find(tokens, at, adverbs, out length, out _);

    /// <summary>The signs of all phrases that begin at a token, long and short.</summary>
    public ulong FindAll(List<Token> tokens, int at, HashSet<string>? adverbs)
    {
        Find(tokens, at, adverbs, out _, out var all);
        return all;
    }

    private ulong Find(List<Token> tokens, int at, HashSet<string>? adverbs, out int length, out ulong all)
    {
        (length, all) = (0, 0);
        var (sign, node) = (0UL, _root);
        for (var i = at; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Code))
            {
                // "i'd like, please, two": a comma does not end what an adverb would not.
                break;
            }

            if (node.Children is { } children && children.TryGetValue(token.Text, out var next))
                node = next;
            else if (i > at && node.Children is not null && adverbs is not null && adverbs.Contains(token.Text))
                continue;
            else
                break;

            if (node.Sign != 0)
                (sign, length, all) = (node.Sign, i - at + 1, all | node.Sign);
        }

        return sign;
    }

    public static IEnumerable<string> WordsOf(string phrase)
    {
        var tokens = new List<Token>();
        Tokenizer.Append(phrase, 0, phrase.Length, tokens);
        return tokens.Where(t => t.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Code).Select(t => t.Text);
    }

    private sealed class Node
    {
        public ulong Sign { get; set; }
        public Dictionary<string, Node>? Children { get; private set; }

        public Node Next(string word)
        {
            Children ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!Children.TryGetValue(word, out var next))
                Children[word] = next = new Node();
            return next;
        }
    }
}
