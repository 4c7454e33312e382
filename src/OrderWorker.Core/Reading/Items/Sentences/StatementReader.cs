using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Quantities.Tables;
using OrderWorker.Core.Reading.Items.Strangers;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>Reads a text sentence by sentence: what each names, asks for, refuses, counts and corrects.</summary>
public sealed class StatementReader
{
    private readonly Passage _text;
    private readonly List<Mention> _mentions;
    private readonly StanceReader _stances;
    private readonly QuantityReader _quantities;
    private readonly LateWords _late;
    private readonly FormatReader _formats;
    private readonly StrangerReader _strangers;
    private readonly StrangeRows _rows;
    private readonly Joints _joints;
    private readonly WeakNames _weak;
    private readonly AlreadyHad _had;
    private readonly Places _places;
    private readonly Limits _limits;
    private readonly Ordinals _ordinals;
    private readonly Retractions _retractions;
    private readonly AddressSpan _address;
    private readonly ShopNames _shop;
    private readonly OpeningGoods _opening;

    private StatementReader(Passage text, CatalogueIndex index, AddressSpan address)
    {
        (_text, _address, _limits, _ordinals) = (text, address, new Limits(text), new Ordinals(text));
        _had = new AlreadyHad(text);
        _retractions = new Retractions(text);
        var names = NameWords.Of(text, index);
        _mentions = names.Mentions();
        new FormatRows(text).Read(_mentions);
        var tables = new TableNumbers(text, index, _mentions);
        _late = new LateWords(text);
        (_stances, _quantities, _places) = (
            new StanceReader(text),
            new QuantityReader(text, address, tables),
            new Places(text, index)
        );
        (_shop, _opening) = (new ShopNames(text, index), new OpeningGoods(text, index, address));
        (_joints, _weak, _rows) = (new Joints(text), new WeakNames(text), new StrangeRows(text));
        (_formats, _strangers) = (new FormatReader(names), new StrangerReader(text, _mentions));
    }

    /// <param name="text">What is read.</param>
    /// <param name="index">What can be named.</param>
    /// <param name="address">Where the parcel's address stands: what is strange there is no unknown item.</param>
    internal static List<Statement> Read(Passage text, CatalogueIndex index, AddressSpan address = default) =>
        new StatementReader(text, index, address).Read();

