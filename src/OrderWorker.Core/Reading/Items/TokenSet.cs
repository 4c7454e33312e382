namespace OrderWorker.Core.Reading.Items;

/// <summary>Tokens of a text that are accounted for: names, and numbers that are taken.</summary>
internal readonly struct TokenSet(int tokens)
{
    private readonly bool[] _has = new bool[tokens];

    public bool Contains(int at) => _has[at];

    public void Add(int start, int end) => _has.AsSpan(start, end - start).Fill(true);
}
