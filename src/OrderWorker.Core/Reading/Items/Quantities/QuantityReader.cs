using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities.Tables;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>Finds the number that belongs to each thing that a sentence names, and tells numbers that count nothing.</summary>
internal sealed class QuantityReader
{
    private readonly Passage _text;
    private readonly TokenSet _spent;
    private readonly EachNumbers _each;
    private readonly WishNumbers _wishes;
    private readonly EachPerson _persons;
    private readonly LooseNumbers _loose;
    private readonly OddNumbers _odd;
    private readonly Conclusions _conclusions;
    private readonly Parts _parts;
    private readonly Shares _shares;
    private readonly TableNumbers _tables;
    private readonly VolumeCounts _volumes;
    private readonly OfferHeads _offers;
    private readonly CountedWhole _whole;

    // The sentence before, which may count all copies of what is named now.
    private Statement? _before;

    /// <param name="text">What is read.</param>
    /// <param name="address">Where the parcel's address stands: its numbers count nothing.</param>
    /// <param name="tables">What the columns of its tables say.</param>
    public QuantityReader(Passage text, AddressSpan address, TableNumbers tables)
    {
        (_text, _tables) = (text, tables);
        _spent = new TokenSet(text.Tokens.Count);
        (_each, _wishes) = (new EachNumbers(text, _spent), new WishNumbers(text, _spent));
        (_loose, _odd) = (new LooseNumbers(text, _spent, _wishes, address), new OddNumbers(text));
        (_persons, _conclusions) = (new EachPerson(text, _spent), new Conclusions(text, _spent));
        (_parts, _shares, _volumes) = (new Parts(text, _spent), new Shares(text, _spent), new VolumeCounts(text));
        (_offers, _whole) = (new OfferHeads(text, _spent), new CountedWhole(text, _spent));
    }

    /// <summary>A number in a name counts nothing, an artist's neither whose title stands beside it.</summary>
    public void Pass(Mention mention) => _spent.Add(mention.Start, mention.End);

    /// <summary>These tokens are told already.</summary>
    public void Pass(int start, int end) => _spent.Add(start, end);

    /// <summary>Reads the numbers of a sentence: those of single wishes, "one of each", "two CDs", and what is left over.</summary>
    /// <param name="statement">Its wishes get their numbers.</param>
    public void Read(Statement statement)
    {
        _tables.Spend(statement, _spent);
        if (NamedPairs.At(_text, statement) is > 0 and var pair)
            _spent.Add(pair - 1, pair + (pair + 2 < statement.Sentence.End && _text.Has(pair + 1, WordCue.Of) ? 3 : 1)); // "the pair of them"
        if (NamedPairs.AllOfThem(_text, statement) is > 0 and var them)
            _spent.Add(them, them + 1);
        if (NamedPairs.Restated(_text, statement) is { Number: >= 0 and var pairs } restated)
            _spent.Add(pairs, restated.Set + 1);
        if (HeadedLists.At(_text, statement) is var (from, to, count))
        {
            _spent.Add(from, to);
            statement.IsInDoubt |= !HeadedLists.IsWhole(statement, count);
        }

        PassBoth(statement.Sentence);
        PassHearings(statement);
        _each.Read(statement);
        _wishes.Read(statement);
        PastRefused.Read(_text, statement);
        _whole.Read(statement, _before);
        EachOfTwo.Read(_text, statement);
        HeadedLists.Count(_text, statement);
        _persons.Read(statement);
        _tables.Count(statement);
        _volumes.Read(statement);
        _each.ReadPersons(statement);
        _parts.Read(statement);
        _offers.Read(statement);
        _shares.Read(statement);
        _conclusions.Read(statement);
        _loose.Read(statement);
        _odd.Read(statement);
        PackCounts.Read(_text, statement);
        _before = statement;
    }

    // "Ma fille a écouté Heaven Eyes trois fois": how often it was heard, and no number of copies.
    private void PassHearings(Statement statement)
    {
        var sentence = statement.Sentence;
        if (statement.Asks || !sentence.HasNumber || !_text.Has(sentence, WordCue.Listened))
            return;
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
            if (_text.Value(i, out var length) > 0 && i + length < sentence.End && _text.Has(i + length, WordCue.TimesWord))
                _spent.Add(i, i + length + 1);
    }

    // "uno y otro", "l'uno e l'altro": both of those named, and none of their words a number of copies.
    private void PassBoth(Sentence sentence)
    {
        if (!_text.Lexicon.IsForeign || !_text.Has(sentence, Cue.Both))
            return;
        for (var i = sentence.Start; i < sentence.End; i++)
            if (_text.Has(i, Cue.Both) && _text.CueLength(i) > 2 && _text.Value(i, out _) == 1)
                _spent.Add(i, i + _text.CueLength(i));
    }
}
