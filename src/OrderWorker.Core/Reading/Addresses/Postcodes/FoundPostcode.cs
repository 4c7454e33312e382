using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Addresses.Postcodes;

/// <summary>How sure it is that some characters are a postcode; a later value is surer.</summary>
internal enum PostcodeRank
{
    /// <summary>Digits where a postcode may stand; no country is known whose it would be.</summary>
    Digits,

    /// <summary>The home country's.</summary>
    Home,

    /// <summary>Of a shape, or beside a state or a prefix, that only one country has.</summary>
    TellsCountry,

    /// <summary>Of the country that the address names.</summary>
    Named,
}

/// <summary>A postcode in a piece of text.</summary>
/// <param name="Start">Index in the text of the piece.</param>
/// <param name="Length">In characters, its prefix included.</param>
/// <param name="Normal">In its country's usual form.</param>
/// <param name="Country">Whose it is; null where that cannot be told.</param>
/// <param name="Rank">How sure.</param>
internal sealed record FoundPostcode(int Start, int Length, string Normal, Country? Country, PostcodeRank Rank);
