using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>
/// "Carolan's Farewell and a tea towel, with best wishes.", "Ruins on CD, for my father who plays.": nobody names goods to a shop, without a verb and
/// above a full address, but to have them. What stands behind them has to be thanks, whom they are for or a matter of the buyer's own, and
/// no other sentence may speak of them.
/// </summary>
internal sealed class OpeningGoods(Passage text, CatalogueIndex index, AddressSpan address)
{
    // Tokens before the "thanks" of "with all my very best thanks", and before the "for" of "they are presents for".
    private const int FarthestKindness = 5;
    private const int FarthestFor = 4;

    private readonly RowWords _rows = new(index, text);
    private readonly ListEnds _ends = new(text);
    private bool? _isSpokenOf;

    /// <summary>Lets what the sentence opens with be asked for.</summary>
    public void Read(Statement statement)
    {
        if (address.End > 0 && statement.Wishes.Count > 0 && !statement.Asks && !statement.Sentence.IsQuestion)
            Open(statement);
    }

    private void Open(Statement statement)
    {
        var opened = new HashSet<Wish>();
        if (!IsClosed(statement, opened) || !opened.Any(IsCertain) || opened.Any(IsLost) || IsSpokenOf(statement.Sentence))
            return;
        if (statement.Sentence.Closing == '!' && !statement.Wishes.Exists(w => w.Quantity is not null))
            return;
        statement.Opens = true;
        statement.Wishes.RemoveAll(w => !opened.Contains(w) && IsSmallWord(w));
        foreach (var wish in opened.Where(w => w.Stance == Stance.None))
            (wish.Stance, wish.Mention.IsWeak) = (Stance.Asked, wish.Mention.IsWeak && !IsWritten(wish));
    }

    // A word of everyday, or a single small word of a title, may be about anything.
    private bool IsCertain(Wish wish) =>
        wish.Mention is { Kind: MentionKind.Title or MentionKind.Set }
        && (!wish.Mention.IsWeak || wish.Mention.Format is not null || wish.Quantity is not null)
        && (wish.Mention.IsWhole || wish.HasArticle || wish.Quantity is not null || IsWritten(wish));

    // "lark in the morning, ruins, thanks": it would be left out as a word of everyday, beside what is sent.
    private bool IsLost(Wish wish) => wish is { Mention.IsWeak: true, IsNextTo: false } && !IsWritten(wish);

    private bool IsWritten(Wish wish) => text.Tokens[wish.Mention.Start] is { IsCapital: true } or { Kind: TokenKind.Number };

    // Goods, and behind them nothing that speaks of them.
    private bool IsClosed(Statement statement, HashSet<Wish> opened)
    {
        var (sentence, at) = (statement.Sentence, SkipGreeting(statement));
        while (at < sentence.End)
        {
            var start = at;
            at = RowEnd(statement, at, opened);
            if (at == sentence.End)
                break;
            // What stands behind the goods begins with a mark, or with whom they are for.
            if (opened.Count == 0)
                return false;
            if (text.Has(at, WordCue.For) || at > start && text.Has(at - 1, WordCue.For))
                at = EndOfRecipient(text.Has(at, WordCue.For) ? at + 1 : at, statement);
            else if (IsKind(at, sentence) || _ends.Is(at, statement, opened))
                break;
            else if (text.Has(at, Sign.Polite) || IsOfBuyer(at, statement.Sentence, opened))
                at = sentence.End;
            else
                return false;
            if (at < 0)
                return false;
        }

        return statement.Wishes.TrueForAll(w => opened.Contains(w) || w.Stance == Stance.Refused || IsSmallWord(w));
    }

    // "the year the choir began": one small word of a title, and none of its name.
    private bool IsSmallWord(Wish wish) =>
        wish is { Quantity: null, Mention: { IsWhole: false, Format: null } mention }
        && mention.End - mention.Start == 1
        && !text.Tokens[mention.Start].IsCapital;

