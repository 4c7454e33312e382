using System.Collections;

namespace OrderWorker.Core.Reading.Words;

/// <summary>The tokens of a passage, read where they lie: a token is large, and every reader looks at each many times.</summary>
public readonly struct TokenList(Token[] tokens) : IReadOnlyList<Token>
{
    public int Count => tokens.Length;

    public ref readonly Token this[int at] => ref tokens[at];

    Token IReadOnlyList<Token>.this[int at] => tokens[at];

    public ReadOnlySpan<Token>.Enumerator GetEnumerator() => new ReadOnlySpan<Token>(tokens).GetEnumerator();

    IEnumerator<Token> IEnumerable<Token>.GetEnumerator() => ((IEnumerable<Token>)tokens).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => tokens.GetEnumerator();
}
