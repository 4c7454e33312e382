using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace OrderWorker.Core.Reading.Words;

/// <summary>A fixed table by word, looked up in place. Most words of a mail stand in no table: a look at a few of their letters tells so.</summary>
/// <typeparam name="T">What is known of a word.</typeparam>
internal sealed class WordTable<T>
{
    // Slots for each word, so that most look-ups in vain end at an empty one.
    private const int Room = 3;

    // A word's number from 1 on, and above it as much of its hash as there is room for: small enough to stay in the processor's cache.
    private readonly uint[] _slots;
    private readonly uint _numbers; // the bits of a slot that hold the number
    private readonly Entry[] _entries;
    private readonly StringComparison _comparison;

    /// <param name="words">Each once under the comparison.</param>
    /// <param name="ignoreCase">Ordinal either way.</param>
    public WordTable(IReadOnlyCollection<KeyValuePair<string, T>> words, bool ignoreCase = false)
    {
        _comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        _entries = [.. words.Select(word => new Entry(word.Key, word.Value))];
        _numbers = BitOperations.RoundUpToPowerOf2((uint)_entries.Length + 1) - 1;
        _slots = new uint[BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, _entries.Length * Room))];
        for (var number = 1; number <= _entries.Length; number++)
        {
            var hash = Hash(_entries[number - 1].Word);
            var at = (int)hash & (_slots.Length - 1);
            while (_slots[at] != 0)
                at = (at + 1) & (_slots.Length - 1);
            _slots[at] = hash & ~_numbers | (uint)number;
        }
    }

    /// <returns>False for a word that is not there.</returns>
    public bool TryFind(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out T value)
    {
        var (slots, hash) = (_slots, Hash(word));
        for (var at = (int)hash & (slots.Length - 1); slots[at] != 0; at = (at + 1) & (slots.Length - 1))
        {
            if (((slots[at] ^ hash) & ~_numbers) != 0)
                continue;
            ref readonly var entry = ref _entries[(int)(slots[at] & _numbers) - 1];
            if (!Is(word, entry.Word))
                continue;
            value = entry.Value;
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

    private static uint Plain(char letter) => letter < 128 ? letter | 32U : LetterCase.Upper(letter);

    private readonly record struct Entry(string Word, T Value);
}
