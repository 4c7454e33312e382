using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>"For the three grandkids, a Bairns' Bus each", "Heaven Eyes each for my two nieces": as many copies as persons.</summary>
/// <param name="text">What is read.</param>
/// <param name="spent">Numbers that are taken.</param>
internal readonly struct EachPerson(Passage text, TokenSet spent)
{
    // More persons are a class, whose teacher may have the copies made.
    private const int MostPersons = 12;

    /// <summary>Counts a title by the persons whom the sentence is for, where "each" stands right behind the title.</summary>
    public void Read(Statement statement)
    {
        if (statement.Sentence.IsQuestion)
            return;
        foreach (var wish in statement.Wishes)
            if (wish is { Quantity: null or 1, Mention.Kind: MentionKind.Title })
                Read(wish, statement);
    }

    private void Read(Wish wish, Statement statement)
    {
        var each = wish.Mention.End;
        if (
            each >= statement.Sentence.End
            || text.Tokens[each].Text is not ("each" or "apiece")
            || each + 1 < statement.Sentence.End && text.IsSign(each + 1)
        )
            return;
        // "A Bairns' Bus each for the forty pupils", "a Bairns' Bus each please"
        if (Persons(statement, wish, each) is not var (start, persons))
        {
            statement.IsInDoubt |=
                statement.Each is null
                && (statement.Wishes.Count == 1 || wish.Quantity is null)
                && wish.Stance is not (Stance.Told or Stance.Refused);
            return;
        }

        wish.Quantity = persons;
        wish.QuantityAt = (start, start + 1);
        statement.IsPerPerson = true;
        spent.Add(start, start + 1);
        spent.Add(each, each + 1);
    }

    // "for the three grandkids,": at the head of the sentence, or right behind the "each".
    private (int Start, int Number)? Persons(Statement statement, Wish wish, int each)
    {
        var sentence = statement.Sentence;
        var at = statement.Wishes.Count == 1 && text.Tokens[sentence.Start].Is("for") ? sentence.Start : each + 1;
        if (at + 2 >= sentence.End || !text.Tokens[at].Is("for"))
            return null;
        at++;
        if (text.Tokens[at].Text is "the" or "my" or "our" or "his" or "her" or "all")
            at++;
        if (text.Value(at, out var length) is not (> 1 and <= MostPersons and var number) || spent.Contains(at))
            return null;
        var end = at + length;
        var isEnd = at > each ? end + 1 >= sentence.End || text.Tokens[end + 1].Kind == TokenKind.Mark : end < wish.Mention.Start;
        return end < sentence.End && isEnd && text.Has(end, Cue.Measure) && !text.Has(end, Cue.Time) && !text.Has(end, Cue.Unit)
            ? (at, number)
            : null;
    }
}
