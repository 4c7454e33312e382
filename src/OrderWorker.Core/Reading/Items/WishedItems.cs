using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Baskets;
using OrderWorker.Core.Reading.Items.Forks;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items;

/// <summary>Puts together what the sentences of a text ask for.</summary>
internal static class WishedItems
{
    // Tokens of "All CDs please, one of each."
    private const int LongestOfAll = 10;

    /// <summary>Why an order with "the same again" in a sentence of its own is looked at.</summary>
    public const string RepeatedInBody = "The mail asks for the same once more, and it cannot be told for whom or how many.";

    public static ItemReading Of(
        Passage text,
        List<Statement> statements,
        CatalogueIndex index,
        Func<Series?>? series,
        IReadOnlyDictionary<string, int>? ways = null
    )
    {
        var basket = new Basket(index, text, ways ?? ForkList.NothingTaken);
        var wants = new WantReader(index, text, basket, WholeFormat(statements));
        var (later, unreal, told, artists, another, others, formats) = (
            new LaterParcels(text),
            new UnrealWishes(text),
            new CopyOfTold(text, basket),
            new ArtistsGoods(text, basket),
            new AnotherCopy(index, text, basket),
            new OtherTitles(index, text, basket),
            new OtherFormats(index, text, basket)
        );
        var offers = new OfferQuotes(index, text, basket);
        var (asks, isAsked) = ((Func<Wish, Statement, bool>)wants.Asks, (Func<Sku, bool>)basket.Has);
        var each = (Quantity: (int?)null, Statement: (Statement?)null);
        var unclear = new List<(Wish Wish, Statement Statement)>();
        var (afterwords, only, stray) = (new Afterwords(text, basket), new OnlyThose(text, basket), new StraySets(text, basket));
        var additions = new Additions(text, basket);
        var again = (Statement?)null;
        foreach (var statement in statements)
        {
            var (version, before, isOneCopy) = (basket.Version, basket.Skus, basket.IsOneCopy);
            if (basket.HasEntries)
                Reckonings.Drop(text, statement, isAsked);
            offers.Drop(statement);
            var wanted = wants.Read(statement);
            another.Note(statement, asks);
            told.Note(statement, asks);
            others.Note(statement);
            artists.Note(statement);
            if (wanted.Count == 0 && basket.IsEmpty)
                wanted = others.Of(statement);
            if (formats.Of(statement, wanted) is { } other)
                wanted = [other];
            if (wanted.Count == 0 && artists.Of(statement) is { } theirs)
                wanted = [theirs];
            if (another.Of(statement, wanted.Count == 0 && basket.IsEmpty) is { } more)
                wanted = [.. wanted, more];
            foreach (var wish in statement.Wishes)
            {
                if (wish.Stance == Stance.None && !wants.Asks(wish, statement))
                    unclear.Add((wish, statement));
            }

            if (wanted.Count == 0 && basket.IsEmpty && told.Of(statement) is { } copy)
                wanted = [copy];
            else if (wanted.Count > 0 && basket.IsEmpty && told.ByWord(statement) is { } word)
                wanted = [word, .. wanted];
            if (wanted.Count == 0 && !basket.HasEntries && told.IsAskedFor(statement))
                basket.Doubt(
                    ReasonCode.AmbiguousItem,
                    "The mail asks for a disc, and may mean the one that it told of.",
                    statement
                );
            if (wanted.Count > 0 && AreNamed(wanted, statement) && Beside(told, statement, basket, wanted) is { } beside)
            {
                if (beside.Want is { } also)
                    wanted = [also, .. wanted];
                else
                    basket.Doubt(
                        ReasonCode.AmbiguousItem,
                        "The mail asks for a copy of what it told of before, and it cannot be told of what.",
                        statement
                    );
            }

            basket.Take(statement, wanted);
            if (SecondBuyers.Want(text, statement, wanted, before))
                basket.Doubt(
                    ReasonCode.AmbiguousQuantity,
                    "Somebody else wants what is asked for already; it cannot be told whether that is one more.",
                    statement
                );
            only.Read(statement, before);
            stray.Read(statement, wanted);
            BothNamed.Read(text, statement, wanted, basket);
            if (wanted.Count > 0)
                LoosePacks.Read(basket, text, statement);
            if (IsLessThanAll(statement, wanted))
                basket.Doubt(ReasonCode.AmbiguousItem, $"The mail asks for {statement.AllOf}, and names fewer.", statement);
            if (statement.Each is { } quantity && wanted.Count == 0)
            {
                // "One of each of the three albums - £15", with more of them in the rows below
                if (basket.IsEmpty && statement is { AllOf: { } all, Wishes.Count: 0 } && index.Whole?.Items.Count == all)
                    EachOfAll.Read(basket, index, text, quantity, statement, unclear, statements);
                else if (statement.Asks || statement.Corrects || statement.Sentence.Count < 12)
                    each = (quantity, statement);
                // "My brother wants them too, you see, which makes it two of each and not one."
                else if (quantity > 1 && before.Count > 0)
                    basket.Doubt(ReasonCode.AmbiguousQuantity, "The mail leaves open how many of each.", statement);
            }

            if (IsAgainstItself(statement, basket))
                basket.Doubt(ReasonCode.AmbiguousItem, "One sentence asks for a title and refuses it.", statement, isFirm: true);
            LooseEnds.Doubts(basket, index.Catalogue.Shop, text, statement, wanted.Count > 0);
            if (!basket.IsEmpty && later.IsPutOff(statement))
                basket.Doubt(ReasonCode.AmbiguousQuantity, "The mail puts off all or a part of what it asks for.", statement);
            if (!basket.IsEmpty && unreal.AreIn(statement))
                basket.Doubt(
                    ReasonCode.AmbiguousItem,
                    "What the mail asks for it puts off or gives up in the same sentence.",
                    statement
                );
            if (wanted.Count == 0 && !basket.IsEmpty && Limits.TakesBack(text, statement))
                basket.Doubt(ReasonCode.AmbiguousItem, "The mail takes something back, and it cannot be told what.", statement);
            // "Winter Harbour LP. Sorry, CD.", "my record player has died, so CD"
            if (
                wanted.Count == 0
                && statement.Wishes.Count == 0
                && statement.Sentence.HasFormat
                && FormatBeside(text, statement) is { } format
                && basket.IsThereAs(format)
            )
                basket.Doubt(
                    ReasonCode.AmbiguousItem,
                    $"'{text.Words(statement.Sentence.Start, statement.Sentence.End)}': what is asked for is there in this format too.",
                    statement
                );
            // "That one too please": of what, only the buyer knows.
            if (
                wanted.Count == 0
                && statement is { Asks: true, Adds: true, Wishes.Count: 0 }
                && !basket.IsEmpty
                && !LooseEnds.IsOfMoney(text, statement)
                && !LooseEnds.Compares(text, statement.Sentence)
                && !(isOneCopy && SecondBuyers.IsCounted(text, statement))
            )
                basket.Doubt(
                    ReasonCode.AmbiguousItem,
                    "The mail asks for something more, and it cannot be told what.",
                    statement
                );
            if (wanted.Count == 0 && statement.Asks && statement.Wishes.Count == 0)
                LooseEnds.Hint(basket, index, text, statement);
            else if (wanted.Count > 0)
            {
                LooseEnds.AnotherOne(basket, index, text, statement);
                NamelessGoods.Read(basket, text, statement);
            }

            if (
                before.Count > 0
                && wanted.Count == 0
                && basket.Version == version
                && (statement.Wishes.Count == 0 || additions.AddsOfArtist(statement))
                && (statement.Each is null || statement.Corrects)
            )
                afterwords.Read(statement);
            if (before.Count > 0 && NumbersOfKnown.Are(text, statement, before, basket))
                basket.Doubt(
                    ReasonCode.AmbiguousQuantity,
                    "The mail names a title again with another number, and does not say which of them stands.",
                    statement
                );
            if (before.Count > 0 && basket.Skus.Count == before.Count && OneForAnother.Is(text, statement, basket))
                basket.Doubt(ReasonCode.AmbiguousQuantity, "Somebody else wants a copy: one more?", statement);
            if (before.Count > 0 && wanted.Count == 0 && OneForAnother.Is(text, statement, basket))
                basket.Doubt(ReasonCode.AmbiguousQuantity, "Somebody else wants a copy: one more?", statement);
            // "Just Heaven Eyes ta. One.": named before, and perhaps asked for.
            if (
                wanted.Count == 0
                    ? Afterwords.AsksAgain(text, statement)
                    : unclear.Count > 0 && AreUnclear(wanted, unclear) && Afterwords.AsksAgainElsewhere(text, statement)
            )
                again = statement;
        }

        if (each.Quantity is { } copies)
            EachOfAll.Read(basket, index, text, copies, each.Statement!, unclear, statements);
        if (statements.Find(s => EachOfAll.IsOfMore(text, s, basket, index)) is { } unnamed)
            basket.Doubt(ReasonCode.AmbiguousItem, "The mail asks for so many of each, and does not name each of them.", unnamed);
        if (series is not null && !basket.HasLines && series() is { } named)
        {
            BareVolumes.Read(text, named, statements, basket);
            // "Vol. 1 - two copiees" beside rows that were read.
            if (statements.Find(s => IsBareVolume(text, s) && BareVolumes.NamesAnother(text, named, s, basket)) is { } lost)
                basket.Doubt(ReasonCode.AmbiguousItem, "The mail names a volume by its number alone, beside other titles.", lost);
        }
        else if (
            series is not null
            && statements.Find(s => IsBareVolume(text, s) || BareVolumes.MayBeIn(text, s)) is not null
            && series() is { } other
            && statements.Find(s => IsBareVolume(text, s) || BareVolumes.AskForAnother(text, other, s, basket)) is { } row
        )
            basket.Doubt(ReasonCode.AmbiguousItem, "The mail names a volume by its number alone, beside other titles.", row);
        // "2 off A Band at Work and 1 off Vol. 1", of several series
        else if (
            index.AllSeries.Count > 1
            && basket.HasLines
            && statements.Find(s => s.Asks && BareVolumes.NumberOne(text, s)) is { } asked
        )
            basket.Doubt(
                ReasonCode.AmbiguousItem,
                "The mail asks for a volume by its number, and nothing says of what.",
                asked,
                isFirm: true
            );
        if (again is not null && basket.HasLines)
            basket.Doubt(
                ReasonCode.AmbiguousQuantity,
                RepeatedInBody,
                again,
                isFirm: Afterwords.AsksAgainElsewhere(text, again) // no sum tells where a second parcel goes
            );
        foreach (var (wish, statement) in unclear)
            LooseEnds.Unclear(basket, index, text, wish, statement);
        EverydayTitles.Read(basket, text, statements);
        HeadCounts.Read(basket, text, statements);
        LoneFormats.Read(basket, index, statements);
        BlankRows.Read(basket, text, statements);
        offers.Check();
        basket.Check();
        return new ItemReading(basket.Lines, basket.Doubts, basket.Evidence)
        {
            Choices = basket.Choices,
            Forks = basket.Forks,
            Refused = RefusedBy(statements),
            Openings = [.. statements.Where(s => s.Opens).Select(s => text.Tokens[s.Sentence.Start].Start)],
        };
    }

