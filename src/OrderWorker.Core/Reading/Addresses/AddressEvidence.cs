namespace OrderWorker.Core.Reading.Addresses;

/// <summary>The words of the mail that an address rests on.</summary>
internal static class AddressEvidence
{
    public static IReadOnlyList<Evidence> Of(AddressCandidate address, string text)
    {
        var rule = address.Role switch
        {
            Role.Asked => "the mail asks to send to the address that follows",
            Role.Called => "the mail calls it an address",
            _ => "the only address that the mail gives",
        };
        var evidence = new List<Evidence>();
        Add(
            "ship_to.name",
            address.Name,
            address.Name is { Start: < 0 } ? "the sender's name, because the address has none" : "the name at the address"
        );
        foreach (var line in address.Lines)
            Add("ship_to.lines", line, rule);
        Add("ship_to.postcode", address.Postcode, "the shape of a postcode");
        Add("ship_to.country", address.CountryWords ?? address.Postcode, address.CountryRule);
        return evidence;

        void Add(string field, Words? words, string why)
        {
            if (words is { Start: < 0 })
                evidence.Add(new Evidence(field, -1, words.Text.Length, words.Text, why));
            else if (words is not null)
                evidence.Add(new Evidence(field, words.Start, words.End - words.Start, text[words.Start..words.End], why));
        }
    }
}
