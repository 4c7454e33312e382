namespace OrderWorker.Core.Payments.Names;

/// <summary>Two words of one name, as numbers of a <see cref="NameTable"/>, in no order.</summary>
internal readonly record struct WordPair
{
    public WordPair(int one, int other) => (Lower, Higher) = (Math.Min(one, other), Math.Max(one, other));

    public int Lower { get; }
    public int Higher { get; }
}
