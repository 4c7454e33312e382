using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Shorter forms of a whole name by which people sign: "Thérèse", "Th. Cormier" and "T. Cormier" of Thérèse Cormier.</summary>
internal static class NameForms
{
    private const int ShortestFirstName = 2;

    /// <param name="form">As somebody signs.</param>
    /// <param name="whole">A first name and a surname at least.</param>
    /// <returns>Whether it is the name, its first name, or its surname behind the beginnings of the others.</returns>
    public static bool AreOfOne(ReadOnlySpan<char> form, string whole)
    {
        form = form.Trim(" \t-–—*_.,");
        if (form.IsEmpty || form.Length > whole.Length)
            return false;
        var own = Spelling.Key(whole).Split(' ');
        var words = Spelling.Key(form.ToString()).Split(' ');
        if (own.Length < 2)
            return false;
        if (words is [var first])
            return first == own[0] && first.Length >= ShortestFirstName;
        return words[^1] == own[^1] && words.Length <= own.Length && AreBeginnings(words.AsSpan(..^1), own.AsSpan(..^1));
    }

    private static bool AreBeginnings(ReadOnlySpan<string> shorter, ReadOnlySpan<string> names)
    {
        for (var i = 0; i < shorter.Length; i++)
            if (!names[i].StartsWith(shorter[i], StringComparison.Ordinal))
                return false;
        return true;
    }
}
