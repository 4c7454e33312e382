using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Addresses.Countries;
using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Conversation;

/// <summary>Puts the part that an answer gives ("LS6 2AB", "the town is Leeds") where the address lacked it.</summary>
internal static class AddressPart
{
    // Words; a street line is no longer.
    private const int Longest = 7;

    /// <returns>The whole address; null where it cannot be told, or still lacks something.</returns>
    public static ShipTo? Read(Exchange exchange, ShipTo lacking, MissingPart missing)
    {
        var answer = AnswerText.Of(exchange);
        if (answer.IsTooLong || answer.Text.Sentences.Any(s => s.IsQuestion))
            return null;

        var found = new List<ShipTo>();
        foreach (var part in Parts(answer, missing))
        {
            if (Complete(lacking, missing, part, exchange) is { } whole && !found.Contains(whole))
                found.Add(whole);
        }

        return found.Count == 1 ? found[0] : null;
    }

    // The one run of words that is neither courtesy nor names what it gives: "The postcode is LS6 2AB, sorry!"
    private static IEnumerable<string> Parts(AnswerText answer, MissingPart missing)
    {
        var said = answer.Said.ToList();
        while (said.Count > 0 && IsLeading(answer, said[0], missing))
            said.RemoveAt(0);
        while (said.Count > 0 && answer.IsCourtesy(said[^1]) && !IsName(missing))
            said.RemoveAt(said.Count - 1);
        if (said.Count is > 0 and <= Longest && IsOneLine(answer, said))
            yield return answer.Text.Words(said[0], said[^1] + 1);
    }

    private static bool IsLeading(AnswerText answer, int at, MissingPart missing) =>
        answer.Text.Has(at, WordCue.AddressPart)
        || answer.IsCourtesy(at) && !(IsName(missing) && answer.Text.Tokens[at].IsCapital);

    private static bool IsName(MissingPart missing) => missing == MissingPart.Name;

    private static bool IsOneLine(AnswerText answer, List<int> said) =>
        !Enumerable
            .Range(said[0], said[^1] - said[0])
            .Any(i =>
                answer.Text.Tokens[i] is { Kind: TokenKind.Break }
                || answer.Text.Tokens[i].IsMark('.') && !answer.Text.Tokens[i].IsGlued
            );

    private static ShipTo? Complete(ShipTo lacking, MissingPart missing, string part, Exchange exchange)
    {
        var lines = missing switch
        {
            MissingPart.Street => [part, .. lacking.Lines],
            MissingPart.HouseNumber => lacking.Lines.Select((line, i) => i == 0 ? Numbered(line, part, lacking) : line),
            MissingPart.Town => [.. lacking.Lines, part],
            _ => lacking.Lines,
        };
        string[] label =
        [
            missing == MissingPart.Name ? part : lacking.Name,
            .. lines,
            missing == MissingPart.Postcode ? part : lacking.Postcode,
            CountryWords(exchange.FirstReading),
        ];
        var text = string.Join('\n', label.Where(line => line.Length > 0)) + "\n";
        var mail = exchange.First with { Body = new MailText(text, [new TextSegment(SegmentKind.New, 0, text.Length)]) };
        return
            AddressReader.Read(mail, exchange.Catalogue) is { ShipTo: { } to, Reasons.Count: 0 }
            && to.Country == lacking.Country
            && Holds(to, part)
            && (lacking.Name.Length == 0 || to.Name == lacking.Name)
            ? to
            : null;
    }

    // Nothing of the part may be lost on the way.
    private static bool Holds(ShipTo to, string part)
    {
        var label = Spelling
            .Key(string.Join(' ', [to.Name, .. to.Lines, to.Postcode]))
            .Replace(" ", "", StringComparison.Ordinal);
        return label.Contains(Spelling.Key(part).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    // As the buyer wrote it; empty where it was the shop's own, or told by the postcode.
    private static string CountryWords(MailReading first) =>
        first.Evidence.FirstOrDefault(e => e is { Field: "ship_to.country", Start: >= 0 })?.Words is { } words
        && CountryNames.Of(words) is not null
            ? words
            : "";

    // "12 Orchard Street", "Lindenweg 12"
    private static string Numbered(string street, string number, ShipTo to) =>
        to.Country.Code is "GB" or "IE" or "US" or "CA" or "AU" or "NZ" or "ZA" or "FR" or "IN" or "JE" or "GG" or "IM"
            ? $"{number} {street}"
            : $"{street} {number}";
}
