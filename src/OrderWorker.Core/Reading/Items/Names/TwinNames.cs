using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>"Whit Friday Morning and Evening", "Whit Friday Morning. Evening as well.": a title by its last word, behind one that differs in it only.</summary>
internal readonly struct TwinNames(NameWords words, MentionList found)
{
    // Tokens of " please. Oh, and the ".
    private const int FarthestTwin = 7;

    private readonly Passage _text = words.Text;

    /// <param name="end">The token behind a title.</param>
    /// <param name="titles">What it may be.</param>
    /// <returns>The token behind the twin; the same as given where none follows.</returns>
    public int After(int end, IReadOnlyCollection<Title> titles)
    {
        if (titles.Count != 1 || titles.First() is not { Words.Count: > 1 } named)
            return end;
        var at = end;
        while (at < _text.Tokens.Count && at < end + FarthestTwin && IsBetween(at))
            at++;
        if (at == end || at >= _text.Tokens.Count || !_text.Tokens[at].IsCapital || !IsLast(at + 1))
            return end;
        return Twin(named, _text.Tokens[at].Text) is { } twin
            ? found.Add(
                new Mention
                {
                    Kind = MentionKind.Title,
                    Start = at,
                    End = at + 1,
                    Titles = [twin],
                    IsWhole = true,
                }
            )
            : end;
    }

    private Title? Twin(Title named, string word) =>
        words
            .Index.TitlesWith(word)
            ?.FirstOrDefault(title =>
                title != named
                && title.Words.Count == named.Words.Count
                && title.Words[^1] == word
                && title.Words.SkipLast(1).SequenceEqual(named.Words.SkipLast(1))
            );

    private bool IsBetween(int at) =>
        _text.Tokens[at] is { Kind: TokenKind.Mark, Text: "," or "." or "!" or "?" or ";" or "-" or "/" or "&" }
        || _text.Has(at, Cue.And)
        || _text.Has(at, Cue.Ask)
        || _text.Has(at, WordCue.Article)
        || _text.Has(at, WordCue.Interjection)
        || _text.Has(at, WordCue.Too);

    // "Evening as well", "Evening please", "Evening."; not "Evening all", "Daughter wants one"
    private bool IsLast(int at) =>
        at >= _text.Tokens.Count
        || _text.Tokens[at].Kind is TokenKind.Mark or TokenKind.Break
        || _text.Has(at, Cue.Ask)
        || _text.Has(at, Cue.And)
        || _text.Has(at, WordCue.Too)
        || _text.Tokens[at].Text is "as" or "x" or "both" or "one"
        || Formats.Known(_text.Tokens[at].Text) is not null;
}
