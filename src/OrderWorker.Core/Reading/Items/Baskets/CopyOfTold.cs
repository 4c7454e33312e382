using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Items.Strangers;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"I heard Heaven Eyes on the wireless. Two copies of it, please.": the only title that the mail has named, asked for in the next words.</summary>
/// <remarks>Of one that the buyer has already, only "another" asks.</remarks>
internal sealed class CopyOfTold(Passage text)
{
    private readonly HashSet<Title> _named = [];
    private Wish? _last;
    private bool _isOwned;

    /// <summary>Takes in what a statement names without asking for it.</summary>
    public void Note(Statement statement, Func<Wish, Statement, bool> asks)
    {
        foreach (var wish in statement.Wishes)
        {
            if (wish.Stance == Stance.Refused || wish.Mention.Kind == MentionKind.Artist || asks(wish, statement))
                continue;
            if (wish.Mention.IsWeak && !text.Tokens[wish.Mention.Start].IsCapital)
                continue;
            _named.UnionWith(wish.Mention.Titles);
            _last = wish;
            _isOwned |=
                wish.Mention.Kind != MentionKind.Title || wish.Stance == Stance.Told && !text.Has(statement.Sentence, Cue.Heard);
        }
    }

    /// <returns>What the statement asks for; null where it names something itself, or more than one title may be meant.</returns>
    public Want? Of(Statement statement)
    {
        if (
            !statement.Asks
            || statement.Wishes.Count > 0
            || statement.Strangers.Count > 0
            || _isOwned
            || _last is null
            || _named.Count != 1
            || Copies(statement.Sentence) is not { } copies
        )
            return null;
        var items = _named.First().In(_last.Mention.Format ?? statement.Format).ToList();
        return items is [var only] && (statement.Format is null || Formats.IsA(Formats.Of(only), statement.Format))
            ? new Want(new Wish(_last.Mention) { Stance = Stance.Asked, Quantity = copies }, items)
            : null;
    }

    // "two copies of it", "one please", "send me a copy", "one of those for my sister"; not "one of your lists".
    private int? Copies(Sentence sentence)
    {
        int? copies = null;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (
                text.Has(i, Sign.Sundry)
                || text.Has(i, Sign.NotSold)
                || text.Has(i, Cue.Doubt)
                || text.Has(i, Cue.Or)
                || text.IsStrange(i) && text.IsWrittenCapital(i) && i > sentence.Start
            )
                return null;
            if (text.Value(i, out var length) is not (> 0 and var value))
                continue;
            if (copies is not null)
                return null;
            var next = i + length;
            if (next < sentence.End && (text.Has(next, Cue.Unit) || text.Has(next, Cue.Medium) && text.Value(next, out _) < 0))
                next++;
            if (next < sentence.End && text.Tokens[next].Is("of"))
            {
                if (
                    next + 1 >= sentence.End
                    || text.Tokens[next + 1].Text is not ("it" or "them" or "those" or "these" or "that" or "this")
                )
                    return null;
                next += 2;
            }
            else if (next < sentence.End && text.Tokens[next].Kind == TokenKind.Word && !IsBehind(next))
            {
                return null;
            }

            copies = value;
            i = next - 1;
        }

        return copies;
    }

    private bool IsBehind(int at) =>
        text.Has(at, Cue.Ask)
        || text.Has(at, Cue.And)
        || text.Has(at, Cue.Filler)
        || text.Has(at, Sign.PayPal)
        || text.Has(at, Sign.Postage);
}
