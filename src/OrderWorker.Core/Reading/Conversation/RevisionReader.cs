using System.Text;
using System.Text.RegularExpressions;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Conversation;

/// <summary>
/// Reads what of an order's goods a mail takes back or changes: "please drop the Bach", "make it two rather than three", "one Heaven Eyes
/// instead of the Bach".
/// </summary>
/// <remarks>
/// One sentence may do so, and every word of it has to be known: titles, numbers, a word for the deed, and courtesies. A number that is named as
/// the present one has to be that. Whatever is said beside may neither ask, keep nor count anything.
/// </remarks>
internal sealed partial class RevisionReader
{
    // The sentence in signs: what is done, and to what.
    private const char Item = 'I',
        Number = 'N',
        Drop = 'D',
        Instead = 'X',
        Make = 'M',
        And = '&';

    private readonly Passage _text;
    private readonly IReadOnlyList<Statement> _statements;
    private readonly Dictionary<Sku, int> _copies;
    private readonly List<Sku> _items = [];
    private readonly List<int> _numbers = [];

    private RevisionReader(Passage text, IReadOnlyList<Statement> statements, IReadOnlyList<OrderLine> ordered) =>
        (_text, _statements, _copies) = (text, statements, ordered.ToDictionary(l => l.Sku, l => l.Quantity));

    /// <param name="mail">About the order; its number is blanked out.</param>
    /// <param name="catalogue">What can be ordered.</param>
    /// <param name="ordered">What the order has.</param>
    /// <returns>Null where it is not beyond doubt, or where nothing of the order would be left or changed.</returns>
    public static Amendment.Revise? Read(MailContent mail, ShopCatalogue catalogue, IReadOnlyList<OrderLine> ordered)
    {
        var index = CatalogueIndex.Of(catalogue);
        var text = index.OwnFormats.Joined(MailWords.Of(mail).Body);
        return IsOfMoney(text) ? null : new RevisionReader(text, StatementReader.Read(text, index), ordered).Read();
    }

    // Who speaks of money that is on its way is heard by a person.
    private static bool IsOfMoney(Passage text) =>
        text.Has(Sign.PayPal)
        || text.Has(Sign.Cheque)
        || text.Has(Sign.PostalOrder)
        || text.Has(Sign.Gift)
        || text.Has(Sign.TakenBack);

    private Amendment.Revise? Read()
    {
        var deeds = _text.Sentences.Where(HasDeed).ToList();
        if (deeds is not [var deed] || SignsOf(deed) is not { } signs)
            return null;
        var beside = _text.Sentences.Where(s => s != deed);
        if (beside.Any(s => s.IsQuestion || !Cancellation.IsBeside(_text, Words(s))) || !Apply(signs))
            return null;

        var lines = _copies.Where(c => c.Value > 0).Select(c => (c.Key, c.Value)).ToList();
        return lines.Count > 0 && lines.TrueForAll(l => l.Value <= OrderLine.MaxQuantity)
            ? new Amendment.Revise([.. lines.OrderBy(l => l.Key).Select(l => OrderLine.Of(l.Key, l.Value))])
            : null;
    }

    private List<int> Words(Sentence sentence) =>
        [
            .. Enumerable
                .Range(sentence.Start, sentence.Count)
                .Where(i => _text.Tokens[i].Kind is not (TokenKind.Mark or TokenKind.Break)),
        ];

    private bool HasDeed(Sentence sentence) =>
        Enumerable.Range(sentence.Start, sentence.Count).Any(i => DeedAt(i, out _) != default && !IsGreeted(i))
        || _statements.Any(s => s.Sentence == sentence && s.Wishes.Count > 0);

    // "Sorry, please drop the Bach": an apology corrects nothing.
    private bool IsGreeted(int at) => _text.CueLength(at) == 1 && AnswerWords.Courtesy.Contains(_text.Tokens[at].Text);

    private char DeedAt(int at, out int length)
    {
        length = Math.Max(1, _text.CueLength(at));
        if (
            _text.Has(at, Cue.Instead)
            || _text.Tokens[at].Is("rather") && at + 1 < _text.Tokens.Count && _text.Tokens[at + 1].Is("than")
        )
        {
            length = _text.Has(at, Cue.Instead) ? length : 2;
            return Instead;
        }

        if (_text.Has(at, Cue.Drop) || ChangeWords.Cancel.Contains(_text.Tokens[at].Text))
            return Drop;
        if (_text.Has(at, Cue.Correct) && !IsGreeted(at))
            return Make;
        if (!ChangeWords.Alter.Contains(_text.Tokens[at].Text))
            return default;
        length = 1;
        return Make;
    }

