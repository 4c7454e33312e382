using System.Text.RegularExpressions;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Items;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Kinds;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Conversation;

/// <summary>Reads what a mail about an order plainly asks to be changed of it. Where it says anything beside, a person looks.</summary>
public sealed partial class AmendmentReader
{
    // Tokens; who writes more says more than one thing.
    private const int Longest = 150;

    private static readonly HashSet<ReasonCode> OfAChange =
    [
        ReasonCode.Change,
        ReasonCode.Cancellation,
        // A change names no place to send to, and speaks of an earlier order: neither is odd.
        ReasonCode.NoAddress,
        ReasonCode.NoItems,
        ReasonCode.MixedIntent,
    ];

    private readonly MailContent _mail;
    private readonly MailReading _reading;
    private readonly Passage _text;
    private readonly AddressReading _address;
    private readonly ItemReading _items;
    private readonly IReadOnlyList<Statement> _statements;

    private AmendmentReader(MailContent mail, MailReading reading, ShopCatalogue catalogue)
    {
        var index = CatalogueIndex.Of(catalogue);
        (_mail, _reading, _text) = (mail, reading, index.OwnFormats.Joined(MailWords.Of(mail).Body));
        _address = AddressReader.Read(mail, catalogue);
        _items = ItemReader.Read(mail, catalogue, _address);
        _statements = StatementReader.Read(_text, index, AddressSpan.Of(_address, _text.Text));
    }

    /// <param name="mail">About the order, and from its buyer.</param>
    /// <param name="reply">May the mail be answered?</param>
    /// <param name="number">Of the order that it is about.</param>
    /// <param name="catalogue">What can be ordered.</param>
    /// <param name="ordered">What the order has, without which no part of it can be taken back; null where that is not known.</param>
    /// <returns>Null where it is not plain.</returns>
    public static Amendment? Read(
        MailContent mail,
        ReplyPermission reply,
        string number,
        ShopCatalogue catalogue,
        IReadOnlyList<OrderLine>? ordered = null
    )
    {
        var others = AnyNumber().Matches($"{mail.Subject}\n{mail.Body.Join(SegmentKind.New)}");
        if (!reply.Allowed || !others.All(m => m.Value.Equals(number, StringComparison.OrdinalIgnoreCase)))
            return null;

        // The number of the order counts no copies: it is read without.
        var text = mail.Body.Text.Replace(number, new string(' ', number.Length), StringComparison.OrdinalIgnoreCase);
        var blank = mail with { Body = mail.Body with { Text = text } };
        var reading = OrderReader.Read(blank, catalogue, new HashSet<EmailAddress>());
        return (IsPlain(blank, reading) ? new AmendmentReader(blank, reading, catalogue).Read() : null)
            ?? (ordered is null || !IsAlone(blank, reading) ? null : RevisionReader.Read(blank, catalogue, ordered));
    }

    private static bool IsPlain(MailContent mail, MailReading reading) =>
        IsAlone(mail, reading)
        && (reading.Kind is not MailKind.Question || reading.IsBareAnswer)
        && reading.Reasons.All(r => OfAChange.Contains(r.Code))
        && OpenQuestions.InOrder(MailWords.Of(mail).Body) is null;

    // Whole, of a person, and of nothing but what is ordered.
    private static bool IsAlone(MailContent mail, MailReading reading)
    {
        var words = MailWords.Of(mail);
        return reading.Kind is MailKind.Order or MailKind.Change or MailKind.Cancellation or MailKind.Question or MailKind.Other
            && reading.Claim.TransactionId is null
            && mail is { Unreadable: null, Warnings.Count: 0, Attachments.Count: 0 }
            && LostLetters.InOrder(mail) is null
            && !words.IsCutShort
            && words.Body.Tokens.Count <= Longest
            && !words.Body.Has(0, words.Body.Tokens.Count, Sign.Complaint)
            && OpenQuestions.Extra(words.Body) is null
            && Conditions.Find(words.Body) is null;
    }

    private Amendment? Read() =>
        _items is { Lines.Count: 0, Reasons.Count: 0 }
            ? _statements.All(s => s.Wishes.Count == 0) && Cancellation.Is(_text, _reading.Kind)
                ? new Amendment.Cancel()
                : Move()
            : Add();

    private Amendment.Add? Add()
    {
        var wanted = _statements.Where(s => s.Wishes.Count > 0).ToList();
        var plain =
            _items is { Lines.Count: > 0, Reasons.Count: 0 }
            && _address.ShipTo is null
            && _reading.Kind is MailKind.Order or MailKind.Change
            && _statements.All(s => !s.Corrects && s.NewQuantity is null && s.Each is null && !s.IsInDoubt && !s.IsVague)
            && wanted.All(s => s.Adds && s.Wishes.All(w => w.Stance is Stance.Asked or Stance.None && !w.GivesWay))
            && !_text.Sentences.Any(s => _text.Has(s, Cue.Drop) || _text.Has(s, Cue.Instead) || _text.Has(s, Sign.Cancel));
        return plain ? new Amendment.Add(_items.Lines) : null;
    }

    private Amendment.Move? Move()
    {
        var moves =
            _text.Tokens.Any(t => ChangeWords.Place.Contains(t.Text)) && _text.Tokens.Any(t => ChangeWords.New.Contains(t.Text));
        return
            moves
            && _address is { ShipTo: { } to, Reasons.Count: 0 }
            && (_reading.Kind is MailKind.Order or MailKind.Change or MailKind.Other || _reading.IsBareAnswer)
            && !_text.Sentences.Any(s => _text.Has(s, Sign.Cancel))
            ? new Amendment.Move(to, _address.Evidence.Any(e => e is { Field: "ship_to.name", Start: >= 0 }))
            : null;
    }

    [GeneratedRegex(@"\b[A-Za-z]{1,4}-\d{4,12}\b", RegexOptions.CultureInvariant)]
    private static partial Regex AnyNumber();
}