    private static HashSet<Sku> RefusedBy(List<Statement> statements)
    {
        var refused = new HashSet<Sku>();
        foreach (var statement in statements)
        foreach (var wish in statement.Wishes)
            if (wish.Stance == Stance.Refused)
                refused.UnionWith(wish.CertainSkus());
        return refused;
    }

    private static bool IsAsked(Title title, Basket basket, List<Want> wanted) =>
        title.Items.Any(item => basket.Has(item.Sku) || wanted.Exists(want => want.Items.Contains(item)));

    // By themselves: a lambda in the loop would be made anew for each statement.
    private static bool AreNamed(List<Want> wanted, Statement statement) =>
        wanted.TrueForAll(w => statement.Wishes.Contains(w.Wish));

    private static BesideTold? Beside(CopyOfTold told, Statement statement, Basket basket, List<Want> wanted) =>
        told.Beside(statement, title => IsAsked(title, basket, wanted));

    private static bool AreUnclear(IReadOnlyList<Want> wanted, List<(Wish Wish, Statement Statement)> unclear) =>
        unclear.Exists(u => wanted.Any(w => w.Wish.Mention == u.Wish.Mention));

    // A format that a short sentence without a title names, and does not refuse.
    private static string? FormatBeside(Passage text, Statement statement)
    {
        for (var i = statement.Sentence.Start; i < statement.Sentence.End && statement.Sentence.Count < LongestOfAll; i++)
            if (
                text.Tokens[i].Kind == TokenKind.Word
                && Formats.Known(text.Tokens[i].Text) is { } format
                && !(i > statement.Sentence.Start && (text.Has(i - 1, Cue.Not) || text.Tokens[i - 1].Text is "my" or "our"))
                && !(i + 1 < statement.Sentence.End && text.Tokens[i + 1].Text is "player" or "players")
            )
                return format;
        return FormatTurn.In(text, statement) is { } turned ? Formats.Known(text.Tokens[turned].Text) : null;
    }

