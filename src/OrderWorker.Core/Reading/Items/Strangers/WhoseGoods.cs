using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Strangers;

/// <summary>"Drystone's latest please, and 1969", "1969 and the Ashgrove poster": goods told by whose they are, in the row of titles, where none goes by that name.</summary>
internal readonly struct WhoseGoods(Passage text, TokenSet names)
{
    // Tokens of "lovely new songbook".
    private const int LongestName = 3;

    public void Read(Statement statement)
    {
        var sentence = statement.Sentence;
        if (!statement.Wishes.Exists(w => w.Mention.Kind != MentionKind.Artist && w.Stance is Stance.Asked or Stance.None))
            return;
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
            if (
                BeginsGoods(i, sentence)
                && EndOfWhose(i, statement) is { } noun
                && EndOfName(noun, sentence.End, names.Contains(i)) is { } end
            )
                statement.Strangers.Add((i, end));
    }

    private bool BeginsGoods(int at, Sentence sentence)
    {
        var before = at - 1;
        while (before >= sentence.Start && (text.Has(before, WordCue.Article) || text.Value(before, out _) > 0))
            before--;
        return before < sentence.Start
            || text.Has(before, Cue.And) && !text.Tokens[before].Is("with")
            || text.Tokens[before].IsMark(',')
            || text.EndsPhrase(before, Cue.Ask);
    }

    // "Lou's", "Drystone's", "the Ashgrove"
    private int? EndOfWhose(int at, Statement statement)
    {
        if (statement.At(at) is { Mention: { Kind: MentionKind.Artist } artist })
            return IsPossessive(artist.End - 1) || at > 0 && text.Has(at - 1, WordCue.Article) ? artist.End : null;
        return text.IsWrittenCapital(at) && text.IsStrange(at) && IsPossessive(at) && !names.Contains(at) ? at + 1 : null;
    }

    private bool IsPossessive(int at) => text.Words(at, at + 1) is [.., '\'' or '’', 's' or 'S'] or [.., 's', '\'' or '’'];

    // Words that are none of an order's, up to a mark, an "and" or a "please".
    private int? EndOfName(int at, int end, bool isArtists)
    {
        var i = at;
        while (i < end && i < at + LongestName && IsOfName(i, isArtists))
            i++;
        var isEnd =
            i >= end
            || text.Tokens[i] is { Kind: TokenKind.Mark, Text: "," or ";" or ")" }
            || text.Has(i, Cue.And)
            || text.Has(i, WordCue.Please);
        return i > at && isEnd ? i : null;
    }

    private bool IsOfName(int at, bool isArtists) =>
        text.Tokens[at] is { Kind: TokenKind.Word, IsCapital: false }
        && !text.Has(at, Cue.And)
        && !text.Has(at, WordCue.Please)
        && !text.Has(at, WordCue.Whom)
        && !text.Has(at, WordCue.Kindness)
        && !text.Has(at, Cue.Time)
        && (isArtists || !text.Has(at, Cue.Measure))
        && !text.Has(at, Cue.Medium)
        && !text.Has(at, Cue.Own)
        && !text.Has(at, Sign.Narrative)
        && Formats.Known(text.Tokens[at].Text) is null;
}
