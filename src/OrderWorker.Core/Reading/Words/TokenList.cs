using System.Collections;
using System.Runtime.InteropServices;

namespace OrderWorker.Core.Reading.Words;

/// <summary>The tokens of a passage, read where they lie: a token is large, and every reader looks at each many times.</summary>
public readonly struct TokenList(List<Token> tokens) : IReadOnlyList<Token>
{
    public int Count => tokens.Count;

    public ref readonly Token this[int at] => ref CollectionsMarshal.AsSpan(tokens)[at];

    Token IReadOnlyList<Token>.this[int at] => tokens[at];

    public List<Token>.Enumerator GetEnumerator() => tokens.GetEnumerator();

    IEnumerator<Token> IEnumerable<Token>.GetEnumerator() => tokens.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => tokens.GetEnumerator();
}