    private List<Statement> Read()
    {
        var statements = new List<Statement>();
        var (carried, format, at, total) = (Stance.None, (string?)null, 0, (Sentence?)null);
        foreach (var sentence in _text.Sentences)
        {
            var statement = new Statement { Sentence = sentence };
            while (at < _mentions.Count && _mentions[at].Start < sentence.End)
            {
                if (_mentions[at].Start >= sentence.Start && !IsWhom(_mentions[at]))
                {
                    statement.Wishes.Add(new Wish(_mentions[at]));
                    _quantities.Pass(_mentions[at]);
                }

                at++;
            }

            _shop.Drop(statement);
            TitleHeads.Drop(_text, statement);
            _joints.Read(statement);
            _retractions.Turn(statement);
            // "Two Standards please. Namely:"
            if (statements.Count > 0 && statements[^1].Asks && _text.Has(sentence.Start, Cue.Restate) && IsBeforeColon(sentence))
                carried = Stance.Asked;
            var left = _stances.Read(statement, carried);
            TitlesSpokenOf.Read(_text, statement);
            ChatBefore.Read(_text, statement);
            ArtistsBeside.Describe(_text, statement);
            if (NumberBelow.Read(_text, statement, statements) is var (first, end))
                _quantities.Pass(first, end);
            var places = FormerAndLatter.Read(_text, statement, statements);
            if (places is not null)
                _quantities.Pass(places.Start, places.End);
            var shared = SharedInAll.Read(_text, statement, _mentions);
            if (shared is var (_, counting))
            {
                total = counting;
                _quantities.Pass(sentence.Start, counting.End);
                statement.IsPerPerson = true;
            }

            statement.IsInAll = sentence == total;
            _quantities.Read(statement);
            if (shared is var (copies, _))
            {
                (statement.Wishes[0].Quantity, statement.Wishes[0].IsShared, statement.CopiesInAll) = (copies, true, copies);
                statement.Counts.Add(new Baskets.Count(copies, null));
            }

            statement.IsInDoubt |= places is { IsContradicted: true };
            DittoRows.Read(_text, statement, statements.Count > 0 ? statements[^1] : null);
            _late.Read(statement);
            OpenRows.Read(_text, statement);
            _had.Read(statement);
            AnotherOfIt.Read(_text, statement);
            _retractions.Read(statement);
            SetFormats.Read(statement);
            FormatsByPlace.Read(_text, statement);
            _formats.Read(statement);
            _strangers.Read(statement);
            AskedWhenHeard.Read(_text, statement);
            OrderedByPronoun.Read(_text, statement);
            AskedBehindTold.Read(_text, statement);
            if (statement.Strangers.Count > 0)
                statement.Strangers.RemoveAll(s => _address.Holds(_text, s.Start) || places?.Holds(s) == true);
            statement.IsAddress = _address.Holds(_text, sentence.Start) && _address.Holds(_text, sentence.End - 1);
            if (statement.IsAddress)
                (statement.Copies, _) = (null, statement.Counts.RemoveAll(_ => true)); // "P24 X972" counts nothing
            // "please use my home address, which is 5 Bellevue Road, Auckland 1024"
            else if (_address.Holds(_text, sentence.End - 1) && _text.Tokens[sentence.End - 1].Value == statement.Copies)
                statement.Copies = null;
            // "Can leave with my neighbour at #08-117 if nobody is home."
            if (statement.Wishes.Count == 0 && sentence.HasNumber && Asides.IsOfDoor(_text, sentence))
                (statement.Unexplained, statement.Copies, _) = (null, null, statement.Counts.RemoveAll(_ => true));
            // "Let me know if you need anything else."
            if (statement is { Wishes.Count: 0, IsInDoubt: true } && NoticeRequests.Is(_text, sentence))
                statement.IsInDoubt = false;
            _places.Drop(statement, _address);
            // "The Choir Secretary" at the head of the address is no order of the choir's folder.
            if (statement.Wishes.Count > 0)
                statement.Wishes.RemoveAll(w => _address.Holds(_text, w.Mention.Start) && !Places.IsOrdered(w));
            _opening.Read(statement);
            InPassing.Read(_text, statement);
            _weak.Drop(statement);
            OddPairs.Read(_text, statement);
            _limits.Read(statement);
            OneMore.Read(_text, statement);
            _ordinals.Read(statement);
            statement.IsInDoubt |= SetsForSeveral.Are(_text, statement, statements);
            if (format is not null && statement.Format is null && !statement.Asks)
                statement.Format = format;
            if (
                sentence.BeginsLine
                && !_address.Holds(_text, sentence.Start)
                && statements.Count > 0
                && (
                    _rows.IsOne(sentence, statement.Wishes) && IsBesideRows(statements, carried)
                    || IsBelowTitle(statements[^1])
                        && _address.IsBelow(_text, sentence.End - 1)
                        && _rows.IsBareName(sentence, statement.Wishes)
                )
            )
            {
                statement.Strangers.Add((sentence.Start, sentence.End));
                statement.Wishes.Clear();
            }

            statements.Add(statement);
            // "I should like:" goes for the rows below it, up to the end of their paragraph.
            var names = sentence.Closing == ':' ? NamesGoods(statement) : statement.Wishes.Count > 0;
            var introduces = sentence.Closing is ':' or '\n' && (sentence.Closing == ':' || !sentence.EndsParagraph || !names);
            var row = statement.Wishes.Count > 0 && !sentence.EndsParagraph;
            carried =
                introduces && left is Stance.Asked or Stance.Told or Stance.Refused && !names || row && carried == left
                    ? left
                    : Stance.None;
            format = carried == Stance.Asked ? statement.Format : null;
        }

        ArtistHeads.Describe(_text, statements);
        FormatHeads.Settle(_text, statements);
        SeriesHeads.Tell(_text, statements);
        CountedNext.Settle(_text, statements);
        PersonRows.Read(_text, statements);
        NotThatOne.Read(_text, statements);
        return statements;
    }

    // "for the church choir", where a "choir folder" is sold: whom the goods are for.
    private bool IsWhom(Mention mention) =>
        !mention.IsWhole && mention.End > mention.Start && _text.IsWhom(mention.Start) && _text.IsWhom(mention.End - 1);

    private static bool NamesGoods(Statement statement) => statement.Wishes.Exists(w => w.Mention.Kind != MentionKind.Artist);

    private bool IsBeforeColon(Words.Sentence sentence) =>
        sentence.Start + 1 == sentence.End ? sentence.Closing == ':' : _text.Tokens[sentence.Start + 1].IsMark(':');

    private bool IsBesideRows(List<Statement> before, Stance carried) =>
        carried == Stance.Asked
        || !before[^1].Sentence.EndsParagraph
            && (before[^1].Wishes.Any(w => w.Stance == Stance.Asked || w.Quantity is not null) || IsBareTitle(before[^1]));

    // "Silk Road Suite", a row below "Heaven Eyes"
    private static bool IsBelowTitle(Statement before) => !before.Sentence.EndsParagraph && IsBareTitle(before);

    // "Undertow" over "T-shirts: 1 S, 2 M"
    private static bool IsBareTitle(Statement row) =>
        row is { Wishes: [{ Mention: { Kind: MentionKind.Title } title }], Sentence: { BeginsLine: true } sentence }
        && title.Start == sentence.Start
        && title.End == sentence.End;
}
