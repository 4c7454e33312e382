using OrderWorker.Core.Reading.Items.Names;

namespace OrderWorker.Core.Reading.Words;

/// <summary>What a <see cref="Turn"/> is looked for in: a mail, and what its shop sells.</summary>
/// <param name="text">The mail's new text.</param>
/// <param name="titles">Where each title or set begins.</param>
/// <param name="index">What the shop sells, and in which formats; null where that does not matter.</param>
internal sealed class TurnPlace(Passage text, Lazy<HashSet<int>> titles, CatalogueIndex? index)
{
    public Passage Text { get; } = text;

    /// <summary>Does a title or a set of the catalogue begin at the token?</summary>
    public bool IsTitle(int at) => titles.Value.Contains(at);

    /// <summary>Is the token's word a name or a format of something that the shop has: "calendars", where the catalogue has a calendar?</summary>
    public bool IsSold(int at)
    {
        if (index is null)
            return false;
        var word = Text.Tokens[at].Text;
        var one = word.TrimEnd('s');
        var format = Formats.Known(word);
        return index.Knows(word)
            || index.Knows(one)
            || index.Catalogue.Items.Any(item =>
                item.Format?.Contains(one, StringComparison.OrdinalIgnoreCase) == true
                || format is not null && Formats.Of(item) is { Length: > 0 } own && Formats.IsA(own, format)
            );
    }
}
