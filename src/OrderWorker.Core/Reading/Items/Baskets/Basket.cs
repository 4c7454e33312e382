using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Items.Forks;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>What has been asked for so far, with doubts; each statement of the mail adds, changes or takes back.</summary>
internal sealed class Basket
{
    // One is asked about; more are for a person.
    private const int MostChoices = 2;

    // Tokens of "Six discs", "All six discs".
    private const int ShortCount = 3;

    private readonly CatalogueIndex _index;
    private readonly Passage _text;
    private readonly EntryList _entries;
    private readonly DoubtList _doubts;
    private readonly Corrections _corrections;
    private readonly Puts _puts;
    private readonly LaterNews _news;
    private readonly ForkList _forks;
    private readonly NotWanted _not;
    private readonly OtherVolumes _volumes;
    private readonly List<StatedCount> _counts = [];
    private readonly List<Statement> _unexplained = [];
    private readonly List<ItemChoice> _choices = [];
    private List<Sku> _last = [];
    private bool _corrects;

    // "There are five of us."
    private StatedCount? _heads;

    // "Sorry, wrong one!", and nothing since that tells which is right.
    private Statement? _mistaken;

    // Statements since the last that asked for something.
    private int _since;

    public Basket(CatalogueIndex index, Passage text, IReadOnlyDictionary<string, int> ways)
    {
        (_index, _text, _entries, _doubts) = (index, text, new EntryList(text), new DoubtList(text));
        _forks = new ForkList(ways);
        _corrections = new Corrections(_entries, _doubts);
        _news = new LaterNews(text, _entries, _doubts);
        _not = new NotWanted(index, text, _entries, _doubts);
        _volumes = new OtherVolumes(index, text, _entries);
        _puts = new Puts(text, _entries, this);
    }

    public bool IsEmpty => _entries.Count == 0 && _doubts.Count == 0 && _unexplained.Count == 0;

    public IReadOnlyList<Reason> Doubts => _doubts.Distinct;

    public IReadOnlyList<ItemChoice> Choices => _choices;

    /// <summary>None where something asked for was taken back: a sum may be from before that.</summary>
    public IReadOnlyList<Fork> Forks => _not.TakesBack ? [] : _forks.Open;

    public IReadOnlyList<OrderLine> Lines => _entries.Lines;

    public IReadOnlyList<Evidence> Evidence => _entries.Evidence;

    /// <summary>Grows with each statement that adds, changes, counts or doubts something.</summary>
    public int Version => _entries.Version + _doubts.Count + _unexplained.Count + _not.Count + _news.Count;

    /// <summary>What is asked for so far; a list that a later statement does not change.</summary>
    public IReadOnlyList<Sku> Skus => _entries.Skus;

    public bool HasEntries => _entries.Count > 0;

    /// <summary>Is something in it, and all of it from sets?</summary>
    public bool IsOfSets => _entries.Count > 0 && _entries.All.All(e => e.Value.IsSet);

    /// <summary>Are so many copies in it of each title of a set, and nothing else: "four sets, each being Vol. 1, Vol. 2 and Vol. 3"?</summary>
    public bool IsSets(int number) =>
        _entries.Count > 1
        && _entries.All.All(e => e.Value.Quantity == number)
        && _index.Catalogue.Offers.OfType<SetOffer>().Any(o => o.Items.Count == _entries.Count && o.Items.Keys.All(_entries.Has));

    public bool HasLines => _entries.HasLines;

    /// <summary>Is all that is asked for from corrections behind a statement: "One of each please. PS: sorry, make that 2 of the Bach"?</summary>
    public bool IsCorrecting(Statement statement) =>
        _entries.All.All(e => e.Value.Statement.Corrects && e.Value.Statement.Sentence.Start > statement.Sentence.Start);

    public bool Has(Sku sku) => _entries.Has(sku);

    /// <summary>Is it in the basket for what the statement asks?</summary>
    public bool IsFrom(Statement statement, Sku sku) => _entries.Find(sku)?.Statement == statement;

    public bool Knows(Sku sku) => _entries.Has(sku) || _not.Has(sku);

