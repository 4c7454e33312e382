namespace OrderWorker.Core.Reading.Addresses.Languages;

/// <summary>What a word may be in an address, or beside one. A word may be several things.</summary>
[Flags]
internal enum WordUse
{
    None = 0,
    Street = 1,
    Unit = 2,
    House = 4,
    Box = 8,
    Firm = 16,
    Institution = 32,
    Job = 64,
    Title = 128,
    Particle = 256,
    Relation = 512,
    Prose = 1024,
    Introducer = 2048,
    Contact = 4096,
    Abbreviation = 8192,
    Negation = 16384,

    /// <summary>A street's word that towns end in as well.</summary>
    Ground = 32768,
    Suffix = 65536,
    CareOf = 131072,
    StreetLead = 262144,
    Honorary = 524288,
    Community = 1048576,
    Calling = 2097152,
    Club = 4194304,
    ClubPost = 8388608,
    Inside = 16777216,
    Unsure = 33554432,

    /// <summary>What tells that a line beside a name goes on the label: a place, or somebody it stands below.</summary>
    OfLabel = Street | Ground | Unit | House | Box | Firm | Institution | CareOf | Community,
}
