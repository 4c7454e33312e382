namespace OrderWorker.Core.Payments.Names;

/// <summary>One name as numbers of a <see cref="NameTable"/>.</summary>
/// <param name="Words">Its words, in its order.</param>
/// <param name="Keys">Each way to read it as a surname and the initial of a given name: one number for each.</param>
/// <param name="Pairs">Each two words that are no initials: whoever has both has, as far as can be told, the name.</param>
internal sealed record NameWords(int[] Words, long[] Keys, WordPair[] Pairs)
{
    public static NameWords None { get; } = new([], [], []);
}