    public void Doubt(ReasonCode code, string message, Statement statement, bool isFirm = false) =>
        _doubts.Add(code, message, statement, isFirm);

    /// <summary>A doubt between a few ways to read some words.</summary>
    /// <returns>The way that this reading is told to take; null, with the doubt noted, where it is told none.</returns>
    public int? Fork(Fork fork, ReasonCode code, string message, Statement statement)
    {
        if (_forks.Taken(fork) is { } way)
            return way;
        Doubt(code, message, statement);
        return null;
    }

    /// <summary>So many persons, beside a title without a number: one copy for all of them, or one for each?</summary>
    public void Heads(int number, Statement statement) => _heads = new StatedCount(new Count(number, null), statement);

    /// <summary>A number that nothing explains: a doubt, unless the sum that the mail states tells that it counts nothing, or what.</summary>
    public void Unexplained(Statement statement) => _unexplained.Add(statement);

    /// <summary>Is a doubt to wait for what else the mail says, since it states how many copies there are in all?</summary>
    public bool Defers(Fork fork) => _counts.Count > 0 && _forks.Taken(fork) is null;

    /// <summary>A doubt that the buyer could end by choosing.</summary>
    public IReadOnlyList<Want> Choice(
        string message,
        Wish wish,
        IReadOnlyCollection<Item> candidates,
        IReadOnlyList<ItemWays> ways,
        Statement statement
    )
    {
        var mention = wish.Mention;
        var at = _text.Tokens[mention.Start].Start;
        var fork = new Fork(
            $"item {at}",
            at,
            _text.Words(mention.Start, mention.End),
            message.TrimEnd('.'),
            [.. ways.Select(w => new ForkWay(w.Says, w.IsFarFetched))]
        )
        {
            Candidates = [.. candidates.Select(i => i.Sku)],
        };
        if (Fork(fork, ReasonCode.AmbiguousItem, message, statement) is { } way)
            return [.. ways[way].Items.Select(i => new Want(wish, [i.Item]) { Quantity = i.Copies })];
        if (_choices.Count < MostChoices)
            _choices.Add(
                new ItemChoice(
                    _text.Tokens[mention.Start].Start,
                    _text.Words(mention.Start, mention.End),
                    [.. _index.Catalogue.Items.Where(candidates.Contains).Select(i => i.Sku)]
                )
            );
        return [];
    }

    /// <summary>Takes one statement in.</summary>
    /// <param name="statement">As read.</param>
    /// <param name="wanted">Its wishes that ask, each with the items that it means; several items of one wish are all wanted.</param>
    public void Take(Statement statement, List<Want> wanted)
    {
        if (statement.StartsOver && wanted.Count > 0)
            _entries.Clear();
        var corrects = (statement.Corrects || _corrects) && _entries.Count > 0;
        _news.Read(statement);
        _not.Read(statement, _last);
        if (statement.NewQuantity is { } number && wanted.Count == 0)
        {
            if (_last is [var only] && _volumes.IsOneToo(only, number, statement))
                Doubt(
                    ReasonCode.AmbiguousQuantity,
                    $"'{_doubts.WordsOf(statement)}': so many copies, or the volume of that number?",
                    statement
                );
            else
                _corrections.Renumber(number, statement, _last);
        }
        else if (_corrections.IsLost(statement, wanted))
            Doubt(
                ReasonCode.AmbiguousQuantity,
                $"'{_doubts.WordsOf(statement)}' changes something, and it cannot be told what.",
                statement
            );

        if (
            wanted.Count == 0
            && HasEntries
            && (
                NewNumbers.Replacing(_text, statement) is { } copies && !IsCopies(copies)
                || NewNumbers.BehindNo(_text, statement.Sentence) is { } right && right != _entries.Copies
            )
        )
            Doubt(
                ReasonCode.AmbiguousQuantity,
                $"'{_doubts.WordsOf(statement)}' changes a number, and it cannot be told of which title.",
                statement
            );
        if (wanted.Count == 0)
        {
            _corrects = statement.Corrects || _corrects && statement.Wishes.Count == 0 && !statement.Sentence.EndsParagraph;
            if (
                statement is { Corrects: true, NewQuantity: null or 1 }
                && HasEntries
                && _text.Has(statement.Sentence, WordCue.Mistaken)
            )
                _mistaken = statement;
            _since++;
        }
        else
        {
            if (corrects)
                _corrections.Replace(statement, wanted, _last, isNear: _since <= 1);
            // "I heard them and desire both A and B. Sorry, make that 2 copies of B.": what it only told of, it asked for.
            if (statement.Corrects && !corrects && wanted.Any(w => w.Items.Any(item => _not.IsTold(item.Sku))))
                Doubt(
                    ReasonCode.AmbiguousItem,
                    "The mail corrects what it asks for, and that could not be read.",
                    statement,
                    isFirm: true
                );
            if (!corrects && _corrections.AreGone(wanted))
                Doubt(ReasonCode.AmbiguousItem, "A title gave way to another one, and is asked for again.", statement);
            if (!corrects && !statement.Adds)
                _corrections.Compare(statement, wanted);
            foreach (var want in wanted)
            {
                if (want.IsSet && !corrects && want.Items.Any(item => _not.IsRefused(item.Sku)))
                    Doubt(
                        ReasonCode.AmbiguousItem,
                        "The mail asks for a whole set, and refuses a title of it.",
                        statement,
                        isFirm: true
                    );
                _puts.Put(corrects ? want : Beside(want, statement), statement, corrects);
            }

            _last = [.. wanted.SelectMany(w => w.Items).Select(i => i.Sku).Distinct()];
            (_corrects, _since, _mistaken) = (false, 0, null);
        }

        TakeCounts(statement, wanted);
    }

