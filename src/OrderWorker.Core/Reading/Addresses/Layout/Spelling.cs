using System.Text;

namespace OrderWorker.Core.Reading.Addresses.Layout;

/// <summary>Comparing and cleaning what people type.</summary>
internal static class Spelling
{
    /// <summary>Runs of white space become one blank, and marks of emphasis at the ends go.</summary>
    public static string Squash(ReadOnlySpan<char> text)
    {
        text = text.Trim().Trim("*_\"“”„«»").Trim();
        var squashed = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c))
                squashed.Append(c);
            else if (squashed.Length > 0 && squashed[^1] != ' ')
                squashed.Append(' ');
        return squashed.ToString();
    }

    /// <summary>Letters and digits in lower case, words parted by one blank: how texts are compared.</summary>
    public static string Key(ReadOnlySpan<char> text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                key.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’' or '.') && key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        return key.ToString().TrimEnd();
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