    // "Hello there, Ruins and"; of "Dear Friends of the Museum," nothing is left.
    private int SkipGreeting(Statement statement)
    {
        var (at, end) = (statement.Sentence.Start, statement.Sentence.End);
        if (!text.Has(at, WordCue.Greeting))
            return at;
        while (at < end && !text.Tokens[at].IsMark(','))
        {
            if (statement.Names(at))
                return end;
            at++;
        }

        return at;
    }

    private int RowEnd(Statement statement, int at, HashSet<Wish> opened)
    {
        var end = statement.Sentence.End;
        while (at < end)
        {
            if (text.Tokens[at].IsMark('(') && BracketEnd(at, end) is > 0 and var closing)
            {
                at = closing;
                continue;
            }

            if (text.Tokens[at].IsMark(':') || text.Tokens[at].IsMark('?'))
                return at;
            if (!statement.Names(at) && _rows.EndOf(statement, at) == at && !IsBeforeFormat(at, end))
                return at;
            // Whom they are for is not a part of the row.
            if (!statement.Names(at) && text.Has(at, WordCue.For))
                return at;
            if (statement.At(at) is { } wish && wish.Stance != Stance.Refused)
                opened.Add(wish);
            at++;
        }

        return at;
    }

    // "(the DVD)", "(not the carols)": names a form, or refuses something.
    private int BracketEnd(int at, int end)
    {
        var closing = at + 1;
        while (closing < end && !text.Tokens[closing].IsMark(')'))
            closing++;
        if (closing == end || closing == at + 1)
            return -1;
        return text.Has(at + 1, Cue.Not) || text.Has(at + 1, Cue.Refuse) ? closing + 1 : -1;
    }

    // "in hardback", "als Hardcover", "en DVD"
    private bool IsBeforeFormat(int at, int end)
    {
        if (!text.Has(at, WordCue.Within))
            return false;
        var next = at + 1 < end && text.Has(at + 1, WordCue.Article) ? at + 2 : at + 1;
        return next < end && Formats.Known(text.Tokens[next].Text) is not null;
    }

    // The mark behind "for my brother-in-law, who is getting married"; -1 where it tells something, or names nobody: "for the tenth time".
    private int EndOfRecipient(int at, Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = at; i < sentence.End; i++)
        {
            ref readonly var token = ref text.Tokens[i];
            if (token.Kind == TokenKind.Mark && token.Text[0] is ':' or '?')
                return -1;
            if (token.IsMark(',') || token.IsMark('-') && !token.IsGlued || token.IsMark('('))
                return i + 1 < sentence.End && IsOfWhom(i + 1) ? sentence.End : i;
            if (IsOfWhom(i))
                return sentence.End;
            if (Tells(i, i == at ? i : i - 1) || text.Has(i, WordCue.Unaddressed))
                return -1;
            if (i > at && text.Has(i, Cue.And) && i + 1 < sentence.End && BeginsGoods(i + 1, statement))
                return i;
        }

