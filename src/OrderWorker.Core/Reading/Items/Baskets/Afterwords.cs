using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>
/// "Two of everything please.", "Less one.", "And the live one.": a short sentence that changes what was asked for in words that no other reader has
/// understood. A net under them: whatever it catches, a person looks at.
/// </summary>
internal readonly struct Afterwords(Passage text, Basket basket)
{
    // Tokens. A longer sentence tells something, and its small words are its own.
    private const int LongestAmends = 9;

    private const int LongestRepeat = 14;
    private const int LongestAddition = 6;
    private const int LongestCount = 10;

    private const int FewestOfTelephone = 7;

    // A larger number is none of copies that nobody named.
    private const int MostCopies = 24;

    private readonly Surroundings _around = new(text);
    private readonly Additions _additions = new(text, basket);

    /// <param name="statement">One that nothing was taken from, behind something that is asked for.</param>
    public void Read(Statement statement)
    {
        if (
            IsOfMoney(statement.Sentence)
            || statement.IsAddress
            || statement.IsInAll
            || text.IsHarmlessTurn(statement.Sentence)
            || statement.HasFirst is { } had && basket.AreBehindVolume(had)
            || IsCourtesy(statement.Sentence) && !IsOneAfterAll(statement.Sentence)
            || IsEndOfList(statement.Sentence)
            || IsTelephone(statement.Sentence)
            || HasOthers(statement.Sentence)
            || ListEnds.IsAll(text, statement.Sentence)
            || !MayAmend(statement)
        )
            return;
        basket.Doubt(
            ReasonCode.AmbiguousQuantity,
            $"'{text.Words(statement.Sentence.Start, statement.Sentence.End)}' may change what is asked for.",
            statement
        );
    }

    // "That's everything I think": nothing more, and nothing else.
    private bool IsEndOfList(Sentence sentence)
    {
        var at = sentence.Start;
        while (at < sentence.End && text.Tokens[at].Text is "i" or "think" or "ok" or "right" or "so" or ",")
            at++;
        if (at + 1 >= sentence.End || text.Tokens[at].Text is not ("thats" or "that"))
            return false;
        at += text.Tokens[at + 1].Is("is") ? 2 : 1;
        if (at >= sentence.End || text.Tokens[at].Text is not ("everything" or "all"))
            return false;
        for (var i = at + 1; i < sentence.End; i++)
            if (
                text.Tokens[i].Text
                is not ("i" or "think" or "thanks" or "then" or "you" or "need" or "now" or "," or "please" or "ta")
            )
                return false;
        return true;
    }

    /// <summary>"And please send the same again to my sister": more of what is asked for elsewhere, in the subject or as "one of each".</summary>
    public static bool AsksAgain(Passage text, Statement statement)
    {
        var (start, end) = (statement.Sentence.Start, statement.Sentence.End);
        for (var i = start; i < Math.Min(end, start + LongestRepeat) && statement is { Asks: true, Wishes.Count: 0 }; i++)
            if (text.Has(i, Cue.More) && text.Has(i, Sign.Amends))
                return true;
        return false;
    }

    /// <summary>The same, with the place that it goes to: "to my sister: Ann Gray, 7 Other Lane".</summary>
    public static bool AsksAgainElsewhere(Passage text, Statement statement) =>
        AsksAgain(text, statement)
        && Enumerable
            .Range(statement.Sentence.Start, statement.Sentence.Count)
            .Any(i => text.Tokens[i].IsMark(':') || text.Tokens[i].Kind is TokenKind.Number or TokenKind.Code);

    // "I already have the other two."
    private bool HasOthers(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (text.Value(i, out var length) > 0)
                return _around.AreOthers(i, i + length, sentence) && IsOnlyTold(i + length, sentence.End);
        return false;
    }

    // "already", "from my ex"
    private bool IsOnlyTold(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (
                !text.Has(i, Cue.Already)
                && !text.Has(i, WordCue.Within)
                && !text.Has(i, WordCue.Our)
                && !(i > start && text.Has(i - 1, WordCue.Our)) // "my ex"
                && !(i > start && text.Tokens[i].Kind == TokenKind.Word && text.IsPlain(i) && !text.Has(i, WordCue.Others))
            )
                return false;
        return true;
    }

    private bool MayAmend(Statement statement)
    {
        var sentence = statement.Sentence;
        if (IsOneEnough(sentence))
            return false;
        return sentence.Count <= LongestAmends && (text.Has(sentence, Sign.Amends) || NamesVolume(sentence))
            || sentence.Count <= LongestAmends && basket.IsOfSets && Narrows(sentence)
            || IsOneAfterAll(sentence)
            || _additions.Length(sentence) <= LongestAddition && (_additions.Is(statement) || IsOneMorePerson(sentence))
            || sentence.Count <= LongestCount
                && (
                    _additions.AddsOneOf(sentence)
                    || HasCount(statement)
                    || HasPlus(sentence)
                    || IsShare(sentence)
                    || IsOfEverything(sentence)
                )
            || IsCountFirst(sentence) && HasCount(statement);
    }

    private bool IsOneAfterAll(Sentence sentence) => !basket.AreSingleCopies && NewNumbers.IsOneAfterAll(text, sentence);

    // "One is plenty.", "One will do.", where no title is asked for twice
    private bool IsOneEnough(Sentence sentence) =>
        basket.AreSingleCopies && EnoughWords.AreOfOne(text, sentence, basket.Skus.Count == 1);

    // "The canal set please. Just 1 and 3.", "No volume 3 though.", "We have the second one."; not "Only one copy of each."
    private bool Narrows(Sentence sentence)
    {
        var (limits, numbers, some) = (false, 0, false);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            limits |= text.Has(i, WordCue.Only) || text.Has(i, Cue.Not) || text.Has(i, Cue.Volume) || text.Has(i, Cue.Own);
            var value = text.Value(i, out _);
            numbers += value > 0 ? 1 : 0;
            some |= value > 1 || text.Has(i, Cue.Ordinal) || value == 1 && i > sentence.Start && text.Has(i - 1, Cue.Volume);
        }

        return limits && some && numbers != basket.Skus.Count;
    }

    // "PS actually vol 3 too, might as well", "I meant vol. 2"
    private bool NamesVolume(Sentence sentence)
    {
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
            if (text.Has(i, Cue.Volume) && basket.MayMeanVolume(text.Value(i + 1, out _)))
                return true;
        return false;
    }

    // "+31 30 555 01 66"
    private bool IsTelephone(Sentence sentence)
    {
        var digits = 0;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var token = text.Tokens[i];
            if (token.Kind is TokenKind.Number or TokenKind.Decimal or TokenKind.Code)
                digits += token.Length;
            else if (token.Length > 1)
                return false;
        }

        return digits >= FewestOfTelephone;
    }

    // "Ann too.", "Me too!": no more than a name.
    private bool IsOneMorePerson(Sentence sentence) =>
        sentence.Count == 2
        && text.Has(sentence.Start + 1, WordCue.Too)
        && (text.IsStrange(sentence.Start) || text.Has(sentence.Start, WordCue.Me));

    // "PS +1"
    private bool HasPlus(Sentence sentence)
    {
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
            if (
                text.Tokens[i].Length == 1
                && text.Text[text.Tokens[i].Start] == '+'
                && text.Tokens[i + 1].Kind == TokenKind.Number
            )
                return sentence.Count <= LongestAddition;
        return false;
    }

    // "Need three, one per room.", "Total of 3."; not "We have three cats"
    private bool HasCount(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.Value(i, out var length) is not (> 1 and <= MostCopies and var value))
                continue;
            var end = i + length;
            var before = i > sentence.Start ? text.Tokens[i - 1].Text : "";
            var isPlace =
                text.IsAddress(i, end, sentence)
                && !text.Has(sentence.Start, Cue.Correct)
                && end < sentence.End
                && text.Tokens[end].IsCapital;
            var isOther =
                before is "number" or "no" or "of" || isPlace || sentence.Count == end - i || IsBehindPlace(i, sentence);
            if (
                !isOther
                && !text.IsNoCount(i, end)
                && IsOfNothingElse(end, sentence.End)
                && (!basket.IsCopies(value) || SharesOut(end, sentence) || IsWished(i, end, sentence))
                && value != statement.Each
            )
                return true;
            i = end - 1;
        }

        return false;
    }

    // "Всё в двух экземплярах.", "le tout en deux exemplaires": so many of each, though as many titles are asked for.
    private bool IsOfEverything(Sentence sentence)
    {
        if (!text.Lexicon.IsForeign || !text.Has(sentence, Cue.Everything))
            return false;
        for (var i = sentence.Start; i < sentence.End; i++)
            if (text.Value(i, out var length) > 1 && i + length < sentence.End && text.Has(i + length, Cue.Unit))
                return true;
        return false;
    }

    // "Two for my brothers" beside two titles: two of which?
    private bool SharesOut(int at, Sentence sentence) => at < sentence.End && text.Has(at, WordCue.For) && basket.Skus.Count > 1;

    // "Two would be lovely." behind two titles: of each, or in all?
    private bool IsWished(int start, int end, Sentence sentence) =>
        start == sentence.Start && end < sentence.End && text.Has(end, WordCue.Unreal) && basket.Skus.Count > 1;

    // "Two, please, not one as I put on the card"
    private bool IsCountFirst(Sentence sentence) =>
        text.Value(sentence.Start, out var length) > 1
        && sentence.Start + length is var next
        && next + 1 < sentence.End
        && text.Tokens[next].IsMark(',')
        && text.Has(next + 1, Cue.Ask);

    // "One Bach for me. One for my mother.": one more, where the whole order is one copy; "One is for my mother" tells whose it is.
    private bool IsShare(Sentence sentence) =>
        text.Value(sentence.Start, out var length) == 1
        && sentence.Start + length is var next
        && next + 1 < sentence.End
        && text.Has(next, WordCue.For)
        && basket.IsOneCopy;

    // "Via Roma 3", "Castle Street 14"
    private bool IsBehindPlace(int at, Sentence sentence) =>
        at > sentence.Start && text.Tokens[at - 1].IsCapital && at - 1 > sentence.Start && text.IsStrange(at - 1);

    private bool IsOfNothingElse(int at, int end) =>
        at >= end
        || text.Tokens[at].Kind == TokenKind.Mark
        || text.Has(at, Cue.Unit)
        || text.Has(at, Cue.Ask)
        || text.Has(at, Cue.More)
        || text.Has(at, WordCue.For) && !(at + 1 < end && text.Has(at + 1, Cue.Both)) // "less 4 for both": money
        || text.Tokens[at].Text is "of" or "is" or "are" or "will" or "would" or "since" or "as" or "because" or "in" or "items";

    private bool IsOfMoney(Sentence sentence) =>
        text.Has(sentence, Sign.PayPal)
        || text.Has(sentence, Sign.Cheque)
        || text.Has(sentence, Sign.PostalOrder)
        || text.Has(sentence, Sign.Paid)
        || text.Has(sentence, Sign.Postage) && !_additions.IsAfterthought(sentence); // "a pack of cards"

    // "Thanks for everything", "All the best, and the same to you"
    private bool IsCourtesy(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (SignOffs.Known.Contains(text.Tokens[i].Text) || text.Tokens[i].Text is "hope" or "merry" or "happy")
                return true;
        return text.Has(sentence, Sign.Praise) || text.Has(sentence, Sign.Harmless) || text.Has(sentence, Sign.Rhetorical);
    }
}