    // "Both Undertow CDs", of which one was made out.
    private static bool IsLessThanAll(Statement statement, IReadOnlyList<Want> wanted) =>
        statement.AllOf is > 1 and var all
        && wanted.Count > 0
        && !wanted.Any(w => w.IsSet)
        && wanted.SelectMany(w => w.Items).Select(i => i.Sku).Distinct().Count() is var named
        && named < all
        && !(statement.Restates && wanted.Sum(w => (long)w.Items.Count * (w.Quantity ?? 1)) == all)
        && statement.Wishes.Count(w => w.Stance == Stance.Refused) == 0
        && statement.Sentence.Count < LongestOfAll + LongestOfAll;

    // "Vol. 1 - two copies": a row of its own.
    private static bool IsBareVolume(Passage text, Statement statement)
    {
        var at = statement.Sentence.Start;
        return statement is { Wishes.Count: 0, Sentence.BeginsLine: true, Sentence.Count: > 1 and < LongestOfAll }
            && text.Has(at, Cue.Volume)
            && text.Tokens[at].Text is not ("no" or "number" or "nr")
            && text.Tokens[at + 1].Kind == TokenKind.Number;
    }

    // "All CDs, one of each."
    private static bool IsOfAll(Statement statement) =>
        statement.Wishes.Count == 0
        && (statement.AllOf is not null || statement.Each is not null)
        && statement.Sentence.Count < LongestOfAll
        && !statement.Sentence.IsQuestion;

