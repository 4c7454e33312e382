using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>"One for me and two for my sister": copies told person by person, which add up.</summary>
internal readonly struct Shares(Passage text, TokenSet spent)
{
    private static readonly IReadOnlyList<string> Persons = WordCues.Of(WordCue.ShareOf);

    /// <summary>Adds up the shares of a sentence that names one title, or none.</summary>
    public void Read(Statement statement)
    {
        if (statement.Wishes.Count == 0 && !statement.Sentence.HasNumber)
            return;
        var titles = statement.Wishes.FindAll(w => w.Mention.Kind == MentionKind.Title && w.Stance is not Stance.Told);
        Repeated(titles);
        var (sum, count, more) = Sum(statement);
        if (count == 0)
            return;
        if (titles.Count > 0 && IsOfOwned(titles[0], statement))
            return;
        // "And one for my sister."
        statement.IsInDoubt |= titles.Count == 0 && count == 1 && (more || IsAdded(statement.Sentence));
        if (titles.Count > 1 && count == 1 && Former(titles, statement) is { } former)
            former.Quantity += sum;
        else if (titles.Count > 1)
            statement.IsInDoubt |= count < 2 || !IsCountedBefore(titles, sum, statement);
        else if (titles is [var title])
            Give(title, sum, more || count == 1 && IsOneMore(title, statement), statement);
        else if (count > 1)
            (statement.Copies, statement.CountsBefore) = (sum, true);
    }

    // "I have Heaven Eyes but want another for a friend, and the Bach for me": one more of what is had, and not of what comes next.
    private bool IsOfOwned(Wish first, Statement statement)
    {
        for (var i = statement.Sentence.Start; i < first.Mention.Start; i++)
            if (text.Value(i, out var length) > 0 && ForWhom(i + length, statement.Sentence.End) is not null)
                return text.IsMore(i, i + length)
                    && statement.Wishes.Exists(w =>
                        w is { Stance: Stance.Told, Mention.Kind: MentionKind.Title } && w.Mention.End <= i
                    );
        return false;
    }

    // "The calendar please, plus one for the office", "Lighthouse Kitchen, four, and one for me": behind the title, and joined to it.
    private bool IsOneMore(Wish title, Statement statement)
    {
        for (var i = title.Mention.End; i < statement.Sentence.End; i++)
            if (text.Value(i, out var length) > 0 && ForWhom(i + length, statement.Sentence.End) is not null)
                return i > title.Mention.End && (text.Has(i - 1, Cue.And) || text.Has(i - 1, WordCue.Adding));
        return false;
    }

    // "one Ruins and two copies of Rain, one for me and one for my sister": the shares are those of the title right before them.
    private bool IsCountedBefore(List<Wish> titles, int sum, Statement statement)
    {
        for (var i = titles[0].Mention.End; i < statement.Sentence.End; i++)
            if (text.Value(i, out var length) > 0 && ForWhom(i + length, statement.Sentence.End) is not null)
                return titles.FindLast(t => t.Mention.End <= i) is { Quantity: { } copies } last
                    && copies == sum
                    && last.QuantityAt.End <= i;
        return false;
    }

    // "1 Heaven Eyes for me, 1 for my flatmate, 1 Bach for the flat": one more of the title before it; the next has a number of its own.
    private Wish? Former(List<Wish> titles, Statement statement)
    {
        for (var i = titles[0].Mention.End; i < statement.Sentence.End; i++)
            if (text.Value(i, out var length) > 0 && ForWhom(i + length, statement.Sentence.End) is not null)
                return
                    titles.FindLastIndex(t => t.Mention.End <= i) is var before
                    && before + 1 < titles.Count
                    && titles[before] is { Quantity: not null } title
                    && titles[before + 1].QuantityAt.Start > i
                    && IsForPerson(title.Mention.End, i)
                    ? title
                    : null;
        return null;
    }

    private bool IsAdded(Sentence sentence) =>
        text.Has(sentence.Start, Cue.And) || text.Has(sentence.Start, WordCue.Too) || text.Has(sentence.Start, WordCue.Adding);

    // "one Bach for me and one Bach for my mother"
    private void Repeated(List<Wish> titles)
    {
        for (var w = 1; w < titles.Count; w++)
        {
            var (before, after) = (titles[w - 1], titles[w]);
            if (
                before.Mention.Titles.SequenceEqual(after.Mention.Titles)
                && before.Mention.Format == after.Mention.Format
                && IsForPerson(before.Mention.End, after.Mention.Start)
                && IsForPerson(after.Mention.End, text.Tokens.Count)
            )
                after.IsMore = true;
        }
    }

    // "More": the first is an "another", which adds to what was named before.
    private (int Sum, int Count, bool More) Sum(Statement statement)
    {
        var sentence = statement.Sentence;
        var (sum, count, more, elsewhere, persons, times) = (0, 0, false, 0, 0, 0);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (spent.Contains(i) || text.Value(i, out var length) is not (> 0 and < 1000 and var value))
                continue;
            // "forty-five to Mill Lane" is one number, not a five beside a forty.
            var (start, end) = (i, i + length);
            // "another one": one number.
            if (value == 1 && text.IsMore(start, end) && end < sentence.End && text.Tokens[end].Is("one"))
                end++;
            i = end - 1;
            elsewhere += IsToPerson(end, sentence.End) ? 1 : 0;
            times += end + 1 < sentence.End && text.Has(end, WordCue.For) && text.Has(end + 1, Cue.Time) ? 1 : 0;
            if (text.IsNoCount(start, end) || ForWhom(end, sentence.End) is not { } whom)
                continue;
            persons += IsPerson(whom) ? 1 : 0;
            // "one for me and another for Jan" are two; "another for Jan" adds to what was named before.
            (sum, count, more) = (sum + value, count + 1, count == 0 ? text.IsMore(start, end) : more);
        }

        // "one to me and one to my sister": two parcels.
        statement.IsInDoubt |= elsewhere > 1;
        // "one for me and one for May": somebody, or the month?
        statement.IsInDoubt |= times > 0 && count > 0;
        // "one for the raffle" is a share only beside one for a person; "plus one for the office" may be one more.
        if (persons == 0 && (count < 2 || IsOfMoney(sentence) || IsSaidBefore(sum, sentence)))
        {
            if (count > 1 && !IsOfMoney(sentence))
                Spend(sentence);
            statement.IsInDoubt |= count == 1 && statement.Wishes is [var only] && (more || IsOneMore(only, statement));
            return (0, 0, false);
        }

        // One number beside no title may be that of its whole sentence: "I need three for my class."
        if (count > 1 || sum == 1 || statement.Wishes.Count > 0)
            Spend(sentence);
        return (sum, count, more);
    }

    // "18 euro: 13 for the disc and 5 for the postage"
    private bool IsOfMoney(Sentence sentence)
    {
        if (text.Has(sentence, Cue.Money) || text.Has(sentence, Sign.Postage) || text.Has(sentence, Sign.PayPal))
            return true;
        for (var i = sentence.Start; i < sentence.End; i++)
            if (text.IsSign(i) || text.Tokens[i].Kind == TokenKind.Decimal)
                return true;
        return false;
    }

    // "two of it: one for playing and one for putting away": the number that they are the parts of.
    private bool IsSaidBefore(int sum, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (!spent.Contains(i) && text.Value(i, out var length) == sum && ForWhom(i + length, sentence.End) is null)
                return true;
        return false;
    }

    private void Spend(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.Value(i, out var length) > 0 && !spent.Contains(i) && ForWhom(i + length, sentence.End) is not null)
                spent.Add(i, i + length);
        }
    }

    private void Give(Wish title, int sum, bool more, Statement statement)
    {
        title.IsShared = true;
        // "the Bach one for me, 1 copy": a number right behind the title is the first share, or counts nothing.
        var isOne = !more && text.Value(title.Mention.End, out _) == 1;
        if (more && !title.IsMore || !isOne && IsForPerson(title.Mention.End, statement.Sentence.End))
            title.Quantity = (title.Quantity ?? 1) + sum;
        else if (title.Quantity is null || title.IsMore)
            title.Quantity = sum;
        else if (title.Quantity < sum || title.Quantity > sum && sum > 1)
            statement.IsInDoubt = true;
    }

    private bool IsForPerson(int at, int end) => ForWhom(at, end) is { } whom && IsPerson(whom);

    // "for me", "copies for my sister", "CD for us"; null where no "for" follows, or one of a time or a price.
    private Token? ForWhom(int at, int end)
    {
        var i = at;
        while (
            i < end
            && i < at + 3
            && (
                text.Has(i, Cue.Unit)
                || text.Has(i, Cue.Medium)
                || text.Has(i, Cue.Ask)
                || text.Has(i, Cue.More)
                || text.Has(i, WordCue.GoesTo)
                || Formats.Known(text.Tokens[i].Text) is not null
            )
        )
            i++;
        var isFor = i + 1 < end && text.Has(i, WordCue.For);
        // "for a friend"
        if (isFor && i + 2 < end && (text.Has(i + 1, WordCue.Article) || text.Value(i + 1, out _) == 1))
            i++;
        return isFor && text.Tokens[i + 1] is { Kind: TokenKind.Word } whom && !text.Has(i + 1, Cue.Time) ? whom : null;
    }

    private bool IsToPerson(int at, int end) => at + 1 < end && text.Has(at, WordCue.To) && IsPerson(text.Tokens[at + 1]);

    private bool IsPerson(Token token) =>
        token.IsCapital && !text.Shouts
        || Persons.Any(p => token.Text.StartsWith(p, StringComparison.Ordinal) && token.Text.Length <= p.Length + 3);
}
