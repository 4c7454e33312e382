namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>The mentions found so far, in the order of the text.</summary>
internal readonly struct MentionList(NameWords words)
{
    private readonly List<Mention> _found = [];

    public int Count => _found.Count;

    public Mention this[Index at] => _found[at];

    public List<Mention> ToList() => _found;

    public void Append(Mention mention) => _found.Add(mention);

    /// <returns>The token after it.</returns>
    public int Add(Mention mention)
    {
        // "Alfia's Bach (the six suites)": two names of one thing, side by side, are one mention.
        if (
            _found.Count > 0
            && _found[^1] is { Kind: MentionKind.Title } before
            && mention.Kind == MentionKind.Title
            && before.Item is null
            && before.Titles.Intersect(mention.Titles).ToList() is { Count: > 0 } both
            && (before.Series is null || both.Count == 1)
            && words.IsOnlyFiller(before.End, mention.Start)
            && !(before.Titles.Count > 1 && mention.Titles.Count == 1 && words.HasColon(before.End, mention.Start))
            && !IsSaidAgain(before, mention)
        )
        {
            before.Titles = both;
            before.End = mention.End;
            before.IsWeak &= mention.IsWeak;
            return mention.End;
        }

        // "H08  Three Wishes": the SKU and the title of one item, side by side.
        if (
            _found.Count > 0
            && mention.Kind == MentionKind.Title
            && _found[^1] is { Kind: MentionKind.Title } beside
            && (beside.Item is null) != (mention.Item is null)
            && beside.Titles.Any(mention.Titles.Contains)
            && words.IsOnlyFiller(beside.End, mention.Start)
        )
        {
            beside.Item ??= mention.Item;
            beside.IsWeak = false;
            beside.End = mention.End;
            return mention.End;
        }

        _found.Add(mention);
        return mention.End;
    }

    private bool HasComma(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (words.Text.Tokens[i].IsMark(','))
                return true;
        return false;
    }

    // "Salt, Salt, 1847", "a tunebook for me, a tunebook for Tom": the very same words behind a comma are one more row of a list, and no other name of the thing.
    private bool IsSaidAgain(Mention before, Mention mention)
    {
        var (tokens, length) = (words.Text.Tokens, mention.End - mention.Start);
        if (before.End - before.Start != length || !HasComma(before.End, mention.Start))
            return false;
        for (var i = 0; i < length; i++)
            if (tokens[before.Start + i].Text != tokens[mention.Start + i].Text)
                return false;
        return true;
    }
}
