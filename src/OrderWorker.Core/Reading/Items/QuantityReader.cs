using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items;

/// <summary>Finds the number that belongs to each thing that a sentence names, and tells numbers that count nothing.</summary>
public sealed class QuantityReader(Passage text)
{
    private const int Reach = 10;

    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal)
    {
        "the",
        "a",
        "an",
        "that",
        "your",
        "der",
        "die",
        "das",
        "den",
        "le",
        "la",
        "l",
        "el",
        "il",
        "lo",
        "het",
    };

    private static readonly HashSet<string> Times = new(StringComparer.Ordinal)
    {
        "twice",
        "thrice",
        "einmal",
        "zweimal",
        "dreimal",
        "viermal",
    };

    private readonly HashSet<int> _spent = [];

    /// <summary>Reads the numbers of a sentence: those of single wishes, "one of each", "two CDs", and what is left over.</summary>
    public void Read(Statement statement, IReadOnlyList<Mention> mentions)
    {
        _spent.Clear();
        var sentence = statement.Sentence;
        foreach (var mention in mentions)
        {
            for (var i = mention.Start; i < mention.End; i++)
                _spent.Add(i);
        }

        ReadEach(statement);
        for (var w = 0; w < statement.Wishes.Count; w++)
        {
            var wish = statement.Wishes[w];
            var floor = w > 0 ? statement.Wishes[w - 1].Mention.End : sentence.Start;
            var ceiling = w + 1 < statement.Wishes.Count ? statement.Wishes[w + 1].Mention.Start : sentence.End;
            Before(wish, floor, statement);
            After(wish, ceiling, w + 1 < statement.Wishes.Count);
            if (wish.Quantity is null && IsCrossedOut(wish.Mention.End, ceiling))
                wish.Quantity = 0;
            if (w > 0 && SameAs(wish, floor))
                wish.Quantity = statement.Wishes[w - 1].Quantity ?? 1;
        }

        ReadRest(statement);
    }

    private void Before(Wish wish, int floor, Statement statement)
    {
        var (medium, mark) = (false, false);
        for (var i = wish.Mention.Start - 1; i >= floor && i > wish.Mention.Start - Reach; i--)
        {
            medium |= text.Has(i, Cue.Medium) || Formats.Known(text.Tokens[i].Text) is not null;
            mark |= text.Tokens[i].IsMark(':') || text.Tokens[i].IsMark('(') || text.Tokens[i].IsMark('-');
            var start = NumberEndingAt(i, floor);
            if (start >= 0)
            {
                // "the two albums (A and B)": how many there are, not how many of A.
                if (medium && mark)
                    return;
                if (IsNoCount(start, i + 1) || _spent.Contains(start))
                    return;
                var value = text.Value(start, out _);
                Take(wish, value, start, i + 1);
                wish.IsDefinite = start > floor && (text.Tokens[start - 1].Is("the") || text.Has(start - 1, Cue.All));
                wish.IsMore |= IsMore(start, i + 1);
                Doubled(wish, start, floor);
                Alternative(wish, start, floor, statement);
                return;
            }

            var token = text.Tokens[i];
            if (Articles.Contains(token.Text))
                wish.HasArticle = true;
            if (text.Has(i, Cue.More) && !text.Has(i, Cue.And))
                wish.IsMore = true;
            else if (!IsBridge(i) && !_spent.Contains(i))
                return;
        }
    }

    private void After(Wish wish, int ceiling, bool another)
    {
        var bracket = false;
        for (var i = wish.Mention.End; i < ceiling && i < wish.Mention.End + Reach; i++)
        {
            var token = text.Tokens[i];
            var value = text.Value(i, out var length);
            if (value >= 0 && !_spent.Contains(i))
            {
                var next = i + length;
                if (IsMoney(i, next))
                {
                    i = next - 1;
                    continue;
                }

                if (another && IsAllBridge(next, ceiling))
                    return;
                if (
                    !another && next >= ceiling
                    || next < ceiling && EndsCount(next)
                    || i > wish.Mention.End && (text.Tokens[i - 1].Is("x") || text.Tokens[i - 1].IsMark('×'))
                )
                {
                    if (IsNoCount(i, next))
                        return;
                    if (wish.Quantity is { } before && before != value)
                        wish.IsInDoubt = true;
                    Take(wish, wish.Quantity ?? value, i, next);
                    wish.IsMore |= IsMore(i, next);
                }

                return;
            }

            bracket |= token.IsMark('(');
            var passes =
                token.Kind == TokenKind.Decimal
                || token.Kind == TokenKind.Mark && token.Text[0] is not ';' && !(token.IsMark('/') && token.IsGlued)
                || token.Is("x")
                || text.Has(i, Cue.Money)
                || text.Has(i, Cue.Unit)
                || text.Has(i, Cue.Medium)
                || text.Has(i, Cue.Filler)
                    && (bracket || token.Text is "on" or "in" or "the" or "by" or "of" or "at" or "just" or "only" or "a")
                || Formats.Known(token.Text) is not null
                || _spent.Contains(i);
            if (!passes)
                return;
        }
    }

    private bool IsMore(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text.Has(i, Cue.More) && !text.Has(i, Cue.And))
                return true;
        }

        return start > 0 && text.Has(start - 1, Cue.More) && !text.Has(start - 1, Cue.And);
    }

    // "2 x Winter Harbour, 1 x Ruins": the second number stands before the second title.
    private bool IsAllBridge(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!IsBridge(i) && !_spent.Contains(i))
                return false;
        }

        return true;
    }

    // "JS Bach: -", "JS Bach   none": a row of a form that was left empty.
    private bool IsCrossedOut(int start, int end)
    {
        if (end - start < 2 || !(text.Tokens[start].IsMark(':') || text.Tokens[start].IsMark('|')))
            return end - start == 1 && text.Tokens[start].Text is "none" or "nil";
        return end - start == 2
            && (text.Tokens[start + 1].IsMark('-') || text.Tokens[start + 1].Text is "none" or "nil" or "no" or "not");
    }

    private void Take(Wish wish, int value, int start, int end)
    {
        wish.Quantity = value;
        wish.QuantityAt = (start, end);
        for (var i = start; i < end; i++)
            _spent.Add(i);
    }

    // "45 (forty-five) copies": twice the same number, or a contradiction.
    private void Doubled(Wish wish, int start, int floor)
    {
        var i = start - 1;
        if (i < floor || !text.Tokens[i].IsMark('('))
            return;
        var first = NumberEndingAt(i - 1, floor);
        if (first < 0)
            return;
        wish.IsInDoubt |= text.Value(first, out _) != wish.Quantity;
        _spent.Add(first);
    }

    // "2 or 3 of", "2-3", "maybe two".
    private void Alternative(Wish wish, int start, int floor, Statement statement)
    {
        var i = start - 1;
        if (i < floor)
            return;
        if (
            text.Has(i, Cue.Or)
            || text.Tokens[i].IsMark('-')
            || text.Tokens[i].IsMark('/')
            || text.Tokens[i].Is("to") && i > floor && text.Value(i - 1, out _) >= 0
        )
        {
            var other = NumberEndingAt(i - 1, floor);
            if (other >= 0)
            {
                _spent.Add(other);
                wish.IsInDoubt = true;
            }
        }

        for (var back = i; back >= floor && back > i - 3; back--)
            wish.IsInDoubt |= text.Has(back, Cue.Doubt);
        statement.IsInDoubt |= wish.IsInDoubt;
    }

    private void ReadEach(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!text.Has(i, Cue.Each) || _spent.Contains(i))
                continue;
            if (text.Tokens[i].Is("for") || i > sentence.Start && text.Tokens[i - 1].Is("for"))
            {
                // "one for each of my pupils"
                statement.IsInDoubt |= statement.Wishes.Count > 0 && statement.Each is null;
                continue;
            }

            var end = i + text.CueLength(i);
            var start = i;
            for (var back = i - 1; back >= sentence.Start && back > i - 4; back--)
            {
                var number = NumberEndingAt(back, sentence.Start);
                if (number >= 0)
                {
                    start = IsMoney(number, back + 1) || _spent.Contains(number) ? -1 : number;
                    break;
                }

                if (text.Tokens[back].Kind == TokenKind.Decimal || text.Has(back, Cue.Money) || IsSign(back))
                {
                    start = -1;
                    break;
                }

                if (!text.Has(back, Cue.Unit) && !text.Tokens[back].Is("of") && !text.Has(back, Cue.Medium))
                    break;
            }

            if (start < 0)
                continue;
            if (start < i)
            {
                statement.Each = text.Value(start, out _);
                Spend(start, end);
                continue;
            }

            // "each one time", "je 1"; a number word within the phrase counts as well ("each one").
            for (var forth = i; forth < sentence.End && forth < end + 2; forth++)
            {
                var value = text.Value(forth, out var length);
                if (value < 0)
                    continue;
                if (!IsMoney(forth, forth + length) && (forth + length >= sentence.End || !text.Has(forth + length, Cue.Money)))
                {
                    statement.Each = value;
                    Spend(i, forth + length);
                }

                break;
            }
        }
    }

    private void Spend(int start, int end)
    {
        for (var i = start; i < end; i++)
            _spent.Add(i);
    }

    private bool SameAs(Wish wish, int floor)
    {
        for (var i = floor; i < wish.Mention.Start; i++)
        {
            if (text.Has(i, Cue.Same) && i + text.CueLength(i) >= wish.Mention.Start - 2)
                return true;
        }

        return false;
    }

    // What is left: "both", "two CDs", "make that three", and numbers that nothing explains.
    private void ReadRest(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (_spent.Contains(i))
                continue;
            // "and the same to my sister", "and whatever you recommend"
            statement.IsInDoubt |=
                text.Has(i, Cue.Open) && !IsRefused(i, sentence.Start)
                || text.Has(i, Cue.Same) && text.CueLength(i) > 1 && !IsVagueOf(i + text.CueLength(i), sentence.End)
                || text.Tokens[i].Is("same")
                    && i > sentence.Start
                    && text.Tokens[i - 1].Is("the")
                    && i + 1 < sentence.End
                    && text.Tokens[i + 1].Text is "to" or "for" or "again";
            statement.IsVague |=
                text.Has(i, Cue.Vague)
                && i > sentence.Start
                && (text.Tokens[i - 1].Text is "x" or "×" || _spent.Contains(i - 1) && !text.Has(i, Cue.Filler));
            if (text.Has(i, Cue.Both) && IsNamed(i + text.CueLength(i), sentence.End))
                statement.AllOf ??= 2;
            var value = text.Value(i, out var length);
            if (value < 0)
            {
                if (text.Has(i, Cue.All) && IsNamed(i + text.CueLength(i), sentence.End))
                    statement.AllOf ??= NumberIn(i, i + text.CueLength(i));
                if (text.Has(i, Cue.Everything) && IsWanted(sentence))
                    statement.AllOf ??= 0;
                statement.IsVague |= text.Has(i, Cue.Vague) && IsVagueOf(i + text.CueLength(i), sentence.End);
                continue;
            }

            var end = i + length;
            if (IsNoCount(i, end))
            {
                i = end - 1;
                continue;
            }

            // "two CDs of it, twice": of the one title named; of several, nobody can tell.
            if (Times.Contains(text.Tokens[i].Text) && statement.Wishes.Count > 0)
            {
                if (statement.Wishes is [{ Quantity: null, Mention.Kind: MentionKind.Title } single])
                    Take(single, value, i, end);
                else
                    statement.IsInDoubt = true;
                i = end - 1;
                continue;
            }

            var before = i > sentence.Start ? i - 1 : i;
            var definite =
                text.Has(before, Cue.All)
                || text.Tokens[before].Text is "the" or "les" or "die" or "los" or "las" or "i" or "le" or "de" or "my" or "your"
                || text.Has(before, Cue.Both);
            if (
                statement is { Corrects: true, Wishes.Count: 0, NewQuantity: null }
                && IsPutRight(i, sentence.Start)
                && !(end < sentence.End && (text.Has(end, Cue.Medium) || Formats.Known(text.Tokens[end].Text) is not null))
            )
            {
                statement.NewQuantity = value;
            }
            else if (IsNamed(end, sentence.End) || end >= sentence.End && definite)
            {
                if (definite && value > 1 && sentence.Closing != ':')
                    statement.AllOf = value;
                else if (end < sentence.End && text.Has(end, Cue.Unit) && !text.Has(end, Cue.Medium))
                    statement.Copies = value;
                else if (value > 1 || text.Tokens[i].Kind == TokenKind.Number)
                    statement.Counts.Add(value);
                if (!definite && before < i && text.Has(before, Cue.Doubt))
                    statement.IsInDoubt = true;
            }
            else if (
                statement.Corrects
                && statement.Wishes.Count == 0
                && (IsPutRight(i, sentence.Start) || sentence.Count < 10 && !text.Has(sentence, Cue.Own))
            )
            {
                // "two, not one": the first stands; "two, or three" leaves it open.
                if (statement.NewQuantity is null)
                    statement.NewQuantity = value;
                else if (!IsRefused(i, sentence.Start) && sentence.Count < 10)
                    statement.IsInDoubt |= value != statement.NewQuantity;
            }
            else if (
                statement.Corrects
                && statement.Wishes is [var only]
                && i >= only.Mention.End
                && IsCorrected(i, only.Mention.End)
            )
            {
                only.Quantity = value;
            }
            else if (IsField(i, end, sentence))
            {
                statement.Copies = value;
            }
            else if (
                statement.Wishes.Count == 0
                && statement.Asks
                && (end >= sentence.End || text.Tokens[end].Text is "please" or "pls" or "of" or "bitte")
            )
            {
                statement.Copies = value;
            }
            else if (end < sentence.End && text.Tokens[end].IsMark(':'))
            {
                statement.Counts.Add(value);
            }
            else if (IsRefused(i, sentence.Start))
            {
                // "not the other two"
            }
            else if (end < sentence.End && text.Has(end, Cue.Set))
            {
                // "two pairs of": what they are pairs of is counted where it is named
            }
            else if (text.Has(before, Cue.Doubt) || text.Has(before, Cue.Or))
            {
                statement.IsInDoubt = true;
            }
            else if ((value > 1 || value == 1 && IsListed(i, end, sentence)) && !IsAddress(i, end, sentence))
            {
                statement.Unexplained ??= text.Words(i, Math.Min(sentence.End, end + 2));
                statement.IsUnexplainedWish |= value < 100 && FollowsAsking(i, sentence.Start);
            }

            i = end - 1;
        }
    }

    // "Please send everything", "alles bitte"; not "greetings to everyone and all the best".
    private bool IsWanted(Sentence sentence) => text.Has(sentence, Cue.Ask) || sentence.Count <= 2;

    // "some copies", "a few Heaven Eyes"
    private bool IsVagueOf(int at, int end)
    {
        for (var i = at; i < end && i < at + 3; i++)
        {
            if (
                _spent.Contains(i)
                || text.Has(i, Cue.Medium)
                || text.Has(i, Cue.Unit)
                || Formats.Known(text.Tokens[i].Text) is not null
            )
                return true;
            if (!text.Has(i, Cue.Filler))
                return false;
        }

        return false;
    }

    // "two CDs", "both lovely albums", "five different ones".
    private bool IsNamed(int at, int end)
    {
        for (var i = at; i < end && i < at + 4; i++)
        {
            var token = text.Tokens[i];
            if (
                token.Kind == TokenKind.Word
                && (
                    text.Has(i, Cue.Medium)
                    || Formats.Known(token.Text) is not null
                    || text.Has(i, Cue.Unit) && token.Text != "no"
                )
            )
                return true;
            if (
                !_spent.Contains(i)
                && !(
                    text.Has(i, Cue.Filler)
                    && token.Text
                        is not ("for" or "to" or "from" or "in" or "at" or "with" or "and" or "me" or "i" or "we" or "you")
                )
                && !token.IsCapital
                && !token.Is("different")
            )
                return false;
        }

        return false;
    }

    // "one please - no, better make that two"
    private bool IsCorrected(int at, int floor)
    {
        for (var i = at - 1; i >= floor && i > at - 5; i--)
        {
            if (text.Has(i, Cue.Correct))
                return true;
        }

        return false;
    }

    // "make that three": right behind the words that correct.
    private bool IsPutRight(int at, int floor)
    {
        for (var i = at - 1; i >= floor && i > at - 5; i--)
        {
            if (text.Has(i, Cue.Correct))
                return i + text.CueLength(i) == at;
        }

        return false;
    }

    private bool FollowsAsking(int at, int floor)
    {
        for (var i = at - 1; i >= floor && i > at - 4; i--)
        {
            if (text.Has(i, Cue.Ask))
                return true;
            if (!text.Has(i, Cue.Filler))
                return false;
        }

        return false;
    }

    private bool IsRefused(int at, int floor)
    {
        for (var i = at - 1; i >= floor && i > at - 4; i--)
        {
            if (text.Has(i, Cue.Not) || text.Has(i, Cue.Refuse))
                return true;
        }

        return false;
    }

    // "Number of copies: 2", "Qty 2"
    private bool IsField(int start, int end, Sentence sentence)
    {
        if (end < sentence.End || sentence.Count > 7 || !sentence.BeginsLine)
            return false;
        for (var i = start - 1; i >= sentence.Start && i > start - 4; i--)
        {
            if (text.Has(i, Cue.Unit))
                return true;
            if (text.Tokens[i].Kind != TokenKind.Mark)
                return false;
        }

        return false;
    }

    // "two Bach, one Moonbeam and ...": a "one" that stands like those before titles, and before words that are none.
    private bool IsListed(int start, int end, Sentence sentence)
    {
        if (end >= sentence.End || !(text.IsStrange(end) || text.Lexicon.IsCommon(text.Tokens[end].Text) && !text.HasAny(end)))
            return false;
        return start == sentence.Start
            || text.Has(start - 1, Cue.And)
            || text.Tokens[start - 1].IsMark(',')
            || text.Has(start - 1, Cue.Ask);
    }

    private int NumberIn(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text.Value(i, out _) is > 1 and var value)
                return value;
        }

        return 0;
    }

    private int NumberEndingAt(int last, int floor)
    {
        for (var start = Math.Max(floor, last - 4); start <= last; start++)
        {
            if (start >= 0 && text.Value(start, out var length) >= 0 && start + length - 1 == last)
                return start;
        }

        return -1;
    }

    private bool IsBridge(int at)
    {
        var token = text.Tokens[at];
        if (token.Kind == TokenKind.Mark)
            return token.Text[0] is '"' or '\'' or '-' or ':' or '(' or ')' or '×' or '*' or '•' or '.' or '|';
        return token.Kind == TokenKind.Word
            && !text.Has(at, Cue.And)
            && (
                text.Has(at, Cue.Unit)
                || text.Has(at, Cue.Medium)
                || text.Has(at, Cue.Set)
                || text.Has(at, Cue.Each)
                || Formats.Known(token.Text) is not null
                || text.Has(at, Cue.Filler)
                    && token.Text
                        is not (
                            "for"
                            or "to"
                            or "from"
                            or "in"
                            or "at"
                            or "with"
                            or "and"
                            or "i"
                            or "we"
                            or "he"
                            or "she"
                            or "they"
                        )
            );
    }

    // After a number that counts copies: their word, or the end of what is listed.
    private bool EndsCount(int at)
    {
        var token = text.Tokens[at];
        return token.Kind == TokenKind.Mark && token.Text[0] is ',' or ')' or ';' or '.' or '-' or '"' or '(' or '×' or '|' or '/'
            || text.Has(at, Cue.Unit)
            || text.Has(at, Cue.And)
            || text.Has(at, Cue.Ask)
            || text.Has(at, Cue.Or)
            || token.Kind == TokenKind.Decimal
            || IsSign(at);
    }

    private bool IsCounted(int at) =>
        at >= 0 && (text.Tokens[at].Kind is TokenKind.Number or TokenKind.Decimal || text.Value(at, out _) >= 0);

    private bool IsPrice(int at) => text.Tokens[at].Kind is TokenKind.Number or TokenKind.Decimal || IsSign(at);

    private bool IsSign(int at) =>
        at >= 0
        && at < text.Tokens.Count
        && text.Tokens[at].Kind == TokenKind.Mark
        && text.Tokens[at].Text is "£" or "€" or "$" or "¥" or "₽" or "₸";

    private bool IsMoney(int start, int end) =>
        IsSign(start - 1)
        || IsSign(end)
            && !(
                end + 1 < text.Tokens.Count
                && text.Tokens[end + 1] is { IsGlued: true, Kind: TokenKind.Number or TokenKind.Decimal }
            )
        || end < text.Tokens.Count && text.Has(end, Cue.Money)
        || start > 0 && text.Tokens[start - 1].Text is "gbp" or "eur" or "usd" or "=";

    /// <summary>A price, a date, a year, an age, a time, the number of a list's row.</summary>
    public bool IsNoCount(int start, int end)
    {
        if (IsMoney(start, end))
            return true;
        var tokens = text.Tokens;
        var after = end < tokens.Count ? tokens[end] : default;
        var before = start > 0 ? tokens[start - 1] : default;
        var value = text.Value(start, out _);
        if (
            before.Kind == TokenKind.Word
            && text.Has(start - 1, Cue.Volume)
            && !text.Has(start - 1, Cue.Unit)
            && before.Text is not ("disc" or "book" or "part")
        )
            return true;
        // "she is 60, so"
        if (
            before.Text is "is" or "was" or "turning" or "turned" or "hes" or "shes" or "im" or "being"
            && value is > 9 and < 120
            && (
                after.Kind is TokenKind.Mark or TokenKind.Break
                || end >= tokens.Count
                || after.Text is "and" or "this" or "next" or "on"
            )
        )
            return true;
        // "three for 28", "five-for-45"
        if (
            after.Is("for") && end + 2 < tokens.Count && (IsPrice(end + 1) || IsPrice(end + 2))
            || before.Is("for") && start > 1 && text.Value(start - 2, out _) >= 0
        )
            return true;
        if (after.Kind == TokenKind.Word && text.Has(end, Cue.Measure) && !text.Has(end, Cue.Unit))
            return true;
        if (after.IsMark('%') || after.IsMark('/') && end + 1 < tokens.Count && tokens[end + 1].Kind == TokenKind.Number)
            return true;
        if (
            before.IsMark('/') && before.IsGlued
            || before.IsMark('#')
            || before.IsMark('=')
            || after.IsMark('=')
            || before.IsMark('*') && IsCounted(start - 2)
        )
            return true;
        // "10 + 2", "30 × £1": a sum
        if (
            after.Is("and")
            && after.Length == 1
            && end + 1 < tokens.Count
            && tokens[end + 1].Kind is TokenKind.Number or TokenKind.Decimal
            && before.Kind != TokenKind.Break
            && text.Text[after.Start] == '+'
        )
            return true;
        if (before.Is("and") && before.Length == 1 && text.Text[before.Start] == '+' && IsCounted(start - 2))
            return true;
        if (
            (after.IsMark('×') || after.Is("x") || after.IsMark('*') || after.Is("at"))
            && end + 1 < tokens.Count
            && (IsSign(end + 1) || tokens[end + 1].Kind == TokenKind.Decimal)
        )
            return true;
        if (
            before.Kind == TokenKind.Word
            && (text.Has(start - 1, Cue.Measure) || text.Has(start - 1, Cue.Street) && !text.Has(start - 1, Cue.Filler))
            && !text.Has(start - 1, Cue.Unit)
        )
            return true;
        if (tokens[start].Kind == TokenKind.Number && (value is >= 1900 and <= 2099 || tokens[start].Length > 4))
            return true;
        // "1. Ruins", "2) Ruins"
        return (after.IsMark('.') || after.IsMark(')'))
            && (start == 0 || before.Kind == TokenKind.Break)
            && tokens[start].Kind == TokenKind.Number
            && end + 1 < tokens.Count
            && tokens[end + 1].Kind != TokenKind.Break;
    }

    // "3 Drovers Walk, Kendal": a number before words that are no goods, with the marks of an address near.
    private bool IsAddress(int start, int end, Sentence sentence)
    {
        for (var i = start; i < sentence.End && i < start + 8; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Code || text.Has(i, Cue.Street) && i >= end)
                return true;
        }

        var before = start > sentence.Start ? text.Tokens[start - 1] : default;
        return before.IsMark(',') && end < sentence.End && text.Tokens[end].IsCapital && text.IsStrange(end)
            || before.Kind == TokenKind.Word && (before.IsCapital && text.IsStrange(start - 1) || text.Has(start - 1, Cue.Street))
            // "to 3 Drovers Walk"; not "volumes one to three"
            || before.Is("to") && NumberEndingAt(start - 2, sentence.Start) < 0
            || before.Is("at")
            || start == sentence.Start && end < sentence.End && text.Tokens[end].IsCapital && !text.HasAny(end);
    }
}
