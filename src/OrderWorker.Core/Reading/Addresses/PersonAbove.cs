using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>"The parcel is to be sent to our secretary:", right above an address: its first line is a person.</summary>
internal static class PersonAbove
{
    private const WordUse Person = WordUse.Relation | WordUse.Job | WordUse.Honorary;

    public static bool Leads(NameHints hints, Piece first)
    {
        var lead = hints.Text.AsSpan(0, first.Start).TrimEnd();
        if (!hints.SendsTo || lead is not [.., ':'])
            return false;
        lead = lead[..^1].TrimEnd();
        return (AddressWords.Of(lead[(lead.LastIndexOfAny(' ', '\n') + 1)..]) & Person) != 0;
    }
}