    /// <summary>Is it the number of a volume that was not asked for, of a series of which another one was?</summary>
    public bool MayMeanVolume(int number) => _volumes.MayBe(number);

    /// <summary>Is all that is asked for so far a later volume of its series than this one?</summary>
    public bool AreBehindVolume(int number) => _volumes.AreBehind(number);

    /// <summary>Is it how many copies, or titles, are asked for so far?</summary>
    public bool IsCopies(int number) => _entries.Count == number || _entries.Copies == number;

    /// <summary>Is all that is asked for so far a single copy?</summary>
    public bool IsOneCopy => _entries.Copies == 1;

    /// <summary>Is no title asked for in more than one copy so far?</summary>
    public bool AreSingleCopies => _entries.AreSingleCopies;

    /// <summary>Is a title that is asked for there in another format than it was asked for in: this one, which nobody asked for?</summary>
    public bool IsThereAs(string format) =>
        _entries.All.Any(e =>
            _index.Catalogue[e.Key] is var item
            && !Formats.IsA(Formats.Of(item), format)
            && _index.TitlesOf(item).SelectMany(t => t.In(format)).Any(other => !_entries.Has(other.Sku))
        );

    public bool HasFormat(string format) => _entries.All.Any(e => Formats.IsA(Formats.Of(_index.Catalogue[e.Key]), format));

    /// <summary>"One of each" for everything asked for without a number.</summary>
    public void Each(int quantity, Statement statement)
    {
        // "Reels, and Ruins, one copy of each", of one title that has both words
        if (_entries.Count == 1)
            Doubt(
                ReasonCode.AmbiguousItem,
                $"'{_doubts.WordsOf(statement)}': so many of each, and one title was made out.",
                statement
            );
        foreach (var (sku, entry) in _entries.All.ToList())
        {
            // "Make it two of each. PS: make that three of the Rise.": what is said later stands.
            var isLater = entry.IsCounted && entry.Statement.Sentence.Start > statement.Sentence.Start;
            if (!entry.IsCounted || statement.Corrects && !isLater)
                _entries.Recount(sku, quantity);
            else if (!isLater && entry.Quantity != quantity && _entries.All.All(e => e.Value.IsCounted))
                Doubt(
                    ReasonCode.AmbiguousQuantity,
                    $"'{_doubts.WordsOf(statement)}' does not agree with the copies asked for before.",
                    statement
                );
        }
    }

