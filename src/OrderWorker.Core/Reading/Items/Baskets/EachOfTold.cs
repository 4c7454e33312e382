using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"Lark and Reels sound wonderful. One of each, please.": the titles that one sentence tells of, asked for in the next.</summary>
/// <remarks>Nothing else may be named in the mail, by a title or in a title's place; of what the buyer has already it asks for none.</remarks>
internal static class EachOfTold
{
    // Tokens of "One copy of each will do us, thank you."
    private const int Longest = 12;

    /// <returns>What is asked for; none where another title may be meant.</returns>
    public static List<Want> Of(Passage text, Statement each, int copies, IReadOnlyList<Statement> statements)
    {
        if (!IsPlain(text, each) || statements.TakeWhile(s => s != each).LastOrDefault() is not { } told)
            return [];
        var names = told.Wishes.Where(IsGoods).ToList();
        if (
            names.Count < 2
            || !IsTold(text, told)
            || statements.Any(s => s != told && (s.Wishes.Exists(IsGoods) || s.Strangers.Count > 0))
            || !IsWholeList(text, names)
        )
            return [];
        var wants = new List<Want>();
        foreach (var wish in names)
        {
            var isMeant = wish.Mention is { Kind: MentionKind.Title, Titles.Count: 1 } && !wish.IsOtherTitle;
            if (!isMeant || wish.Quantity is not null || wish.Stance == Stance.Refused)
                return [];
            if (wish.Mention.Titles.First().In(wish.Mention.Format ?? each.Format).ToList() is not [var only])
                return [];
            wants.Add(new Want(new Wish(wish.Mention) { Stance = Stance.Asked, Quantity = copies }, [only]));
        }

        return wants;
    }

    private static bool IsGoods(Wish wish) => wish.Mention.Kind != MentionKind.Artist;

    private static bool IsPlain(Passage text, Statement each) =>
        each is { Asks: true, AllOf: null, IsInDoubt: false, Corrects: false, Wishes.Count: 0, Strangers.Count: 0, Weak.Count: 0 }
        && each.Sentence is { IsQuestion: false, Count: <= Longest }
        && !text.Has(each.Sentence, WordCue.Others)
        && !text.Has(each.Sentence, Cue.Open)
        && !text.Has(each.Sentence, Cue.If);

    private static bool IsTold(Passage text, Statement told) =>
        told is { Strangers.Count: 0, Weak.Count: 0, Sentence.IsQuestion: false }
        && !text.Has(told.Sentence, Cue.Already)
        && !text.Has(told.Sentence, Cue.Or)
        && (!told.Wishes.Exists(w => w.Stance == Stance.Told) || text.Has(told.Sentence, Cue.Heard));

    // In "The Blue Door, Lark and Reels" and "Lark, Reels and The Blue Door" there is a third.
    private static bool IsWholeList(Passage text, List<Wish> names) =>
        names.Skip(1).All(w => w.IsNextTo)
        && !IsJoint(text, names[0].Mention.Start - 1, -1)
        && !IsJoint(text, names[^1].Mention.End, 1);

    private static bool IsJoint(Passage text, int at, int step)
    {
        while (at >= 0 && at < text.Tokens.Count && (text.Tokens[at].IsMark('"') || text.Has(at, WordCue.Article)))
            at += step;
        return at >= 0 && at < text.Tokens.Count && (text.Tokens[at].IsMark(',') || text.Has(at, Cue.And));
    }
}
