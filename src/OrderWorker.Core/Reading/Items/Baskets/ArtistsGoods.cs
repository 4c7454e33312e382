using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"We heard Rhona and Isla Kerr. Two copies of their CD, please": what the only artist whom the mail speaks of has made.</summary>
internal sealed class ArtistsGoods(Passage text, Basket basket)
{
    // Tokens of "their lovely new".
    private const int Reach = 4;

    private Wish? _artist;
    private bool _isOne = true;

    /// <summary>Takes in the artists that a statement names.</summary>
    public void Note(Statement statement)
    {
        foreach (var wish in statement.Wishes)
        {
            if (wish.Mention.Kind != MentionKind.Artist)
                continue;
            _isOne &= _artist is null || _artist.Mention.Titles.SequenceEqual(wish.Mention.Titles);
            _artist ??= wish;
        }
    }

    /// <returns>What the statement asks for; null where it speaks of nobody's goods.</returns>
    public Want? Of(Statement statement)
    {
        if (!statement.Asks || _artist is null || statement.Wishes.Exists(w => w.Mention.Kind != MentionKind.Artist))
            return null;
        return FormatAt(statement.Sentence) is { } goods ? Of(statement, _artist, goods) : null;
    }

    private Want? Of(Statement statement, Wish artist, (string? Format, int? Copies, int At) goods)
    {
        var items = artist.Mention.Titles.SelectMany(t => t.In(goods.Format)).ToList();
        if (_isOne && items is [var only])
            return new Want(new Wish(artist.Mention) { Stance = Stance.Asked, Quantity = goods.Copies }, [only]);
        basket.Doubt(
            ReasonCode.AmbiguousItem,
            items.Count > 1 && _isOne
                ? $"'{text.Words(goods.At, goods.At + 1)}' may be {string.Join(" or ", items.Select(i => i.Label).Take(4))}."
                : "The mail asks for what an artist has made, and it cannot be told what.",
            statement
        );
        return null;
    }

    // "two copies of their CD", "their album, one copy"
    private (string? Format, int? Copies, int At)? FormatAt(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!text.Has(i, Cue.Theirs))
                continue;
            for (var at = i + 1; at < sentence.End && at < i + Reach; at++)
            {
                if (text.Tokens[at].Kind == TokenKind.Mark)
                    break;
                var format = Formats.Known(text.Tokens[at].Text);
                if (format is not null || text.Has(at, Cue.Medium) && text.Value(at, out _) < 0)
                    return (format, CopiesBefore(i, sentence), at);
            }
        }

        return null;
    }

    // "two of", "two copies of"
    private int? CopiesBefore(int at, Sentence sentence)
    {
        var before = at - 1;
        while (before > sentence.Start && (text.Tokens[before].Is("of") || text.Has(before, Cue.Unit)))
            before--;
        var start = before < at - 1 || before >= sentence.Start ? text.NumberEndingAt(before, sentence.Start) : -1;
        return start >= 0 && text.Value(start, out _) is > 0 and var copies ? copies : null;
    }
}
