using System.Diagnostics.CodeAnalysis;

namespace OrderWorker.Core.Reading.Words;

/// <summary>A fixed table by word, looked up in place. Most words of a mail stand in no table: a look at a few of their letters tells so.</summary>
/// <typeparam name="T">What is known of a word.</typeparam>
internal sealed class WordTable<T>
{
    // Slots for each word, so that nearly every look-up in vain ends at an empty one.
    private const int Room = 4;

    private readonly Slot[] _slots;
    private readonly StringComparison _comparison;

    /// <param name="words">Each once under the comparison.</param>
    /// <param name="ignoreCase">Ordinal either way.</param>
    public WordTable(IReadOnlyCollection<KeyValuePair<string, T>> words, bool ignoreCase = false)
    {
        _comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        _slots = new Slot[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, words.Count * Room))];
        foreach (var (word, value) in words)
        {
            var at = Hash(word) & (uint)(_slots.Length - 1);
            while (_slots[at].Word is not null)
                at = (at + 1) & (uint)(_slots.Length - 1);
            _slots[at] = new Slot(Hash(word), word, value);
        }
    }

    /// <returns>False for a word that is not there.</returns>
    public bool TryFind(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out T value)
    {
        var (slots, hash) = (_slots, Hash(word));
        for (var at = (int)hash & (slots.Length - 1); ; at = (at + 1) & (slots.Length - 1))
        {
            ref readonly var slot = ref slots[at];
            if (slot.Word is null)
                break;
            if (slot.Hash != hash || !Is(word, slot.Word))
                continue;
            value = slot.Value;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The value of a word; nothing for a word that is not there.</summary>
    public T? Find(ReadOnlySpan<char> word) => TryFind(word, out var value) ? value : default;

    private bool Is(ReadOnlySpan<char> word, string known) =>
        word.SequenceEqual(known)
        || _comparison == StringComparison.OrdinalIgnoreCase && word.Equals(known, StringComparison.OrdinalIgnoreCase);

    // Of its length and of six letters from both ends and the middle, without case.
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var length = word.Length;
        var hash = (uint)length;
        if (length > 0)
        {
            hash = hash * 31 + Plain(word[0]);
            hash = hash * 31 + Plain(word[length / 2]);
            hash = hash * 31 + Plain(word[length - 1]);
        }

        if (length > 3)
        {
            hash = hash * 31 + Plain(word[1]);
            hash = hash * 31 + Plain(word[2]);
            hash = hash * 31 + Plain(word[length - 2]);
        }

        hash *= 0x9E3779B1;
        return hash ^ (hash >> 15);
    }

    private static uint Plain(char letter) => letter < 128 ? letter | 32U : char.ToUpperInvariant(letter);

    private readonly record struct Slot(uint Hash, string? Word, T Value);
}