    // "one box set, not The Ballad Chest", of a shop with one box set.
    private static bool IsAgainstItself(Statement statement, Basket basket)
    {
        if (!statement.Wishes.Exists(w => w.Stance == Stance.Refused))
            return false;
        return statement.Corrects ? KeepsWhatItDrops(statement, basket) : AsksAndRefuses(statement, basket);
    }

    // "One Bach and one Heaven Eyes please, but scratch the Heaven Eyes", where both are in the basket still.
    private static bool KeepsWhatItDrops(Statement statement, Basket basket)
    {
        for (var i = statement.Wishes.Count - 1; i >= 0; i--)
            if (statement.Wishes[i] is { Stance: Stance.Refused } refused)
                foreach (var sku in refused.CertainSkus())
                    if (
                        basket.IsFrom(statement, sku)
                        && !statement.Wishes.Skip(i + 1).Any(later => later.CertainSkus().Contains(sku))
                    )
                        return true;
        return false;
    }

    private static bool AsksAndRefuses(Statement statement, Basket basket)
    {
        var refused = statement.Wishes.Where(w => w.Stance == Stance.Refused).SelectMany(w => w.CertainSkus()).ToHashSet();
        return statement.Wishes.Where(w => w.Stance == Stance.Asked).SelectMany(w => w.CertainSkus()).Any(refused.Contains)
            || refused.Any(sku => basket.IsFrom(statement, sku));
    }

    // "on CD", "both CD": a format for the whole mail, where only one is spoken of.
    private static string? WholeFormat(List<Statement> statements)
    {
        if (!statements.Exists(s => s.Format is not null))
            return null;
        var formats = statements
            .Where(s => s.Format is not null && (s.Asks || IsOfAll(s)))
            .Select(s => s.Format!)
            .Distinct()
            .ToList();
        var other = statements.SelectMany(s => s.Wishes).Any(w => w.Mention.Format is { } f && !formats.Contains(f));
        return formats.Count == 1 && !other ? formats[0] : null;
    }
}
