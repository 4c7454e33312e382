using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Gives an address without a name the one that the mail has for it: the sentence's, the signature's, the sender's.</summary>
internal static class RecipientName
{
    /// <summary>The same address with its name, or with the name among what is missing.</summary>
    public static AddressCandidate Complete(AddressCandidate address, FoundAddresses found)
    {
        var buyer = found.Buyer;
        var isRelatives = address is { Name: { } name, IsSigned: false } && buyer.IsRelative(name.Text);
        var isBuyers = address.Name is null || (buyer.IsIn(address.Name.Text) && !isRelatives);
        var isBuyersOwn = address.Name is not null && isBuyers;
        // "for my sister to her address in Leeds", above the buyer's own label
        var theirs =
            !isBuyersOwn
            && address.Role == Role.Called
            && found.LeadIns.GetValueOrDefault(address.Start) is { SomeoneElse: true };
        if (found.SentElsewhere is { } words && address.Role < Role.Asked && isBuyers && !theirs)
            address = address with
            {
                Contradiction =
                    address.Contradiction
                    ?? $"The mail sends the parcel to somebody else ('{words}') and gives no address that is clearly theirs; ask for it.",
            };
        // A line that has the whole name in it is a name that was not told from the street: it would stand on the label twice.
        if (address.Lines.FirstOrDefault(l => buyer.IsAllIn(l.Text)) is { } twice && isBuyers)
            address = address with
            {
                Contradiction =
                    address.Contradiction ?? $"The line '{twice.Text}' may be the recipient's name; compare with the mail.",
            };
        if (address.Name is { } own && !(IsOneName(own.Text) && (buyer.Begins(own.Text) || buyer.Ends(own.Text))))
            return IsOneName(own.Text) ? Lacking(address) : address;

        if (!buyer.IsFull && address is { Missing: [], Lines: [{ } house, _, _, ..] } && IsCommunity(house.Text))
            return address with { Name = house, Lines = [.. address.Lines.Skip(1)] };

        if (found.LeadIns.GetValueOrDefault(address.Start) is { } lead)
        {
            if (lead.Name is not null)
                return address with { Name = lead.Name };
            if (NameApart.In(found.Text, found.Words, address.End) is { } apart)
                return address with { Name = apart };
            if (lead.SomeoneElse)
                return Lacking(address);
        }

        // "The Choir Secretary": the mail sends it to an office that somebody holds.
        if (address is { Role: Role.Asked, Lines: [{ } office, _, ..] } && IsOffice(office.Text))
            return address with { Name = office, Lines = [.. address.Lines.Skip(1)] };

        var signed = SignedName(found, buyer);
        if (signed is null)
            return buyer.IsFull ? address with { Name = new Words(buyer.Text, -1, -1) } : Lacking(address);
        if (buyer.IsFull && !IsSamePerson(signed.Text, buyer.Text) && !buyer.HasSameWords(signed.Text))
            return Lacking(address);
        return address with
        {
            Name = buyer.IsFull && FirstLength(buyer.Text) > FirstLength(signed.Text) ? new Words(buyer.Text, -1, -1) : signed,
        };
    }

    private static AddressCandidate Lacking(AddressCandidate address) =>
        address with
        {
            Missing = [MissingPart.Name, .. address.Missing],
        };

    private static bool IsOffice(string line) =>
        line.StartsWith("The ", StringComparison.Ordinal) && (AddressWords.Of(LastWord(line)) & WordUse.Job) != 0;

    // "St Scholastica's Priory": whoever of the house writes.
    private static bool IsCommunity(string line) =>
        line.Contains(' ', StringComparison.Ordinal) && (AddressWords.Of(LastWord(line)) & WordUse.Community) != 0;

    // "J. Hill" and "Jane Hill" are one, of whom the longer first name is taken; "Susan Hill" is another.
    private static bool IsSamePerson(string one, string other) =>
        char.ToUpperInvariant(one[0]) == char.ToUpperInvariant(other[0]);

    private static int FirstLength(string name) => name.IndexOf(' ');

    private static bool IsOneName(string name) => name.IndexOf(' ') < 0;

    // The last short line of the mail that shares a word with the sender's name.
    private static Words? SignedName(FoundAddresses found, BuyerName buyer)
    {
        for (var i = found.Pieces.Count - 1; i >= 0; i--)
        {
            var piece = WithoutLabel(found.Pieces[i]);
            if (
                piece.Before >= Break.Line
                && piece.WordCount is >= 2 and <= 4
                && NameFinder.MayBeName(piece)
                && (SharesSurname(piece.Text, buyer) || buyer.Text.Length == 0 && IsBelowClosing(found.Pieces, i))
                && EndsLine(found.Pieces, i)
            )
                return NameFinder.Clean(piece, buyer);
        }

        return null;
    }

    // "Name's Jane Hill"
    private static Piece WithoutLabel(Piece piece)
    {
        if (!piece.MayBeginWith(AddressWords.NameIs))
            return piece;
        var words = Wordlist.Of(piece.Text);
        var length = AddressWords.NameIs.LengthAt(words, 0);
        return length > 0 && length < words.Count ? piece.Cut(piece.Start + words.StartOf(length), piece.End) : piece;
    }

    // "Yours faithfully, / E. M. Hatherley", where the header has no name at all.
    private static bool IsBelowClosing(IReadOnlyList<Piece> pieces, int at) =>
        at > 0 && at + 1 == pieces.Count && AddressWords.Closings.IsWhole(Wordlist.Of(pieces[at - 1].Text));

    // "Белова Анна" of Анна Белова has the surname first.
    private static bool SharesSurname(string text, BuyerName buyer) =>
        buyer.IsFull
            ? Spelling.Key(LastWord(text)) == Spelling.Key(LastWord(buyer.Text)) || buyer.HasSameWords(text)
            : buyer.IsIn(text);

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private static bool EndsLine(IReadOnlyList<Piece> pieces, int at) =>
        at + 1 == pieces.Count || pieces[at + 1].Before >= Break.Line;
}
