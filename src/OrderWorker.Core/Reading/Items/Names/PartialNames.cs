using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>Finds names that are given in part: a word or two of a title, an artist's surname.</summary>
internal readonly struct PartialNames(NameWords words, MentionList found)
{
    private readonly Passage _text = words.Text;
    private readonly CatalogueIndex _index = words.Index;

    // A word or two of a title: enough where no other title has them and they are no everyday words.
    public int At(int at)
    {
        if (ArtistInPart(at) is { } artist)
            return found.Add(artist);
        if (words.Titles(at, out var isGuess) is not { } titles)
            return Artist(at);
        // "zwei Schachuhren", where another title has a "zwei" in it: a number word alone counts.
        return _text.Value(at, out var counted) > 0 && (at + counted >= _text.Tokens.Count || !IsNext(at + counted, titles))
            ? at + counted
            : Title(at, titles, isGuess);
    }

    private int Title(int at, IReadOnlySet<Title> titles, bool isGuess)
    {
        // "Bach Suites": one more word of the name before it.
        if (
            found.Count > 0
            && found[^1] is { Kind: MentionKind.Title, Item: null } named
            && words.IsOnlyFiller(named.End, at)
            && !IsSaidAgain(named, at)
            && named.Titles.Where(titles.Contains).ToList() is { Count: > 0 } shared
            && (named.Series is null || shared.Count == 1)
        )
        {
            (named.Titles, named.End) = (shared, at + 1);
            return at + 1;
        }

        var (end, count, all, telling) = (at + 1, 1, titles.ToHashSet(), words.IsTelling(at) ? 1 : 0);
        var guessed = isGuess;
        for (var i = at + 1; i < _text.Tokens.Count && i < end + 3 && _text.Tokens[i].Kind is not TokenKind.Break; i++)
        {
            if (_text.Tokens[i].Kind == TokenKind.Mark && !_text.Tokens[i].IsMark('-') && !_text.Tokens[i].IsMark('"'))
                break;
            if (_text.Tokens[i].Kind == TokenKind.Number || words.Titles(i, out isGuess) is not { } next)
            {
                if (_text.Value(i, out _) >= 0 || !_text.Has(i, Cue.Filler))
                    break;
                continue;
            }

            var common = all.Where(next.Contains).ToHashSet();
            if (common.Count == 0)
                break;
            guessed |= isGuess;
            (all, end, count, telling) = (common, i + 1, count + 1, telling + (words.IsTelling(i) ? 1 : 0));
        }

        // "on Sunday night", where there is a "Night One"
        if (count == 1 && telling == 0 && IsInPassing(at))
            return at + 1;
        // "and one more please", where there is a "More Viols"
        if (count == 1 && _text.Has(at, WordCue.More))
            return at + 1;
        // An initial before it: "H. Eyes"; a number of its own: "Six Suites".
        var start =
            at > 0 && (count == 1 && words.IsInitial(at - 1, all, _text.Tokens[at].Text) || IsOwnNumber(at - 1, all))
                ? at - 1
                : at;
        var sure = count + (start < at ? 1 : 0) > 1 || (words.IsHead(at, all) && telling > 0);
        if (telling == 0 && count < 2 && start == at && !words.IsHead(at, all))
            return Artist(at);
        // "Northgate order form", where a "Northgate Session Tunebook" is sold: as likely the shop.
        if (count == 1 && _index.ShopName is [var shop, ..] && words.Spelt(at) == shop)
            (sure, telling) = (false, 0);
        if (guessed && count == 1 && _text.Tokens[at].Length < 7 && !IsSeveral(at))
            return at + 1;

        return found.Add(
            new Mention
            {
                Kind = MentionKind.Title,
                Start = start,
                End = end,
                Titles = [.. all],
                IsWeak = !sure || telling == 0 && start == at,
                Series = _index.AllSeries.FirstOrDefault(s => all.Count > 1 && all.All(s.Volumes.ContainsValue)),
            }
        );
    }

    // "both the Larks", "the two Larks"
    private bool IsSeveral(int at)
    {
        if (!_text.Tokens[at].IsCapital || words.Spelt(at) is not { } word || _text.Tokens[at].Text != word + "s")
            return false;
        var before = at - 1;
        while (before > 0 && _text.Has(before, WordCue.Definite))
            before--;
        return before >= 0 && (_text.Has(before, Cue.Both) || _text.Value(before, out _) > 1);
    }

    // "A tunebook for me, a tunebook for Tom", "Bach for me, the Bach for him": a word that the name before has is that name once more.
    private bool IsSaidAgain(Mention named, int at)
    {
        for (var i = named.Start; i < named.End; i++)
            if (_text.Tokens[i].Text == _text.Tokens[at].Text)
                return true;
        return false;
    }

    // An everyday word in lower case, behind a word that leads to no title: no number, no article, nothing that asks or joins.
    private bool IsInPassing(int at) =>
        at > 0
        && !_text.IsStrange(at)
        && !_text.Tokens[at].IsCapital
        && _text.Tokens[at - 1].Kind == TokenKind.Word
        && _text.Value(at - 1, out _) < 0
        && (_text.Has(at - 1, Cue.Time) || _text.Has(at - 1, Cue.Each) || _text.IsCommon(at - 1) && !_text.HasAny(at - 1));

    // Does another word of one of the titles follow?
    private bool IsNext(int at, IReadOnlySet<Title> titles) => words.Titles(at, out _) is { } next && next.Any(titles.Contains);

    private int Artist(int at)
    {
        var word = words.Spelt(at);
        // "una" counts, even where an artist is called Una.
        if (word is null || _text.Value(at, out _) >= 0 || !words.IsTelling(at) || _index.ArtistWith(word) is not { } titles)
            return at + 1;
        if (
            found.Count > 0
            && found[^1] is { Kind: MentionKind.Artist } before
            && before.End == at
            && before.Titles.SequenceEqual(titles)
        )
        {
            before.End = at + 1;
            return at + 1;
        }

        return found.Add(
            new Mention
            {
                Kind = MentionKind.Artist,
                Start = at,
                End = at + 1,
                Titles = titles,
            }
        );
    }

    // "by the Lifeboat Choir" of the "Penmorrow Lifeboat Choir": two words side by side of one artist's name, whatever titles have the first.
    private Mention? ArtistInPart(int at)
    {
        if (
            at + 1 >= _text.Tokens.Count
            || _text.Tokens[at + 1].Kind != TokenKind.Word
            || _text.Value(at, out _) >= 0
            || words.Spelt(at + 1) is not { } last
            || _index.ArtistWith(last) is not { } theirs
        )
            return null;
        // All of one artist.
        return theirs is [{ Artist: { } artist }, ..] && _index.HasInName(artist, _text.Tokens[at].Text, last)
            ? new Mention
            {
                Kind = MentionKind.Artist,
                Start = at,
                End = at + 2,
                Titles = theirs,
            }
            : null;
    }

    private bool IsOwnNumber(int at, HashSet<Title> titles) =>
        words.IsOwnNumber(at, titles) && (found.Count == 0 || found[^1].End <= at);
}
