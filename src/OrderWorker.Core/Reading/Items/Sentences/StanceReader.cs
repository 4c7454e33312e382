using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>Reads from left to right what a sentence does with each thing that it names.</summary>
public readonly struct StanceReader(Passage text)
{
    // "not the lovely old Bach": so far a "not" reaches.
    private const int ReachOfNot = 5;

    private readonly AskingWords _asking = new(text);
    private readonly StancesBehind _behind = new(text);

    /// <param name="statement">Its wishes get their stance.</param>
    /// <param name="carried">What the sentence before does with a list that follows it.</param>
    /// <returns>What this one does with a list that follows.</returns>
    public Stance Read(Statement statement, Stance carried)
    {
        var sentence = statement.Sentence;
        statement.Asks = _asking.Asks(sentence);
        var question = sentence.IsQuestion && !statement.Asks;
        var (stance, wish, gives) = (question ? Stance.Told : carried, 0, false);
        var (notUntil, dropping, ofWhom) = (-1, false, false);
        Stack<Stance>? before = null;
        var aside = (Stance: Stance.None, Wish: -1);
        for (var i = sentence.Start; i < sentence.End; )
        {
            if (wish < statement.Wishes.Count && statement.Wishes[wish].Mention.Start <= i)
            {
                var named = statement.Wishes[wish++];
                // "for my sister, who already has the Bach"; of one "who would prefer the Bach" it cannot be told.
                var isWhoms = IsWhoms(named.Mention);
                statement.IsInDoubt |= isWhoms && !text.IsWhoms(named.Mention.Start);
                named.Stance =
                    isWhoms ? Stance.Told
                    : i < notUntil || dropping ? Stance.Refused
                    : stance;
                // "for my uncle, who has played in it, and the map": a wish again, or his?
                statement.IsInDoubt |= ofWhom && stance == Stance.Told && IsNextInList(named.Mention.Start);
                named.GivesWay = gives;
                gives = false;
                i = Math.Max(named.Mention.End, named.Mention.Kind == MentionKind.Title ? i : i + 1);
                if (wish < statement.Wishes.Count && statement.Wishes[wish].Mention.Start < i)
                    continue;
                if (!GoesOn(i))
                    notUntil = -1;
                continue;
            }

            ref readonly var token = ref text.Tokens[i];
            if (token.Kind == TokenKind.Mark)
            {
                switch (token.Text[0])
                {
                    case '(':
                        (before ??= new Stack<Stance>()).Push(stance);
                        break;
                    case ')':
                        stance = before is { Count: > 0 } ? before.Pop() : stance;
                        (notUntil, dropping) = (-1, false);
                        break;
                    // "I have the Walk and must know how it goes on: the Daughter, please."
                    case ':' when stance == Stance.Told && !question && IsAskedNext(statement, wish, i):
                        stance = Stance.None;
                        break;
                    // "for Mrs Gray, who does not use computers: she would like"
                    case ':' when i + 1 < sentence.End && text.Has(i + 1, WordCue.Subject):
                        (notUntil, dropping) = (-1, false);
                        break;
                    case ';':
                        (stance, notUntil, dropping) = (
                            stance is Stance.Asked ? stance
                            : question ? Stance.Told
                            : Stance.None,
                            -1,
                            false
                        );
                        break;
                    // "no hurry - and one Bach", "and, since I heard it's good, one Bach"
                    case ',' or '-':
                        (notUntil, dropping) = (-1, false);
                        stance = aside.Wish == wish ? aside.Stance : stance;
                        aside.Wish = -1;
                        break;
                }

                i++;
                continue;
            }

            var step = Math.Max(1, text.CueLength(i));
            if (text.Has(i, Cue.Aside) && BeginsAside(i, sentence))
                aside = (stance, wish);
            ofWhom |= stance == Stance.Asked && text.Has(i, WordCue.Who) && !text.Has(i, WordCue.Article);
            if (text.Has(i, Sign.Asking))
                stance = Stance.Told;
            else if (!text.HasAny(i))
            {
                // most words do nothing
            }
            else if (text.Has(i, Cue.Refuse))
                stance = Stance.Refused;
            // "instead of that I'll take the Bach": what gives way was named before
            else if (text.Has(i, Cue.Instead))
            {
                if (
                    !_asking.IsInsteadOfOther(
                        i + step,
                        wish < statement.Wishes.Count ? statement.Wishes[wish] : null,
                        sentence.End
                    )
                )
                    (gives, statement.Corrects) = (!IsOfBefore(i + step, sentence.End), true);
            }
            else if (
                text.Has(i, Cue.Own)
                && !(IsBy(i + step) && (stance == Stance.Asked || IsRow(stance, sentence)))
                && _asking.IsOwning(i, step, sentence)
            )
                stance = Stance.Told;
            else if (text.Has(i, Cue.Drop) && !text.Has(i, Cue.Ask) && !IsHolding(i, sentence))
            {
                (dropping, statement.Corrects) = (true, true);
                statement.StartsOver |= wish == 0 && IsAll(i + step, sentence.End);
            }
            else if (text.Has(i, Cue.Not) && IsPast(i, sentence))
                stance = Stance.Told;
            else if (text.Has(i, Cue.Not) && !IsNumbering(i))
                notUntil = i + step + ReachOfNot;
            else if (text.Has(i, Cue.Ask) && _asking.IsOther(i + step, sentence.End))
                stance = Stance.Told;
            else if (text.Has(i, Cue.Ask) && !question)
                (stance, notUntil) = (i < notUntil ? Stance.Refused : Stance.Asked, -1);
            else if (text.Has(i, Cue.Pay) && stance == Stance.None)
                stance = Stance.Asked;
            // "not the one that's just called Ruins"
            else if (text.Has(i, Cue.Named) && i < notUntil)
                notUntil = Math.Max(notUntil, i + step + 1);
            else if (text.Has(i, Cue.But))
                (stance, notUntil, dropping) = (stance is Stance.Asked || question ? stance : Stance.None, -1, false);
            // "May I add that the choice of pieces was impeccable", "you may as well send it where I stand"
            statement.Adds |=
                !text.IsInHarmlessTurn(i)
                && (
                    text.Has(i, Cue.More)
                    || token.Is("well") && i > sentence.Start && text.Tokens[i - 1].Is("as")
                    || text.Has(i, WordCue.Too)
                    || token.Is("add")
                );
            if (text.Has(i, Cue.Correct) && !IsMeaning(i, sentence))
                statement.Corrects = true;
            if (text.Has(i, Cue.Restate))
                statement.Restates = true;
            // "I have the Rise, so just the Bach": what follows is another matter.
            if (stance is Stance.Told or Stance.Refused && !question && (text.Has(i, Cue.Restate) || IsTurn(i, sentence)))
                stance = Stance.None;
            // "a cheque for the Bach", "sent by PayPal for the Bach"
            if (stance == Stance.None && token.Is("for") && !question && IsPaid(sentence.Start, i))
                stance = Stance.Asked;
            i += step;
        }

        _behind.Settle(statement, question);
        return stance;
    }

    // "..., since my wife heard me typing, ...": what it tells of ends with its comma, where it has named nothing.
    private bool BeginsAside(int at, Sentence sentence) =>
        at == sentence.Start
        || text.Tokens[at - 1].Kind == TokenKind.Mark && !text.Tokens[at - 1].IsMark('(')
        || text.Has(at - 1, Cue.And)
        || text.Tokens[at - 1].Is("then");

    private bool IsOfBefore(int at, int end) => at < end && text.Has(at, WordCue.ThoseNamed);

    // Right behind the mark stands a title, and behind that a word that asks.
    private bool IsAskedNext(Statement statement, int wish, int at)
    {
        if (wish >= statement.Wishes.Count)
            return false;
        var mention = statement.Wishes[wish].Mention;
        var end = wish + 1 < statement.Wishes.Count ? statement.Wishes[wish + 1].Mention.Start : statement.Sentence.End;
        return mention.Start > at && mention.Start <= at + 2 && _asking.AsksAfter(mention.End, end);
    }

    // Not "put me down for the choir folder".
    private bool IsWhoms(Mention mention) =>
        mention.End > mention.Start
        && text.IsWhom(mention.Start)
        && text.IsWhom(mention.End - 1)
        && !text.Has(mention.Start - 1, WordCue.For);

    // ", and the map", ", and two tea towels"
    private bool IsNextInList(int at)
    {
        var and = at - 1;
        while (and > 1 && (text.Has(and, WordCue.Article) || text.Value(and, out _) > 0))
            and--;
        return and > 0 && text.Has(and, Cue.And) && text.Tokens[and - 1].IsMark(',');
    }

    private bool IsPaid(int start, int end) =>
        text.Has(start, end, Sign.PayPal) || text.Has(start, end, Sign.Cheque) || text.Has(start, end, Sign.PostalOrder);

    // "1 no.", "no. 2": a number, no refusal.
    private bool IsNumbering(int at) =>
        text.Has(at, Cue.Unit)
        && (
            at > 0 && text.NumberEndingAt(at - 1, 0) >= 0
            || at + 1 < text.Tokens.Count && text.Tokens[at + 1].Kind == TokenKind.Number
        );

    // "I did not get to hold the owl", "we never saw it": tells of something, and refuses nothing; "we didn't want the Bach after all" does.
    private bool IsPast(int at, Sentence sentence)
    {
        if (at + 1 >= sentence.End)
            return false;
        var isPast = text.Tokens[at].Text is "didnt" or "didn't" || at > sentence.Start && text.Tokens[at - 1].Is("did");
        return isPast
            ? text.Tokens[at + 1].Text is "get" or "see" or "hear" or "hold" or "catch" or "find" or "know"
            : text.Has(at + 1, WordCue.Past);
    }

    // "to hold the owl", "I did not hold the owl"; "hold the Bach" leaves it out
    private bool IsHolding(int at, Sentence sentence) =>
        text.Tokens[at].Is("hold") && at > sentence.Start && (text.Tokens[at - 1].Is("to") || text.Has(at - 1, Cue.Not));

    // "the suites played by Alfia": tells whose they are, not that one has them.
    private bool IsBy(int at) => at < text.Tokens.Count && text.Has(at, WordCue.By);

    // "One copy of the suites played by Alfia, please": begins with its number.
    private bool IsRow(Stance stance, Sentence sentence) => stance == Stance.None && text.Value(sentence.Start, out _) > 0;

    // "scrap that, ...", "forget all that: ..."
    private bool IsAll(int at, int end) =>
        at + 1 < end && text.Has(at, WordCue.AllOfIt) && text.Tokens[at + 1].Kind == TokenKind.Mark;

    // "it goes without saying that I mean the CD", "by which I mean": puts nothing right.
    private bool IsMeaning(int at, Sentence sentence) =>
        at > sentence.Start
        && text.Has(at - 1, WordCue.Which)
        && text.Has(at, WordCue.Self)
        && at + 1 < sentence.End
        && text.Tokens[at + 1].Text is "mean" or "meant";

    // "I have the Rise, so the Bach", "I don't want Ruins, just the Bach", "I have the first, it's only the second that I lack"
    private bool IsTurn(int at, Sentence sentence) =>
        at > sentence.Start
        && (
            text.Tokens[at - 1].IsMark(',')
            || at > sentence.Start + 1 && text.Has(at - 1, AsideCue.Hence) && text.Tokens[at - 2].IsMark(',') // ", поэтому только Бах"
            || at > sentence.Start + 1
                && text.Has(at, WordCue.Only)
                && text.Tokens[at - 1].Text is "its" or "it's" or "is"
                && (text.Tokens[at - 2].IsMark(',') || text.Tokens[at - 2].Is("it"))
        )
        && (text.Has(at, WordCue.Only) || text.Tokens[at].Text is "so" or "also");

    // "not the Bach or Ruins".
    private bool GoesOn(int at) => at < text.Tokens.Count && (text.Has(at, Cue.Or) || text.Tokens[at].Is("nor"));
}
