using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>
/// "Heaven Eyes and the Bach: two of the former and one of the latter", "the first twice, the second once": two titles, and behind them a
/// number for each by its place. Both numbers must be there: "two of the former" alone leaves the latter open.
/// </summary>
internal static class FormerAndLatter
{
    private const int Two = 2;

    // Tokens of "copies of the" between a number and the place that it is of.
    private const int MostBetween = 4;

    /// <param name="text">What is read.</param>
    /// <param name="statement">The sentence with the numbers; its titles, or those of the one before it, get them.</param>
    /// <param name="before">The sentences above.</param>
    /// <returns>Null where it is none of this sort.</returns>
    public static Places? Read(Passage text, Statement statement, IReadOnlyList<Statement> before)
    {
        var sentence = statement.Sentence;
        if (
            !text.Has(sentence, WordCue.Former)
            || !text.Has(sentence, WordCue.Latter)
            || text.Has(sentence, Cue.Or)
            || sentence.IsQuestion && statement.Wishes.Count == 0
            || Titles(statement, before) is not var (former, latter)
        )
            return null;
        var from = statement.Wishes.Count == 0 ? sentence.Start : latter.Mention.End;
        for (var i = from; i < sentence.End && IsLead(text, i); i += text.Has(i, Cue.Ask) ? text.CueLength(i) : 1)
        {
            if (
                Share(text, i, sentence.End) is not { } one
                || Share(text, Joint(text, one.End, sentence.End), sentence.End) is not { } other
                || one.IsFormer == other.IsFormer
                || !Ends(text, other.End, sentence.End)
            )
                continue;
            Give(former, one.IsFormer ? one : other);
            Give(latter, one.IsFormer ? other : one);
            statement.IsByPlace = true;
            return new Places(i, other.End, former, former.Quantity, latter, latter.Quantity);
        }

        return null;
    }

    // Of a list of three nobody can tell which the former and the latter are.
    private static (Wish Former, Wish Latter)? Titles(Statement statement, IReadOnlyList<Statement> before)
    {
        var named =
            statement.Wishes.Count > 0 ? statement
            : before.Count > 0 ? before[^1]
            : null;
        if (
            named?.Wishes
                is not [
                    { Mention: { Kind: MentionKind.Title, Titles.Count: 1 } one } former,
                    { Mention: { Kind: MentionKind.Title, Titles.Count: 1 } two } latter,
                ]
            || named.Wishes.Exists(w => w.Quantity is not null || w.Stance is Stance.Told or Stance.Refused)
            || one.Titles.SequenceEqual(two.Titles)
            || named != statement && (named.Sentence.IsQuestion || named.Counts.Count > 0 || named.Each is not null)
        )
            return null;
        return (former, latter);
    }

    private static void Give(Wish title, (bool IsFormer, int Copies, int Start, int End) share) =>
        (title.Quantity, title.QuantityAt) = (share.Copies, (share.Start, share.End));

    // Between the titles and the numbers: ", please:", "I need". Not "I have two of the former".
    private static bool IsLead(Passage text, int at) =>
        (
            text.Tokens[at].Kind == TokenKind.Mark
            || text.Value(at, out _) > 0
            || text.Has(at, Cue.Ask)
            || text.Has(at, Cue.Filler)
            || text.Has(at, WordCue.Please)
            || IsPlace(text, at)
            || IsLink(text, at)
        )
        && !text.Has(at, Cue.Not)
        && !text.Has(at, Cue.Own)
        && !text.Has(at, WordCue.Having);

    // "two copies of the former", "the former twice", "первого две штуки"
    private static (bool IsFormer, int Copies, int Start, int End)? Share(Passage text, int at, int end)
    {
        var place = at;
        if (at < end && text.Value(at, out var length) is > 0 and var copies && !IsPlace(text, at))
        {
            place = Past(text, at + length, end);
            return place < end && IsPlace(text, place) && !text.IsMoney(at, at + length)
                ? (text.Has(place, WordCue.Former), copies, at, place + 1)
                : null;
        }

        place = Past(text, at, end);
        if (place >= end || !IsPlace(text, place))
            return null;
        var number = place + 1;
        if (number < end && text.Tokens[number].Kind == TokenKind.Mark && !text.Tokens[number].IsMark('.'))
            number++;
        if (number < end && text.Has(number, WordCue.Once))
            return (text.Has(place, WordCue.Former), 1, at, number + 1);
        if (number >= end || text.Value(number, out length) is not (> 0 and var behind) || text.IsMoney(number, number + length))
            return null;
        var last = number + length;
        while (last < end && (text.Has(last, Cue.Unit) || text.Has(last, Cue.Medium)))
            last++;
        return (text.Has(place, WordCue.Former), behind, at, last);
    }

    private static bool IsPlace(Passage text, int at) => text.Has(at, WordCue.Former) || text.Has(at, WordCue.Latter);

    private static int Past(Passage text, int at, int end)
    {
        var past = at;
        while (
            past < end
            && past < at + MostBetween
            && !IsPlace(text, past)
            && (text.Has(past, Cue.Unit) || text.Has(past, Cue.Medium) || IsLink(text, past))
        )
            past++;
        return past;
    }

    private static bool IsLink(Passage text, int at) =>
        text.Has(at, WordCue.Of)
        || text.Has(at, WordCue.Definite)
        || text.Has(at, WordCue.Article)
        || text.Has(at, Cue.Filler) && !text.Has(at, WordCue.For) && text.Value(at, out _) < 0;

    // "two of the former, but just one of the latter"
    private static int Joint(Passage text, int at, int end)
    {
        for (
            var most = at + Two + 1;
            at < end
                && at < most
                && text.Value(at, out _) < 0
                && (
                    text.Has(at, Cue.And)
                    || text.Has(at, WordCue.Only)
                    || text.Has(at, WordCue.Against)
                    || text.Tokens[at] is { Kind: TokenKind.Mark, Text: "," or ";" }
                );

        )
            at++;
        return at;
    }

    private static bool Ends(Passage text, int at, int end) =>
        at >= end || text.Tokens[at].Kind == TokenKind.Mark || text.Has(at, WordCue.Please);

    /// <summary>Two titles with the numbers of their places.</summary>
    /// <param name="Start">The first token of the numbers.</param>
    /// <param name="End">Behind their last.</param>
    /// <param name="Former">The first title.</param>
    /// <param name="Copies">Its number.</param>
    /// <param name="Latter">The second title.</param>
    /// <param name="OtherCopies">Its number.</param>
    public sealed record Places(int Start, int End, Wish Former, int? Copies, Wish Latter, int? OtherCopies)
    {
        /// <summary>"Three Heaven Eyes and the Bach: two of the former": a number that stands with its title says something else.</summary>
        public bool IsContradicted => Former.Quantity != Copies || Latter.Quantity != OtherCopies;

        public bool Holds((int Start, int End) words) => words.Start >= Start && words.End <= End;
    }
}
