using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>"The parcel is to be sent to our secretary:" right above an address, or a school below its first line: that line is a person.</summary>
internal static class PersonAbove
{
    // Lines from a person, with what they do, to the school they are at.
    private const int DeepestHouse = 2;

    // Characters of "his name and address are".
    private const int LongestLead = 60;

    private const WordUse Person = WordUse.Relation | WordUse.Job | WordUse.Honorary;

    public static bool Leads(NameHints hints, List<Piece> parts)
    {
        var lead = hints.Text.AsSpan(0, parts[0].Start).TrimEnd();
        if (!hints.SendsTo || lead.IsEmpty)
            return false;
        if (EndsInPerson(lead))
            return true;
        if (lead[^1] != ':')
            return false;
        lead = lead[..^1].TrimEnd();
        return IsOfHouse(parts) || (AddressWords.Of(lead[(lead.LastIndexOfAny(' ', '\n') + 1)..]) & Person) != 0;
    }

    // "She's", "His name and address are:", and nothing else in its sentence, above the name.
    private static bool EndsInPerson(ReadOnlySpan<char> lead)
    {
        lead = lead.TrimEnd(" :-–");
        var start = lead.LastIndexOfAny('.', '\n', '!') + 1;
        var words = Wordlist.Of(lead[Math.Max(start, lead.Length - LongestLead)..].ToString());
        return AddressWords.PersonIs.IsWhole(words) && AddressWords.SomeoneElse.IsIn(words);
    }

    // "Please deliver to: Mary Conneely, Librarian, Hilltop School"
    private static bool IsOfHouse(List<Piece> parts)
    {
        for (var i = 1; i <= DeepestHouse && i < parts.Count; i++)
            if (parts[i].Has(WordUse.Institution | WordUse.Firm))
                return true;
        return false;
    }
}
