using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>Finds words that bear on what is asked for in a way that no other reader has taken in: then it is left open.</summary>
internal readonly struct Limits(Passage text)
{
    private readonly SharedOut _shares = new(text);

    // Tokens from "buy" to the title of "I shall buy a copy of the Bach from Jo".
    private const int FarthestVerb = 5;

    // Titles have such numbers in words; larger ones are years.
    private const int MostOfWords = 20;

    /// <summary>Marks a statement as in doubt where its sets are limited or a word before a title is not known.</summary>
    public void Read(Statement statement)
    {
        foreach (var wish in statement.Wishes)
        {
            statement.IsInDoubt |=
                wish.Stance is Stance.Asked or Stance.None
                    && (wish.Mention.IsWhole || statement.Asks)
                    && IsUnknownNumber(wish, statement.Sentence)
                || IsMoreOfIt(wish);
            statement.IsInDoubt |= IsTurnedRound(statement, wish);
            statement.IsInDoubt |= IsSecondOfOne(wish) || IsNumberOfName(wish) || IsNumberForName(wish) || IsAtOtherPrice(wish);
            wish.IsInDoubt |=
                wish.Mention.IsEither || IsNextInRow(wish) || IsNextVolume(wish) || wish.Quantity > 0 && IsOtherNumber(wish);
        }

        statement.IsInDoubt |= IsTurnedBack(statement) || statement.Wishes.Count > 0 && IsBoughtElsewhere(statement);
        if (LimitedSets.Is(text, statement) || _shares.Are(statement))
            statement.IsInDoubt = true;
    }

    // "One Ruins & Reels", where there are "Reels & Ruins" and "Ruins": the one with its words turned round, or both?
    private bool IsTurnedRound(Statement statement, Wish wish)
    {
        if (wish.Mention is not { Kind: MentionKind.Title, IsWhole: false, Titles: { Count: 1 } titles })
            return false;
        var and = wish.Mention.Start - 1;
        var before = statement.Wishes.Find(w => w.Mention.End == and)?.Mention;
        if (before is not { Kind: MentionKind.Title, IsWhole: true } || wish.Quantity is not null || !text.Has(and, Cue.And))
            return false;
        for (var i = before.Start; i < before.End; i++)
            if (!titles.First().Words.Contains(text.Tokens[i].Text))
                return false;
        return true;
    }

    // "I shall buy the Bach from Jo, so one Heaven Eyes": from somebody else than the shop.
    private bool IsBoughtElsewhere(Statement statement)
    {
        foreach (var wish in statement.Wishes)
            if (IsBoughtElsewhere(wish, statement.Sentence))
                return true;
        return false;
    }

    private bool IsBoughtElsewhere(Wish wish, Sentence sentence)
    {
        var from = wish.Mention.End;
        if (from + 1 >= sentence.End || !text.Tokens[from].Is("from") && !text.Tokens[from].Is("elsewhere"))
            return false;
        if (text.Tokens[from].Is("from") && text.Tokens[from + 1].Text is "you" or "your" or "yourselves" or "the" or "this")
            return false;
        for (var i = Math.Max(sentence.Start, wish.Mention.Start - FarthestVerb); i < wish.Mention.Start; i++)
            if (
                text.Tokens[i].Text
                is "buy"
                    or "get"
                    or "borrow"
                    or "have"
                    or "got"
                    or "order"
                    or "purchase"
                    or "buying"
                    or "borrowing"
            )
                return true;
        return false;
    }

    // "Two Heaven Eyes - no, one Bach please": beside the first, or in its place?
    private bool IsTurnedBack(Statement statement)
    {
        if (statement.Corrects || statement.Wishes.Count < 2)
            return false;
        for (var i = statement.Wishes[0].Mention.End + 1; i + 1 < statement.Wishes[^1].Mention.Start; i++)
            if (text.Has(i, WordCue.No) && text.Tokens[i - 1].Kind == TokenKind.Mark && text.Tokens[i + 1].Kind == TokenKind.Mark)
                return true;
        return false;
    }

    // "1. Heaven Eyes 2. Bach" in one line: the 2 numbers what follows it, or counts what stands before.
    private bool IsNextInRow(Wish wish)
    {
        var (at, end) = wish.QuantityAt;
        if (end != at + 1 || at != wish.Mention.End || wish.Quantity is not > 1 || end >= text.Tokens.Count)
            return false;
        var before = wish.Mention.Start - 1;
        while (before > 0 && text.Tokens[before].Kind == TokenKind.Mark)
            before--;
        return text.Tokens[end] is { Kind: TokenKind.Mark, Text: "." or ")" }
            && before >= 0
            && text.Value(before, out _) == wish.Quantity - 1
            && text.Tokens[before + 1] is { Kind: TokenKind.Mark, Text: "." or ")" };
    }

    // "Canal one, two please", "Canal 2 3 please": so many copies, or another volume as well?
    private bool IsNextVolume(Wish wish)
    {
        var (mention, (at, end)) = (wish.Mention, wish.QuantityAt);
        return mention is { Series: { } series, Titles: { Count: 1 } titles }
            && (
                at == mention.End
                    && text.Tokens[at].Kind == TokenKind.Number
                    && text.Tokens[mention.End - 1].Kind == TokenKind.Number
                    && !text.IsInNextColumn(at)
                || at == mention.End + 1
                    && text.Tokens[mention.End].IsMark(',')
                    && text.Tokens[at].Kind == TokenKind.Word
                    && text.Tokens[mention.End - 1].Kind == TokenKind.Word
            )
            && !(end < text.Tokens.Count && text.Has(end, Cue.Unit))
            && wish.Quantity is { } number
            && series.Volumes.TryGetValue(number, out var volume)
            && volume != titles.First();
    }

    // "One copy of Ruins at 12.50", which costs 9.00
    private bool IsAtOtherPrice(Wish wish)
    {
        var at = wish.Mention.End;
        if (
            wish is not { Price: { } price, Mention.Kind: MentionKind.Title, Stance: not Stance.Told }
            || !text.Has(at, WordCue.PriceAt)
        )
            return false;
        foreach (var title in wish.Mention.Titles)
        foreach (var item in title.Items)
            if (item.Price.MinorUnits == price || item.Price.MinorUnits * (wish.Quantity ?? 1) == price)
                return false;
        return true;
    }

    // "The second Session Tunebook please", of which there is one
    private bool IsSecondOfOne(Wish wish) =>
        wish is { Stance: Stance.Asked or Stance.None, Mention: { Kind: MentionKind.Title, Series: null, Start: > 1 and var at } }
        && text.Has(at - 1, Cue.Ordinal)
        && Ranks.All.GetValueOrDefault(text.Tokens[at - 1].Text) > 1
        && text.Has(at - 2, WordCue.Definite);

    // "22 of the Tunes", where the title is "Twenty-Two Tunes"
    private bool IsNumberOfName(Wish wish) =>
        wish
            is { Quantity: > 2 and var copies, Mention: { Kind: MentionKind.Title, IsWhole: false, Titles: { Count: 1 } titles } }
        && wish.QuantityAt.End <= wish.Mention.Start
        && !HasNumber(wish.Mention, copies) // "six of the Six Suites"
        && titles.First().Names.Any(name => name.Contains(copies.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    // "6 cello suites please", where the title is "Six Cello Suites": six copies, or the one?
    private bool IsNumberForName(Wish wish)
    {
        var start = wish.Mention.Start;
        if (
            wish
                is not {
                    Quantity: null,
                    HasArticle: false,
                    Mention: { Kind: MentionKind.Title, Series: null, Titles: { Count: 1 } titles }
                }
            || start + 1 >= text.Tokens.Count
            || text.Tokens[start] is not { Kind: TokenKind.Number, Value: > 1 and < MostOfWords } number
            || text.Tokens[start + 1].IsCapital
            || start > 0 && (text.Has(start - 1, WordCue.Of) || text.Has(start - 1, WordCue.Article))
        )
            return false;
        return !titles
            .First()
            .Items.Any(i => i.Aliases.Append(i.Title).Any(name => name.Contains(number.Text, StringComparison.Ordinal)));
    }

    private bool HasNumber(Mention mention, int number)
    {
        for (var i = mention.Start; i < mention.End; i++)
            if (text.Value(i, out _) == number)
                return true;
        return false;
    }

    // "two more Viols", where there are "Viols" and "More Viols"
    private bool IsMoreOfIt(Wish wish) =>
        wish.Mention.Start > 0
        && text.Has(wish.Mention.Start, WordCue.More)
        && wish.Quantity is null
        && text.Value(wish.Mention.Start - 1, out _) > 0;

    // "Six Wishes", where the title is "Three Wishes".
    private static bool IsOtherNumber(Wish wish) =>
        !wish.Mention.IsWhole
        && wish.Mention is { Kind: MentionKind.Title, Item: null }
        && wish.QuantityAt.End == wish.Mention.Start
        && wish.Mention.Titles.Any(t => t.Names.All(name => name.Count > 1 && name[0].All(char.IsAsciiDigit)));

    /// <summary>"Forget it.", "No thanks.", "Not the CD after all.": takes something back without naming it.</summary>
    public static bool TakesBack(Passage text, Statement statement)
    {
        if (statement.Wishes.Count > 0 || !text.Has(statement.Sentence, Cue.Not) && !text.Has(statement.Sentence, Cue.Drop))
            return false;
        var refused = false;
        for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
        {
            refused |= text.Has(i, Cue.Not);
            if (refused && text.Tokens[i].Is("after") && i + 1 < statement.Sentence.End && text.Tokens[i + 1].Is("all"))
                return true;
            if (text.Has(i, Cue.Drop) && !IsOtherwiseDropped(text, i, statement.Sentence))
                return true;
        }

        return false;
    }

    // "Leave it with the neighbour", "I'll drop a cheque in the box", "Skip Hallworth".
    private static bool IsOtherwiseDropped(Passage text, int at, Words.Sentence sentence)
    {
        // "never mind the old address"
        if (
            text.Has(at, Sign.Harmless)
            || text.IsInHarmlessTurn(at)
            || Kinds.SelfAnswered.IsAnswer(text, sentence)
            || Asides.Is(text, sentence, at)
            || Asides.IsPaperLeftOut(text, sentence, at)
        )
            return true;
        if (text.CueLength(at) != 1)
            return false;
        var next = at + 1 < sentence.End ? text.Tokens[at + 1] : default;
        return text.Tokens[at].Is("leave") && !IsLeft(text, at + 1, sentence.End)
            || text.Tokens[at].IsCapital && next is { Kind: TokenKind.Word, IsCapital: true }
            || text.Tokens[at].Text is "drop" or "skip"
                && (next.Text is "a" or "an" or "you" or "my" || text.Has(sentence, Sign.Cheque));
    }

    // "so leave that", "leave those two out"; not "leave that to you"
    private static bool IsLeft(Passage text, int at, int end)
    {
        if (at >= end || text.Tokens[at].Text is not ("that" or "those" or "this" or "them" or "it"))
            return false;
        var next = at + 1;
        while (next < end && (text.Tokens[next].Is("one") || text.Value(next, out _) > 0))
            next++;
        return next < end
            ? text.Tokens[next].Text is "out" or "off" or "then" or "please" || text.Tokens[next].Kind == TokenKind.Mark
            : !text.Tokens[at].Is("it");
    }

    // "I meant Heaven Eyes"
    private bool IsInPhrase(int at, int floor)
    {
        for (var i = at - 1; i >= floor && i > at - 4; i--)
        {
            if (i + text.CueLength(i) > at)
                return true;
        }

        return false;
    }

    // "1O Bach", with a letter in it.
    private bool IsDamagedNumber(int at) =>
        text.Tokens[at] is { Kind: TokenKind.Code, Length: <= 3 } && char.IsAsciiDigit(text.Text[text.Tokens[at].Start]);

    // "fünfunddreißig Heaven Eyes": a small word right before a title may be its number.
    private bool IsUnknownNumber(Wish wish, Sentence sentence)
    {
        var before = wish.Mention.Start - 1;
        while (before > sentence.Start && (text.Tokens[before].IsMark('"') || text.Has(before, Cue.Unit)))
            before--;
        if (wish.Quantity is not null || wish.Mention.Kind != MentionKind.Title || wish.Mention.IsWeak || before < sentence.Start)
            return false;
        return IsDamagedNumber(before)
            || text.Tokens[before] is { Kind: TokenKind.Word, IsCapital: false, Length: > 3 }
                && text.IsStrange(before)
                && Names.Formats.Known(text.Tokens[before].Text) is null
                && !IsInPhrase(before, sentence.Start);
    }
}
