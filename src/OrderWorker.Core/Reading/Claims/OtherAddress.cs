using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>An email address in the text from which the money comes, other than the sender's: a wife's account.</summary>
internal sealed record OtherAddress(EmailAddress Address, int Start)
{
    // Characters of an address that are looked at on each side of its "@".
    private const int MostOnASide = 100;

    /// <returns>Null where the mail gives none beside the word PayPal, or several.</returns>
    public static OtherAddress? Find(MailContent mail, Passage text)
    {
        OtherAddress? found = null;
        for (var i = 1; i < text.Tokens.Count; i++)
        {
            if (!text.Tokens[i].IsMark('@') || !IsNearPayPal(text, i) || At(text.Text, text.Tokens[i].Start) is not { } address)
                continue;
            if (IsOf(mail.From, address.Address) || IsOf(mail.Recipients, address.Address))
                continue;
            if (found is not null && !found.Address.Equals(address.Address))
                return null;
            found ??= address;
        }

        return found;
    }

    private static bool IsOf(IEnumerable<MailParty> parties, EmailAddress address) =>
        parties.Any(party => address.Equals(party.Address));

    private static OtherAddress? At(string text, int at)
    {
        var (start, end) = (at, at + 1);
        while (
            start > 0
            && at - start < MostOnASide
            && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_' or '-' or '+')
        )
            start--;
        while (end < text.Length && end - at < MostOnASide && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
            end++;
        while (end > at && text[end - 1] is '.' or '-')
            end--;
        return EmailAddress.TryParse(text[start..end], out var address) && address.Domain.Contains('.')
            ? new OtherAddress(address, start)
            : null;
    }

    // In the same sentence or the one line: "PayPal, from my husband's account, x@y".
    private static bool IsNearPayPal(Passage text, int at)
    {
        for (var i = at; i >= 0 && i > at - 25 && !text.Tokens[i].IsParagraphEnd; i--)
        {
            if (text.Has(i, Sign.PayPal))
                return true;
        }

        for (var i = at; i < text.Tokens.Count && i < at + 15 && !text.Tokens[i].IsParagraphEnd; i++)
        {
            if (text.Has(i, Sign.PayPal))
                return true;
        }

        return false;
    }
}
