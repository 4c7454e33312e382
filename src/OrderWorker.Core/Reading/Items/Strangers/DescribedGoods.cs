using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Strangers;

/// <summary>"One Bach and one of your mugs", "the Bach and the one with the blue cover": goods told by whose or what they are, where the catalogue has no name for them.</summary>
internal sealed class DescribedGoods(Passage text, TokenSet names)
{
    // Tokens of "lovely blue enamel mugs".
    private const int LongestName = 5;

    public void Read(Statement statement)
    {
        var sentence = statement.Sentence;
        if (!statement.Wishes.Exists(w => w.Mention.Kind != MentionKind.Artist && w.Stance is Stance.Asked or Stance.None))
            return;
        var head = HeadedLists.At(text, statement);
        for (var i = sentence.Start; i + 2 < sentence.End; i++)
            if (
                BeginsGoods(i, sentence)
                && !names.Contains(i)
                && i != head?.Start
                && (OneOfYours(i, sentence.End) ?? Described(i, sentence) ?? TheOne(i, sentence)) is var (from, end)
                && !IsNamed(from, statement)
            )
                statement.Strangers.Add((i, end));
    }

    // Behind "and" or the words that ask; what stands behind "at" or "heard" is asked for by nobody.
    private bool BeginsGoods(int at, Sentence sentence) =>
        at == sentence.Start
        || IsJoint(at - 1)
        || text.Has(at - 1, Cue.More)
        || text.Tokens[at - 1].IsMark(',')
        || text.EndsPhrase(at - 1, Cue.Ask);

    private bool IsJoint(int at) => text.Has(at, Cue.And) && text.Tokens[at].Text is not ("with" or "then");

    // "one of your mugs", "two of the mugs", "eine Ihrer Tassen"; not "one of the following", "one of the discs is for my sister"
    private (int Start, int End)? OneOfYours(int at, int end)
    {
        if (text.Value(at, out var length) <= 0)
            return null;
        var of = at + length;
        var noun =
            of + 2 < end + 1 && text.Has(of, WordCue.Of) && (text.Has(of + 1, WordCue.Article) || text.Has(of + 1, WordCue.Yours))
                ? of + 2
            : text.Lexicon.IsForeign && of < end && text.Has(of, WordCue.Yours) ? of + 1
            : end;
        if (noun >= end || text.Tokens[noun].Kind != TokenKind.Word || text.Has(noun, WordCue.Following))
            return null;
        var last = EndOfName(noun, end);
        // "two of your LPs: Ruins and Rain"
        if (last == noun + 1 && last < end && text.Tokens[last].IsMark(':') && IsMedium(noun))
            return null;
        return last < end && text.Has(last, WordCue.GoesTo) ? null : (noun, last);
    }

    // "and the one with the blue cover", "and the programme from the Wells concert"
    private (int Start, int End)? Described(int at, Sentence sentence) =>
        at > sentence.Start
        && IsJoint(at - 1)
        && text.Has(at, WordCue.Article)
        && at + 3 < sentence.End
        && text.Tokens[at + 1].Kind == TokenKind.Word
        && !text.Has(at + 1, WordCue.Others)
        && !IsOfMoney(at + 1)
        && !text.Has(at + 1, AsideCue.Receipt)
        && text.Has(at + 2, WordCue.Describing)
        && !text.Has(at + 3, Sign.Whole) // "and a card with it"
        && !names.Contains(at + 1)
            ? (at + 1, at + 2)
            : null;

    // "plus the one I heard on the radio", "and the one that they played"
    private (int Start, int End)? TheOne(int at, Sentence sentence) =>
        at > sentence.Start
        && (IsJoint(at - 1) || text.Has(at - 1, Cue.More))
        && text.Has(at, WordCue.Definite)
        && at + 2 < sentence.End
        && text.Has(at + 1, WordCue.Ones)
        && (text.Has(at + 2, WordCue.Subject) || text.Has(at + 2, WordCue.Which) || text.Tokens[at + 2].Text is "you" or "where")
            ? (at + 1, at + 2)
            : null;

    private bool IsOfMoney(int at) =>
        text.Has(at, Sign.Cheque)
        || text.Has(at, Sign.PayPal)
        || text.Has(at, Sign.Postage)
        || text.Has(at, Sign.Paid)
        || text.Has(at, Cue.Money)
        || text.Has(at, Cue.Pay);

    // A title right there, "one of the lovely Bach CDs", or whatever an artist has made: "two of the Drystone CDs"; not "one of the Drystone mugs".
    private bool IsNamed(int at, Statement statement)
    {
        var end = EndOfName(at, statement.Sentence.End);
        return statement.Wishes.Exists(w =>
            w.Mention.Start < end
            && w.Mention.End > at
            && (
                w.Mention.Kind != MentionKind.Artist
                || w.Mention.End == end
                || text.Has(end - 1, Cue.Medium)
                || Formats.Known(text.Tokens[end - 1].Text) is not null
            )
        );
    }

    private bool IsMedium(int at) => text.Has(at, Cue.Medium) || Formats.Known(text.Tokens[at].Text) is not null;

    private int EndOfName(int at, int end)
    {
        var i = at;
        while (
            i < end
            && i < at + LongestName
            && text.Tokens[i].Kind != TokenKind.Mark
            && !text.Has(i, Cue.And)
            && !text.Has(i, Cue.Ask)
            && !text.Has(i, WordCue.For)
            && !text.Has(i, WordCue.GoesTo)
            && !text.Has(i, WordCue.Describing)
        )
            i++;
        return i;
    }
}
