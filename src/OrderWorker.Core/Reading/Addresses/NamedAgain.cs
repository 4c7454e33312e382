using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>"Love, Breda" below "Breda Horgan, Cloghane", "this is Ken typing" above "Kenneth Boothroyd": that is a person.</summary>
internal static class NamedAgain
{
    // Letters: "Ken" of Kenneth.
    private const int ShortestFirstName = 3;

    /// <param name="text">The mail's.</param>
    /// <param name="name">What may be a name or a house.</param>
    public static bool In(string text, Piece name)
    {
        var first = name.Span[..Math.Max(0, name.Span.IndexOf(' '))].ToString();
        if (first.Length < ShortestFirstName)
            return false;
        foreach (var word in (string[])[first, first[..ShortestFirstName]])
        {
            for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; )
            {
                var end = at + word.Length;
                if (
                    (at < name.Start || at >= name.End)
                    && (at == 0 || !char.IsLetter(text[at - 1]))
                    && (end == text.Length || !char.IsLetter(text[end]))
                    && char.IsUpper(text[at])
                )
                    return true;
                at = text.IndexOf(word, end, StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }
}
