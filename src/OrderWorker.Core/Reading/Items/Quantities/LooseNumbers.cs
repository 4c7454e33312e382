using OrderWorker.Core.Reading.Items.Baskets;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>Reads the numbers that stand with no name: "both", "two CDs", "make that three", and those that nothing explains.</summary>
internal sealed class LooseNumbers(Passage text, TokenSet spent, WishNumbers wishes, AddressSpan address)
{
    // Tokens of "The Rise of the Cellorettes, twice": a row that is all order.
    private const int LongestBareRow = 8;

    private readonly Bridges _bridges = new(text, spent);
    private readonly Surroundings _around = new(text);
    private readonly CountSentences _sentences = new(text, address);
    private readonly ExplainedNumbers _explained = new(text);
    private readonly LooseQuantifiers _words = new(text, spent);

    // What is left: "both", "two CDs", "make that three", and numbers that nothing explains.
    public void Read(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (spent.Contains(i) || text.IsPlain(i) && text.Tokens[i].Text is not ("same" or "ditto"))
                continue;
            _words.Read(i, statement);
            var value = text.Value(i, out var length);
            if (value < 0)
            {
                _words.ReadAll(i, statement);
                continue;
            }

            var end = i + length;
            if (_around.IsOfUs(end, sentence.End))
            {
                statement.Persons = _around.IsThere(i, sentence.Start) ? value : statement.Persons;
                i = end + 1;
                continue;
            }

            if (_sentences.Read(i, end, statement))
                return;

            // "Two if that is cheaper."
            statement.IsInDoubt |=
                statement.Wishes.Count == 0
                && i == sentence.Start
                && end < sentence.End
                && text.Has(end, Cue.If)
                && sentence.Start > 0;
            if (text.IsNoCount(i, end) || IsOfSomebodys(i, end, sentence))
            {
                i = end - 1;
                continue;
            }

            // "two CDs of it, twice": of the one title named; of several, nobody can tell.
            if (text.Has(i, WordCue.Times) && statement.Wishes.Count > 0)
            {
                // "It has been on all day, twice through supper": how often it was heard.
                if (!statement.Wishes.Exists(w => w.Stance == Stance.Asked) && sentence.Count > LongestBareRow)
                {
                    i = end - 1;
                    continue;
                }

                // "ich freue mich doppelt auf Heaven Eyes"
                if (text.Has(i, WordCue.Multiple) && Surroundings.Before(i, statement) is null)
                    statement.IsInDoubt = true;
                else if (statement.Wishes is [{ Quantity: null, Mention.Kind: MentionKind.Title or MentionKind.Set } single])
                    wishes.Take(single, value, i, end);
                // "the LP (einmal) and the CD, ebenfalls einmal": all before it have their numbers.
                else if (Surroundings.Before(i, statement) is { Mention.Kind: MentionKind.Title } last)
                    wishes.Take(last, value, i, end);
                else
                    statement.IsInDoubt = true;
                i = end - 1;
                continue;
            }

            // "The Rise for the twins, so two please, and Heaven Eyes"
            if (
                i > sentence.Start
                && text.Tokens[i - 1].Is("so")
                && value > 1
                && end < sentence.End
                && (text.Has(end, WordCue.Please) || text.Tokens[end].Kind == TokenKind.Mark || text.Has(end, Cue.And))
                && Surroundings.Before(i, statement) is { } concluded
            )
            {
                wishes.Take(concluded, value, i, end);
                i = end - 1;
                continue;
            }

            // "Postcards, the 7 inch, two of those"
            if (_around.IsOfThose(end, sentence.End) && Surroundings.Before(i, statement) is { } meant)
            {
                // "the canal set, all three of them": so many titles are in it
                if (meant.Mention.Set?.Items.Count == value)
                    statement.IsInDoubt |= !text.Has(i - 1, Cue.All) && !text.Has(i - 1, WordCue.Definite);
                else
                    TakeThose(meant, value, i, end + 2, statement);
                i = end + 1;
                continue;
            }

            if (_around.IsOfNothing(end, sentence.End) && Surroundings.Before(i, statement) is { } counted)
            {
                wishes.Take(counted, value, i, end + 1);
                i = end;
                continue;
            }

            // "three copies of Ruins for the three aunties", "zwei davon werden verschenkt", "tres Cellorettes, que somos tres hermanas"
            if (IsForPersons(statement, i, value) || _explained.Is(i, end, value, statement))
            {
                i = end - 1;
                continue;
            }

            // "All three CDs, 3 copies in total": of all together.
            if (
                _bridges.IsInTotal(end, sentence.End)
                && (statement.AllOf is not null || statement.Wishes.Exists(w => w.Mention.Kind == MentionKind.Set))
            )
            {
                statement.Counts.Add(new Count(value, null));
                i = end - 1;
                continue;
            }

            var before = i > sentence.Start ? i - 1 : i;
            var definite = text.Has(before, Cue.All) || text.Has(before, WordCue.Definite) || text.Has(before, Cue.Both);
            if (
                statement is { Corrects: true, Wishes.Count: 0, NewQuantity: null }
                && text.IsPutRight(i, sentence.Start)
                && !(end < sentence.End && (text.Has(end, Cue.Medium) || Formats.Known(text.Tokens[end].Text) is not null))
            )
            {
                statement.NewQuantity = value;
            }
            else if (
                _bridges.IsNamed(end, sentence.End)
                || definite
                    && (
                        end >= sentence.End
                        || statement.Each is not null
                            && (spent.Contains(end) || text.Has(before, Cue.Both) && text.Tokens[end].Kind == TokenKind.Mark) // "alle drei je einmal"
                    )
            )
            {
                if (definite && value > 1 && sentence.Closing != ':')
                    statement.AllOf = value;
                else if (end < sentence.End && text.Has(end, Cue.Unit) && !text.Has(end, Cue.Medium))
                    (statement.Copies, statement.CopiesAt) = (value, i);
                else if (value > 1 || text.Tokens[i].Kind == TokenKind.Number)
                    statement.Counts.Add(new Count(value, _around.FormatNear(end, sentence.End)));
                if (!definite && before < i && text.Has(before, Cue.Doubt))
                    statement.IsInDoubt = true;
            }
            else if (
                statement.Corrects
                && statement.Wishes.Count == 0
                && (text.IsPutRight(i, sentence.Start) || sentence.Count < 10 && !text.Has(sentence, Cue.Own))
            )
            {
                // "two, not one": the first stands; "two, or three" leaves it open.
                if (statement.NewQuantity is null)
                    statement.NewQuantity = value;
                else if (!text.IsRefused(i, sentence.Start) && sentence.Count < 10)
                    statement.IsInDoubt |= value != statement.NewQuantity;
            }
            else if (statement.Corrects && LastBefore(i, statement) is { } only && text.IsCorrected(i, only.Mention.End))
            {
                only.Quantity = value;
            }
            else if (_around.IsField(i, end, sentence))
            {
                statement.Copies = value;
            }
            else if (
                statement.Wishes.Count == 0
                && statement.Asks
                && (end >= sentence.End || text.Has(end, WordCue.Please) || text.Tokens[end].Is("of"))
            )
            {
                statement.Copies = value;
            }
            // "10 pounds and 1 for the post, 11 in all": money still.
            else if (end < sentence.End && text.Has(end, Cue.Restate) && _around.IsSumOf(i, value, sentence.Start))
            {
                // it is no number of copies
            }
            // "Qty:", "(4 in total)"
            else if (end < sentence.End && (text.Tokens[end].IsMark(':') || text.Has(end, Cue.Restate)))
            {
                statement.Counts.Add(new Count(value, null));
            }
            // "I'd like the other two as well, so that's Ruins and Rain"
            else if (_around.AreOthersNamed(i, value, statement))
            {
                // it counts the titles
            }
            // "envoyez les deux à moi", "отправьте оба мне"
            else if (value == 2 && _around.AreSentToWriter(i, end, sentence))
            {
                // it stands for what was named
            }
            else if (text.IsRefused(i, sentence.Start) || _around.AreOthers(i, end, sentence))
            {
                // "not the other two", "I have the other two"
            }
            else if (_around.IsLeftOut(value, end, statement))
            {
                // "volumes 1 & 2 (3 I'll leave)"
            }
            else if (end < sentence.End && text.Has(end, Cue.Set))
            {
                // "two pairs of": what they are pairs of is counted where it is named
            }
            // "the other two bird CDs, Dusk and the Owls": in the shop's own words, and as many titles behind them
            else if (value > 1 && IsNamedFar(end, sentence.End) && TitlesBehind(end, statement) == value)
            {
                statement.Counts.Add(new Count(value, null));
            }
            // "Any three Drystone for 28, so A, B and C": the offer, and all that it is for.
            else if (
                text.Has(before, Cue.Any)
                && value > 1
                && statement.Wishes.Count(w => w.Mention.Kind == MentionKind.Title) == value
            )
            {
                // it counts the titles
            }
            else if (text.Has(before, Cue.Doubt) || text.Has(before, Cue.Or))
            {
                statement.IsInDoubt = true;
            }
            else if (
                (value > 1 || value == 1 && _around.IsListed(i, end, sentence))
                && !text.IsAddress(i, end, sentence)
                && !address.Holds(text, i)
            )
            {
                statement.Unexplained ??= text.Words(i, Math.Min(sentence.End, end + 2));
                statement.UnexplainedNumbers.Add(end < sentence.End && text.IsStrange(end) ? 0 : value);
                statement.IsUnexplainedWish |= value < 100 && text.FollowsAsking(i, sentence.Start);
            }

            i = end - 1;
        }
    }

    // "un seul Bach, mais mettez-en deux, et un Heaven Eyes": the title that the number puts right; of several before it nobody can tell.
    private static Wish? LastBefore(int at, Statement statement) =>
        statement.Wishes is [{ } first, ..]
        && first.Mention.End <= at
        && (statement.Wishes.Count == 1 || statement.Wishes[1].Mention.Start > at)
            ? first
            : null;

    private bool IsNamedFar(int at, int end) =>
        at + 1 < end
        && text.Tokens[at] is { Kind: TokenKind.Word, IsCapital: false }
        && (text.Has(at + 1, Cue.Medium) || Formats.Known(text.Tokens[at + 1].Text) is not null);

    private static int TitlesBehind(int at, Statement statement) =>
        statement.Wishes.Count(w => w.Mention.Kind == MentionKind.Title && w.Mention.Start >= at);

    // "for my two grandmothers": whose they are, and how many of them there are; not "my two copies"
    private bool IsOfSomebodys(int at, int end, Sentence sentence) =>
        at > sentence.Start
        && text.Has(at - 1, WordCue.Our)
        && end < sentence.End
        && text.Tokens[end].Kind == TokenKind.Word
        && text.IsStrange(end)
        && !text.Tokens[end].IsCapital;

    // "I have to listen to the Bach, so one of that please": what was only told of is asked for.
    private void TakeThose(Wish meant, int copies, int start, int end, Statement statement)
    {
        wishes.Take(meant, copies, start, end);
        var isAsked =
            end < statement.Sentence.End && text.Has(end, WordCue.Please)
            || text.FollowsAsking(start, meant.Mention.End)
            || start > 0 && text.Has(start - 1, AsideCue.Thus);
        if (meant.Stance == Stance.Told && isAsked)
            meant.Stance = Stance.Asked;
    }

    // By itself: a lambda in the loop would be made anew for each token.
    private bool IsForPersons(Statement statement, int at, int persons) =>
        statement.Wishes.Exists(w => _around.IsForPersons(at, w.Mention.End, w.Quantity, persons));
}