    // Null where a word is none of those that such a sentence is made of.
    private string? SignsOf(Sentence sentence)
    {
        var signs = new StringBuilder();
        var statement = _statements.FirstOrDefault(s => s.Sentence == sentence);
        for (var i = sentence.Start; i < sentence.End; )
        {
            if (statement?.Wishes.FirstOrDefault(w => w.Mention.Start == i) is { } wish)
            {
                if (ItemOf(wish) is not { } sku)
                    return null;
                _items.Add(sku);
                signs.Append(Item);
                i = wish.Mention.End;
                continue;
            }

            if (_text.Tokens[i].Kind is TokenKind.Mark or TokenKind.Break)
            {
                i++;
                continue;
            }

            if (DeedAt(i, out var length) is not default(char) and var deed && !IsGreeted(i))
            {
                signs.Append(deed);
                i += length;
                continue;
            }

            if (_text.Value(i, out var digits) is >= 0 and var value)
            {
                if (_text.Has(i, Cue.More) || value is < 1 or > OrderLine.MaxQuantity)
                    return null;
                _numbers.Add(value);
                signs.Append(Number);
                i += digits;
                continue;
            }

            if (!IsKnown(i))
                return null;
            if (_text.Has(i, Cue.And) && !_text.Tokens[i].Is("with"))
                signs.Append(And);
            i++;
        }

        return signs.ToString();
    }

    private bool IsKnown(int at)
    {
        var token = _text.Tokens[at];
        if (token.Kind != TokenKind.Word)
            return false;
        if (
            _text.Has(at, Cue.If)
            || _text.Has(at, Cue.Or)
            || _text.Has(at, Cue.Each)
            || _text.Has(at, Cue.More)
            || _text.Has(at, Cue.Not)
        )
            return false;
        return _text.Has(at, Cue.And)
            || _text.Has(at, Cue.Unit)
            || _text.Has(at, Cue.Medium)
            || Formats.Known(token.Text) is not null
            || ChangeWords.Request.Contains(token.Text)
            || ChangeWords.Order.Contains(token.Text)
            || Cancellation.IsSmall(_text, at);
    }

    // A title in several formats is the one that was ordered.
    private Sku? ItemOf(Wish wish)
    {
        var mention = wish.Mention;
        if (mention.Item is { } item)
            return item.Sku;
        if (mention is not { Kind: MentionKind.Title, Titles.Count: 1 } || wish.IsOtherTitle || wish.IsInDoubt)
            return null;
        var fitting = mention.Titles.First().In(mention.Format).Select(i => i.Sku).ToList();
        return fitting is [var only] ? only
            : fitting.Where(_copies.ContainsKey).ToList() is [var had] ? had
            : null;
    }

    private bool Apply(string signs)
    {
        if (Drops().IsMatch(signs))
            return TakeOut(signs.Replace($"{Drop}", "", StringComparison.Ordinal));
        if (Exchanges().Match(signs) is { Success: true } exchange)
            return Exchange(
                isOldFirst: exchange.Groups["old"].Success,
                first: exchange.Groups["first"].Value.Contains(Number),
                second: exchange.Groups["second"].Value.Contains(Number)
            );
        if (NewThenOld().IsMatch(signs))
            return Recount(_numbers[0], was: _numbers[1]);
        if (OldThenNew().IsMatch(signs))
            return Recount(_numbers[1], was: _numbers[0]);
        return New().IsMatch(signs) && Recount(_numbers[0], was: null);
    }

    // "the Bach", "one of the Bach": all of them, or so many.
    private bool TakeOut(string rows)
    {
        var (item, number) = (0, 0);
        int? copies = null;
        foreach (var sign in rows)
        {
            if (sign == Number)
                copies = _numbers[number++];
            if (sign != Item)
                continue;
            if (!_copies.TryGetValue(_items[item], out var had) || (copies ?? had) > had || had == 0)
                return false;
            _copies[_items[item++]] = had - (copies ?? had);
            copies = null;
        }

        return true;
    }

    private bool Exchange(bool isOldFirst, bool first, bool second)
    {
        var (fresh, gone) = isOldFirst ? (_items[1], _items[0]) : (_items[0], _items[1]);
        int? one = first ? _numbers[0] : null,
            two = second ? _numbers[^1] : null;
        var (wanted, given) = isOldFirst ? (two, one) : (one, two);
        if (!_copies.TryGetValue(gone, out var had) || _copies.ContainsKey(fresh) || (given ?? had) != had)
            return false;
        // Of several copies, it has to be said how many change.
        if (had > 1 && (given is null || wanted is null) && wanted != had)
            return false;
        _copies.Remove(gone);
        _copies[fresh] = wanted ?? had;
        return true;
    }

    private bool Recount(int copies, int? was)
    {
        if (_items.Count == 0 && _copies.Count != 1)
            return false;
        var sku = _items.Count == 0 ? _copies.Keys.First() : _items[0];
        if (!_copies.TryGetValue(sku, out var had) || was is { } told && told != had || copies == had)
            return false;
        _copies[sku] = copies;
        return true;
    }

    [GeneratedRegex("^(?:D(?:I(?:&?I)*|NI(?:&?NI)*)|(?:I(?:&?I)*|NI(?:&?NI)*)D)$")]
    private static partial Regex Drops();

    [GeneratedRegex("^M?(?:(?<first>N?I)X(?<second>N?I)|(?<old>X)(?<first>N?I)&?(?<second>N?I))$")]
    private static partial Regex Exchanges();

    // "two rather than three", "one Bach instead of two"
    [GeneratedRegex("^M?(?:I?NXN|NIXN|NXNI)$")]
    private static partial Regex NewThenOld();

    // "change the Bach from three to two"
    [GeneratedRegex("^M(?:I?NN|NNI)$")]
    private static partial Regex OldThenNew();

    // "make it two", "please make it two Bach"
    [GeneratedRegex("^(?:M(?:I?N|NI)|MIMN)$")]
    private static partial Regex New();
}
