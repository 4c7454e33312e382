namespace OrderWorker.Reading.Html;

/// <summary>A tag as mail programs write it: small letters, and values in double quotes that need no decoding.</summary>
/// <param name="Name">Of the element.</param>
/// <param name="IsEnd">Does it close the element?</param>
/// <param name="Class">Empty where it has none.</param>
/// <param name="Style">Null where it has none.</param>
internal readonly record struct SimpleTag(string Name, bool IsEnd, string Class, string? Style)
{
    // No class has another kind of blank in between.
    private static readonly char[] Blanks = [' ', '\t', '\n'];

    // None of them says whether or how an element is shown, but for the style, which whoever asks looks at.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Attributes = new HashSet<string>(
        StringComparer.Ordinal
    )
    {
        "class",
        "style",
        "id",
        "dir",
        "lang",
        "type",
        "http-equiv",
        "content",
        "charset",
        "xmlns:o",
        "xmlns:v",
        "xmlns:w",
        "xmlns",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = new HashSet<string>(
        StringComparer.Ordinal
    )
    {
        "html",
        "head",
        "meta",
        "style",
        "body",
        "div",
        "p",
        "br",
        "blockquote",
        "span",
        "b",
        "i",
        "u",
        "em",
        "strong",
        "o:p",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    public bool HasClass(string name) =>
        Class.Contains(name, StringComparison.Ordinal) && Class.Split(Blanks).Contains(name, StringComparer.Ordinal);

    /// <summary>The tag that begins at a place, which moves behind it; null for any that is not of this sort.</summary>
    public static SimpleTag? Read(string html, ref int at)
    {
        var rest = html.AsSpan(at);
        if (rest is not ['<', ..] || rest.IndexOf('>') is not (> 0 and var end))
            return null;
        at += end + 1;
        rest = rest[1..end];
        var isEnd = rest is ['/', ..];
        rest = isEnd ? rest[1..] : rest;
        var length = rest.IndexOfAny(' ', '\n', '/');
        if (!Names.TryGetValue(length < 0 ? rest : rest[..length], out var name))
            return null;
        var tag = new SimpleTag(name, isEnd, "", null);
        return length < 0 ? tag
            : isEnd ? null
            : tag.With(rest[length..]);
    }

    // All that stands between its name and its end. "<div/>" closes nothing, so that only what is empty anyway may end so.
    private SimpleTag? With(ReadOnlySpan<char> attributes)
    {
        var tag = this;
        var rest = attributes.TrimEnd();
        if (rest is [.., '/'])
        {
            if (Name is not ("br" or "meta"))
                return null;
            rest = rest[..^1].TrimEnd();
        }

        while (!rest.IsEmpty)
        {
            // A value without its second quote ended at a ">" of its own.
            if (
                rest[0] is not (' ' or '\n')
                || rest.TrimStart() is var attribute && attribute.IndexOf("=\"") is not (> 0 and var equals)
                || attribute[(equals + 2)..].IndexOf('"') is not (>= 0 and var length)
                || !Attributes.TryGetValue(attribute[..equals], out var name)
                || attribute.Slice(equals + 2, length) is var value && value.ContainsAny('&', '<')
            )
                return null;
            // Of two, the first counts.
            if (name == "class" && tag.Class.Length == 0)
                tag = tag with { Class = value.ToString() };
            else if (name == "style")
                tag = tag with { Style = tag.Style ?? value.ToString() };
            rest = attribute[(equals + length + 3)..];
        }

        return tag;
    }
}
