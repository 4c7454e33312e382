namespace OrderWorker.Core.Reading.Addresses.Languages;

/// <summary>The words by which one language talks of addresses. To add a language: a file like the others, and its name in <see cref="AddressWords"/>.</summary>
/// <remarks>
/// Word lists are parted by blanks, phrases by commas; case does not matter. The words of all languages count together, because people
/// write abroad in whatever language they have: a word that means something harmless in another language is better left out.
/// </remarks>
public sealed record AddressLanguage
{
    /// <summary>Words that make a line a street line: <c>street</c>, <c>rue</c>, <c>ул</c>.</summary>
    public string Streets { get; init; } = "";

    /// <summary>Words of street lines that towns end in as well: <c>hill</c> of Burgess Hill.</summary>
    public string Grounds { get; init; } = "";

    /// <summary>Ends of street words, where a language writes them in one: <c>strasse</c> of Hauptstrasse.</summary>
    public string StreetEndings { get; init; } = "";

    /// <summary>Part of a building: <c>flat</c>, <c>étage</c>, <c>кв</c>.</summary>
    public string Units { get; init; } = "";

    /// <summary>What houses without a number are called: <c>cottage</c>, <c>lodge</c>.</summary>
    public string Houses { get; init; } = "";

    /// <summary>Boxes that post is fetched from.</summary>
    public string Boxes { get; init; } = "";

    /// <summary>Words of firms and offices: <c>ltd</c>, <c>gmbh</c>. They make a signature an office's.</summary>
    public string Firms { get; init; } = "";

    /// <summary>Words of schools, clubs and the like, whose address may as well be the buyer's own.</summary>
    public string Institutions { get; init; } = "";

    /// <summary>What people are at work: <c>manager</c>.</summary>
    public string Jobs { get; init; } = "";

    /// <summary>Before a name: <c>mrs</c>.</summary>
    public string Titles { get; init; } = "";

    /// <summary>Behind a name: <c>esq</c>, <c>phd</c>.</summary>
    public string Suffixes { get; init; } = "";

    /// <summary>Small words inside a name: <c>van</c>, <c>de</c>.</summary>
    public string Particles { get; init; } = "";

    /// <summary>Whom a present goes to: <c>sister</c>.</summary>
    public string Relations { get; init; } = "";

    /// <summary>Words that stand in sentences and never in an address.</summary>
    public string Prose { get; init; } = "";

    /// <summary>The last word of a sentence before an address starts in it: <c>to</c>, <c>at</c>, <c>is</c>.</summary>
    public string Introducers { get; init; } = "";

    /// <summary>Labels of telephone and web lines.</summary>
    public string Contacts { get; init; } = "";

    /// <summary>Words after which a dot ends no sentence.</summary>
    public string Abbreviations { get; init; } = "";

    /// <summary>First words of a line above a signature, or of a greeting: both end an address.</summary>
    public string Closings { get; init; } = "";

    /// <summary>What says that the parcel goes to the address that follows.</summary>
    public string Deliver { get; init; } = "";

    /// <summary>What says that an address follows, and whose it is not certain to be.</summary>
    public string Address { get; init; } = "";

    /// <summary>What says that the address beside it is for the bill or the records only.</summary>
    public string NotHere { get; init; } = "";

    /// <summary>What says that the address beside it is given up.</summary>
    public string Former { get; init; } = "";

    /// <summary>Words that turn <see cref="Deliver"/> and <see cref="ToOffice"/> round.</summary>
    public string Negations { get; init; } = "";

    /// <summary>What asks for the parcel to go to the address of the signature.</summary>
    public string ToOffice { get; init; } = "";

    /// <summary>Another person than the writer is spoken of: <c>her address</c>.</summary>
    public string SomeoneElse { get; init; } = "";

    /// <summary>What comes before a name in a sentence.</summary>
    public string NameIs { get; init; } = "";

    /// <summary>What asks for parcels to several places.</summary>
    public string SeveralParcels { get; init; } = "";

    /// <summary>Labels of forms, a field each.</summary>
    public string FormName { get; init; } = "";
    public string FormFirstName { get; init; } = "";
    public string FormLastName { get; init; } = "";
    public string FormStreet { get; init; } = "";
    public string FormTown { get; init; } = "";
    public string FormRegion { get; init; } = "";
    public string FormPostcode { get; init; } = "";
    public string FormPostcodeAndTown { get; init; } = "";
    public string FormCountry { get; init; } = "";

    /// <summary>Names of countries, one country a line: <c>DE: Deutschland, Bundesrepublik Deutschland</c>.</summary>
    public string Countries { get; init; } = "";
}