        return sentence.End;
    }

    private bool BeginsGoods(int at, Statement statement) =>
        text.Value(at, out _) > 0
        || statement.At(at) is not null
        || text.Has(at, WordCue.Article)
            && (statement.At(at + 1) is not null || text.Has(at + 1, Cue.Filler) && statement.At(at + 2) is not null);

    // ", who is nine", ", as he was born in it"; of goods are "which" and "what".
    private bool IsOfWhom(int at) => text.Has(at, Cue.Aside) && text.Tokens[at].Text is not ("which" or "what");

    private bool Tells(int at, int before) =>
        text.Has(at, Sign.Narrative)
        || text.Has(at, Sign.Praise)
        || text.Has(at, WordCue.Arriving)
        || text.Has(at, Cue.Own)
        || IsPast(at, before);

    // "pleased", "arrived"; not "my retired father"
    private bool IsPast(int at, int before) =>
        !text.Lexicon.IsForeign
        && text.Tokens[at] is { Kind: TokenKind.Word, IsCapital: false, Length: > 4 } token
        && token.Text.EndsWith("ed", StringComparison.Ordinal)
        && !text.Has(before, WordCue.Article)
        && !text.Has(before, WordCue.Our)
        && !text.Has(before, WordCue.Possessive);

    // "with best wishes", "thanks a million", "merci d'avance"; not "thanks for the CD"
    private bool IsKind(int at, Sentence sentence)
    {
        if (at == sentence.Start)
            return false;
        for (var i = at; i < sentence.End && i < at + FarthestKindness; i++)
        {
            if (text.Has(i, WordCue.Kindness))
                return !Speaks(i, sentence.End);
            if (!text.HasAny(i) && !text.IsAdverb(i) && !text.Has(i, WordCue.Within) && !text.Has(i, WordCue.Kindly))
                return false;
        }

        return false;
    }

    private bool Speaks(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (
                text.Has(i, Sign.Goods)
                || text.Has(i, WordCue.OfThem)
                || text.Has(i, Sign.Narrative)
                || text.Tokens[i].IsMark(':')
            )
                return true;
        return false;
    }

    // ", my husband and I were married there", ", as I was given the second": of goods that are counted, or a reason.
    private bool IsOfBuyer(int at, Sentence sentence, HashSet<Wish> opened)
    {
        if (!text.Tokens[at - 1].IsMark(',') && !text.Tokens[at - 1].IsMark('-'))
            return false;
        var isCounted = opened.All(w => w.Quantity is not null);
        return (
                text.Has(at, Cue.Aside)
                    ? IsOfWhom(at) || isCounted && IsOfYear(at, sentence)
                    : isCounted && text.Has(at, WordCue.Subject) && !IsOfGoods(at)
            ) && !Praises(at, sentence.End);
    }

    // "One copy of 1969, which was the year we married"; not "which came broken", "which I paid for"
    private bool IsOfYear(int at, Sentence sentence)
    {
        if (!text.Tokens[at].Is("which") || at + 1 >= sentence.End || text.Tokens[at + 1].Text is not ("was" or "is" or "were"))
            return false;
        for (var i = at + 1; i < sentence.End; i++)
            if (
                text.Has(i, Cue.Own)
                || text.Has(i, Cue.Already)
                || text.Has(i, Cue.Not)
                || text.Has(i, Sign.Ordered)
                || text.Has(i, Sign.EarlierOrder)
                || text.Has(i, Sign.Paid)
                || text.Has(i, WordCue.Arriving)
                || text.Has(i, Sign.Goods)
            )
                return false;
        return true;
    }

    private bool Praises(int start, int end) =>
        text.Has(start, end, Sign.Praise) || text.Has(start, end, Sign.Complaint) || text.Has(start, end, Sign.Arrival);

    private bool IsOfGoods(int at) => text.Has(at, WordCue.GoodsAgain);

    // In any other sentence: "It made my whole week", "I have both of them", "Bravo!".
    private bool IsSpokenOf(Sentence opening) => _isSpokenOf ??= Array.Exists(text.Sentences, s => s != opening && SpeaksOf(s));

    private bool SpeaksOf(Sentence sentence)
    {
        if (address.Holds(text, sentence.Start) || text.Has(sentence, Cue.Ask) && !sentence.IsQuestion)
            return false;
        if (
            text.Has(sentence, Sign.Praise)
            || text.Has(sentence, Sign.Complaint)
            || text.Has(sentence, Sign.EarlierOrder)
            || text.Has(sentence, Sign.Ordered)
        )
            return true;
        for (var i = sentence.Start; i < sentence.End; i++)
            if (
                IsOfGoods(i) && !IsOfOthers(i, sentence) && !IsForWhom(i, sentence)
                || text.Has(i, Cue.Own) && text.Has(sentence, Sign.Goods)
            )
                return true;
        return false;
    }

    // "My eyes are not what they were": within a sentence, "they" are its own.
    private bool IsOfOthers(int at, Sentence sentence) => at > sentence.Start + 1 && text.Has(at, WordCue.Person);

    // "It's for the school", "they are presents for my godchildren"
    private bool IsForWhom(int at, Sentence sentence)
    {
        for (var i = at + 1; i < sentence.End && i <= at + FarthestFor; i++)
            if (text.Has(i, WordCue.For))
                return at <= sentence.Start + 1;
        return false;
    }
}
