using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Strangers;

/// <summary>Tells a title whose words go on to make another title of it, which this shop may not have.</summary>
internal readonly struct LongerTitles(Passage text, TokenSet names)
{
    // "Winter Harbour Sessions", "Return to Heaven Eyes", "Ruins of Clare": another title that holds this one.
    public bool IsLengthened(Wish wish, Sentence sentence)
    {
        var (mention, next) = (wish.Mention, wish.Mention.End);
        if (mention.Item is not null)
            return false;
        if (next < sentence.End && text.Tokens[next] is var token)
        {
            if (IsKeepsake(next, sentence.End))
                return true;
            var dashed = (token.IsMark('-') || token.IsMark(':') || token.IsMark(',')) && next + 1 < sentence.End;
            var at = dashed ? next + 1 : next;
            if (IsVariant(at) && !IsFormatOf(mention, at) && (!dashed || text.Tokens[at].IsCapital))
                return true;
            // "Slow Train   Cassette   2": what stands in the next column is no part of the title.
            if (text.IsInNextColumn(next))
                return false;
            if (
                token.Kind == TokenKind.Word
                && text.IsStrange(next)
                && !names.Contains(next)
                && (text.IsWrittenCapital(next) || !mention.IsWhole)
            )
                return true;
            if (
                token.Kind == TokenKind.Word
                && !mention.IsWhole
                && !text.HasAny(next)
                && text.Lexicon.IsCommon(token.Text)
                && Formats.Known(token.Text) is null
            )
                return true;
            if (
                text.Has(at, Cue.Volume)
                && text.Tokens[at].Text is "volume" or "vol" or "part" or "book"
                && at + 1 < sentence.End
                && CatalogueIndex.NumberAt(text, at + 1) > 0
                && mention.Series is null
                && !IsCountOfFormat(mention, at, sentence.End)
            )
                return true;
            if (
                token.Is(WordCue.By)
                && !IsOfArtist(mention, next + 1, sentence.End)
                && next + 1 < sentence.End
                && text.IsWrittenCapital(next + 1)
                && text.IsStrange(next + 1)
                && !names.Contains(next + 1)
            )
                return true;
            if (
                token.Kind == TokenKind.Word
                && !names.Contains(next)
                && text.IsWrittenCapital(next)
                && Formats.Known(token.Text) is null
                && !text.Has(next, Cue.Ask)
                && !text.Has(next, Cue.Filler)
                && !(text.Lexicon.IsForeign && text.Has(next, Cue.Medium)) // "das Rise-Album"
                && (!mention.IsWhole || text.Lexicon.IsCommon(token.Text) && !text.HasAny(next))
            )
                return true;
            if (
                token.Is("of")
                && next + 1 < sentence.End
                && text.IsWrittenCapital(next + 1)
                && text.IsStrange(next + 1)
                && !names.Contains(next + 1)
            )
                return true;
        }

        var before = mention.Start - 1;
        return before > sentence.Start
            && !text.IsInNextColumn(mention.Start)
            && text.IsWrittenCapital(before)
            && text.IsStrange(before)
            && !names.Contains(before);
    }

    // "one Heaven Eyes mug", "a Ruins tote bag"; not "Heaven Eyes in a padded bag"
    private bool IsKeepsake(int at, int end)
    {
        var last = text.Tokens[at].Kind == TokenKind.Word && text.IsPlain(at) && !names.Contains(at) ? at + 1 : at;
        for (var i = at; i <= last && i < end; i++)
            if (text.Has(i, WordCue.Keepsake) && !names.Contains(i))
                return true;
        return false;
    }

    // "Nine Wells by Mrs Tierney", which is by Nora Tierney.
    private bool IsOfArtist(Mention mention, int at, int end)
    {
        if (at + 1 < end && text.Tokens[at].Text is "mr" or "mrs" or "ms" or "miss" or "dr")
            at++;
        return at < end
            && text.Tokens[at] is { Kind: TokenKind.Word, Length: > 2 } word
            && mention.Titles.Any(t => t.Artist is { } artist && Phrases.WordsOf(artist).Contains(word.Text));
    }

    // "Four Seasons DVD", where there is one.
    private bool IsFormatOf(Mention mention, int at) =>
        Formats.Known(text.Tokens[at].Text) is { } format && mention.Titles.Any(t => t.In(format).Any());

    // "Lighthouse Kitchen book 1 copy", where it is there as a book: "book 2" may be another volume.
    private bool IsCountOfFormat(Mention mention, int at, int end) =>
        IsFormatOf(mention, at) && (CatalogueIndex.NumberAt(text, at + 1) == 1 || at + 2 < end && text.Has(at + 2, Cue.Unit));

    private bool IsVariant(int at)
    {
        var token = text.Tokens[at];
        if (!text.Has(at, Cue.Variant) || token.Kind != TokenKind.Word || text.Value(at, out _) >= 0)
            return false;
        return token.Text.Length > 1
            && (
                text.IsWrittenCapital(at)
                || token.Text is not ("again" or "session" or "returns" or "strikes" or "christmas" or "score" or "box")
            );
    }
}
