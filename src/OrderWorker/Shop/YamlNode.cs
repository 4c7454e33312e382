namespace OrderWorker.Shop;

/// <summary>A value of a YAML file and the line, from 1, on which it begins.</summary>
internal abstract record YamlNode(int Line)
{
    /// <summary>How a message names what stands there.</summary>
    public abstract string What { get; }
}

/// <summary>A text, number or anything else without parts: always as written, so that <c>NO</c> stays Norway and 1969 a title.</summary>
internal sealed record YamlText(int Line, string Text, bool IsQuoted) : YamlNode(Line)
{
    /// <summary>Nothing stands there: <c>stock:</c> and no more.</summary>
    public bool IsEmpty => !IsQuoted && Text is "" or "~" or "null";

    public override string What => IsEmpty ? "empty" : $"'{Text}'";
}

internal sealed record YamlList(int Line, IReadOnlyList<YamlNode> Entries) : YamlNode(Line)
{
    public override string What => "a list";
}

/// <param name="Line">Where it begins.</param>
/// <param name="Entries">In the file's order, each key once.</param>
internal sealed record YamlMap(int Line, IReadOnlyList<(YamlText Key, YamlNode Value)> Entries) : YamlNode(Line)
{
    public override string What => "a group of keys";

    public YamlNode? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key).Value;
}
