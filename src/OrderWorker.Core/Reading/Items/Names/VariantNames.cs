using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>
/// "Winter Harbour on CD, and the live one", "Winter Harbour please. P.S. and one of the Live as well.": a title by the one word that it has more than the title
/// named before it, where the shop has just one such title.
/// </summary>
/// <remarks>Without an "and" between them, "Winter Harbour, the live one" may tell which is meant.</remarks>
internal sealed class VariantNames(NameWords words, MentionList found)
{
    private readonly Passage _text = words.Text;

    /// <returns>The token behind it; 0 for none.</returns>
    public int At(int at)
    {
        if (!_text.Has(at, Cue.Variant) || at < 1 || !IsMeant(at) || _text.Value(at, out _) >= 0)
            return 0;
        if (OfArtist(at) is { } theirs)
            return Add(at, theirs);
        for (var i = 1; i <= found.Count; i++)
        {
            if (found[^i] is not { Kind: MentionKind.Title, Titles.Count: 1 } named)
                continue;
            if (Sibling(named.Titles.First(), _text.Tokens[at].Text) is not { } sibling)
                continue;
            return IsAdded(named.End, at) ? Add(at, sibling) : 0;
        }

        return 0;
    }

    private int Add(int at, Title sibling)
    {
        var end = at + 1 < _text.Tokens.Count && _text.Has(at + 1, WordCue.Ones) ? at + 2 : at + 1;
        return found.Add(
            new Mention
            {
                Kind = MentionKind.Title,
                Start = at,
                End = end,
                Titles = [sibling],
                IsWhole = true,
            }
        );
    }

    private Title? Sibling(Title named, string word) =>
        words.Index.TitlesWith(word) is { } titles
        && titles
            .Where(t =>
                t.Words.Count == named.Words.Count + 1 && t.Words[^1] == word && t.Words.SkipLast(1).SequenceEqual(named.Words)
            )
            .ToList()
            is [var only]
            ? only
            : null;

    // "the live one", "one of the Live as well", "and one Live"; not "we live in Ennis"
    private bool IsMeant(int at)
    {
        var isLed =
            OfArtist(at) is not null
            || _text.Has(at - 1, WordCue.Article)
            || _text.Has(at - 1, WordCue.Possessive)
            || _text.Value(at - 1, out _) > 0
            || _text.Tokens[at].IsCapital && _text.Has(at - 1, Cue.And);
        if (!isLed)
            return false;
        var next = at + 1;
        return next >= _text.Tokens.Count
            || _text.Tokens[next].Kind is TokenKind.Mark or TokenKind.Break
            || _text.Has(next, WordCue.Ones)
            || _text.Tokens[next].Text is "as" or "x"
            || _text.Has(next, Cue.Medium)
            || _text.Has(next, Cue.Ask)
            || _text.Has(next, Cue.And)
            || _text.Has(next, WordCue.Too)
            || _text.Has(next, WordCue.For)
            || Formats.Known(_text.Tokens[next].Text) is not null;
    }

    // "the Ashgroves' live CD": the only title of an artist's that has the word.
    private Title? OfArtist(int at) =>
        found.Count > 0
        && found[^1] is { Kind: MentionKind.Artist } artist
        && (artist.End == at || artist.End == at - 1 && _text.Tokens[at - 1].IsMark('\''))
        && artist.Titles.Where(t => t.Words.Contains(_text.Tokens[at].Text)).ToList() is [var only]
            ? only
            : null;

    private bool IsAdded(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (_text.Has(i, Cue.And) || _text.Has(i, Cue.More) || _text.Has(i, WordCue.Too))
                return true;
        return false;
    }
}