    /// <summary>Holds the sums that the mail states against the copies and titles that were understood.</summary>
    public void Check()
    {
        _not.Check(_corrections);
        _news.Check(_corrections);
        if (_mistaken is { } mistaken)
            Doubt(ReasonCode.AmbiguousItem, "The mail says that what it asks for is a mistake, and not what is right.", mistaken);
        _puts.Check(copies => _counts.Exists(c => c.Count.Copies == copies));
        var stray = new StrayNumbers(_text, _index, _entries, _forks);
        foreach (var statement in _unexplained.Where(s => !stray.AreSettled(s)))
            Doubt(ReasonCode.AmbiguousQuantity, $"It cannot be told what '{statement.Unexplained}' counts.", statement);
        foreach (var (sku, entry) in _entries.All.Where(e => PricedCopies.Are(_text, _index.Catalogue[e.Key], e.Value)).ToList())
            _doubts.Add(
                ReasonCode.AmbiguousQuantity,
                $"'{entry.Words}': {entry.Quantity} copies of '{_index.Catalogue[sku].Label}', or its price?",
                entry.Statement
            );
        new SumCheck(_index, _entries, _doubts, stray).Read(_counts, _heads);
    }

    /// <summary>A number that was taken for a sum of copies counts a single title.</summary>
    public void Uncount(int copies) => _counts.RemoveAll(c => c.Count == new Count(copies, null));

    private void TakeCounts(Statement statement, IReadOnlyList<Want> wanted)
    {
        if (statement.Copies is { } own && wanted is [{ Quantity: null, Items.Count: 1 } only])
        {
            if (CopiesOfOther.Are(_text, statement, only.Wish.Mention))
                Doubt(ReasonCode.AmbiguousItem, $"'{_doubts.WordsOf(statement)}': {own} copies of what?", statement);
            _entries.Recount(only.Items[0].Sku, own);
        }
        else if (
            statement.Copies is { } copies
            && (
                statement.Asks
                || statement.CountsBefore
                || wanted.Count > 0
                || statement.Sentence.Count < 6
                || NewNumbers.IsConcluded(_text, statement)
            )
        )
        {
            // "All three albums, and I'd like it three times": so many sets, not so many discs.
            if (
                wanted is [] or [{ IsSet: true, Quantity: null }]
                && IsOfSets
                && AreSingleCopies
                && NewNumbers.AreTimes(_text, statement, copies)
            )
            {
                foreach (var set in _entries.Skus.ToList())
                    _entries.Recount(set, copies);
            }
            // "so 75 copies please": of the one title named so far.
            else if (OpenCounts.Are(_text, statement, _entries))
                Doubt(
                    ReasonCode.AmbiguousQuantity,
                    $"'{_doubts.WordsOf(statement)}': of each, of what was named last, or in all?",
                    statement
                );
            else if (CopiesOfOther.AreBetween(_text, statement, wanted))
                Doubt(ReasonCode.AmbiguousQuantity, $"'{_doubts.WordsOf(statement)}': {copies} copies of what?", statement);
            else if (wanted.Count == 0 && _entries.Count == 1 && !_entries.All.First().Value.IsCounted)
                _entries.Recount(_entries.All.First().Key, copies);
            else if (_last is [var sku] && _entries.Find(sku) is { } row && RowCounts.IsOf(row, statement, _text))
                _entries.Recount(sku, copies);
            else
                _counts.Add(new StatedCount(new Count(copies, null), statement));
        }

        // "Six discs."
        var isBare = statement.Sentence.Count <= ShortCount && statement.Wishes.Count == 0 && !statement.IsAddress;
        if (statement.Asks || wanted.Count > 0 || isBare || _text.Has(statement.Sentence, Sign.Total))
            foreach (var count in statement.Counts)
                _counts.Add(new StatedCount(count, statement));
    }

    // A set beside another that shares titles with it.
    private Want Beside(Want set, Statement statement) =>
        OverlappingSets.Find(set, statement, _entries, _text) is { } sets
            ? OverlappingSets.Taken(set, _entries, Fork(sets, ReasonCode.AmbiguousQuantity, OverlappingSets.Message, statement))
            : set;
}
