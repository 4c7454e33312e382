using System.Buffers;
using System.Text;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Addresses.Layout;

/// <summary>Comparing and cleaning what people type.</summary>
internal static class Spelling
{
    private const int LongestOnStack = 128;

    /// <summary>Runs of white space become one blank, and marks of emphasis at the ends go.</summary>
    public static string Squash(ReadOnlySpan<char> text)
    {
        text = WithoutMarks(text.Trim()).Trim();
        if (text.IndexOfAny("\t\n\r\u00A0") < 0 && text.IndexOf("  ") < 0)
            return text.ToString();
        var squashed = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c))
                squashed.Append(c);
            else if (squashed.Length > 0 && squashed[^1] != ' ')
                squashed.Append(' ');
        return squashed.ToString();
    }

    // The last mark of Narrowboat "Kingfisher" closes one that stays.
    private static ReadOnlySpan<char> WithoutMarks(ReadOnlySpan<char> text)
    {
        const string Marks = "*_\"“”„«»";
        var start = text.TrimStart(Marks);
        var bare = start.TrimEnd(Marks);
        return bare.Length == start.Length - 1 && start[^1] is '"' or '”' or '»' && bare.IndexOfAny("\"“„«") > 0 ? start : bare;
    }

    /// <summary>Letters and digits in lower case, words parted by one blank: how texts are compared.</summary>
    public static string Key(ReadOnlySpan<char> text)
    {
        var rented = text.Length > LongestOnStack ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        var key = rented ?? stackalloc char[LongestOnStack];
        var made = key[..Key(text, key)].ToString();
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return made;
    }

    /// <summary>The same in a place of the caller's, which is as long as the text.</summary>
    /// <returns>The key's length.</returns>
    public static int Key(ReadOnlySpan<char> text, Span<char> key)
    {
        var length = 0;
        foreach (var c in text)
            if (char.IsAsciiLetterOrDigit(c))
                key[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | ' ') : c;
            else if (c >= 128 && char.IsLetterOrDigit(c))
                key[length++] = LetterCase.Lower(c);
            else if (c is not ('\'' or '’' or '.') && length > 0 && key[length - 1] != ' ')
                key[length++] = ' ';
        return key[..length].TrimEnd(' ').Length;
    }

    public static WordEnumerator EnumerateWords(this ReadOnlySpan<char> text) => new(text);

    /// <summary>What stands between white space.</summary>
    public ref struct WordEnumerator(ReadOnlySpan<char> rest)
    {
        private ReadOnlySpan<char> _rest = rest;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly WordEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            _rest = _rest.TrimStart();
            if (_rest.IsEmpty)
                return false;

            var end = 0;
            while (end < _rest.Length && !char.IsWhiteSpace(_rest[end]))
                end++;
            Current = _rest[..end];
            _rest = _rest[end..];
            return true;
        }
    }
}
