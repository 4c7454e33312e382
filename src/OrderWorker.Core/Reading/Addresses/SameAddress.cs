using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>"Ship to: same", below "Bill to:" with an address: the parcel goes to that as well.</summary>
internal static class SameAddress
{
    /// <param name="text">The mail's.</param>
    /// <param name="paragraphs">Its lines.</param>
    /// <param name="all">Its words.</param>
    public static bool IsAsked(string text, IReadOnlyList<IReadOnlyList<TextLine>> paragraphs, Wordlist all)
    {
        if (!AddressWords.AsAbove.MayBeIn(all))
            return false;
        foreach (var line in paragraphs.SelectMany(paragraph => paragraph))
        {
            var colon = text.AsSpan(line.Start..line.End).IndexOf(':');
            if (
                colon > 0
                && AddressWords.AsAbove.IsWhole(all.Between(line.Start + colon, line.End))
                && AddressWords.Deliver.IsIn(all.Between(line.Start, line.Start + colon))
            )
                return true;
        }

        return false;
    }
}
