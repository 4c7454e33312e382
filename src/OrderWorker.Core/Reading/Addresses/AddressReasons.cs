using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Why an address needs a person, in sentences for staff.</summary>
internal static class AddressReasons
{
    public static Reason None(IReadOnlyList<AddressCandidate> passedOver) =>
        passedOver.Count == 0
            ? new Reason(ReasonCode.NoAddress, "The mail gives no address to send to; ask for it.", "an address")
            : new Reason(
                ReasonCode.NoAddress,
                $"The only address, '{Quote(passedOver[0])}', is {What(passedOver[0].Role)}; ask where to send the parcel.",
                "an address to send to",
                Quote(passedOver[0])
            );

    public static Reason Several(IReadOnlyList<AddressCandidate> rivals) =>
        new(
            ReasonCode.SeveralAddresses,
            $"The mail gives {rivals.Count} addresses and no word that decides: {string.Join("; ", rivals.Select(r => $"'{Quote(r)}'"))}. Ask which gets the parcel.",
            "one address",
            string.Join("; ", rivals.Select(Quote))
        );

    public static Reason Stray(string postcode) =>
        new(
            ReasonCode.SeveralAddresses,
            $"The mail speaks of another place, '{postcode}', and it cannot be told what of it is the parcel's; compare with the mail.",
            "one address",
            postcode
        );

    public static Reason SeveralParcels(string words) =>
        new(
            ReasonCode.SeveralAddresses,
            $"The mail speaks of several places to send to: '{words}'. Split it into parcels, or ask.",
            "one address",
            words
        );

    public static Reason LeftWith(string words) =>
        new(
            ReasonCode.SeveralAddresses,
            $"The mail asks to leave the parcel somewhere else than with its recipient: '{words}'. See whether the label can say so, or ask.",
            "one address",
            words
        );

    public static Reason Loose(string words) =>
        new(
            ReasonCode.IncompleteAddress,
            $"The mail says more of the parcel's place or recipient than the address shows: '{words}'. Compare with the mail, or ask.",
            null,
            words
        );

    public static Reason ToFollow(string words) =>
        new(
            ReasonCode.IncompleteAddress,
            $"The mail says that an address is still to come: '{words}'. Wait for it, or ask.",
            null,
            words
        );

    public static IEnumerable<Reason> Incomplete(AddressCandidate address)
    {
        if (address.Contradiction is { } sentence)
            yield return new Reason(ReasonCode.IncompleteAddress, sentence, null, Quote(address));
        if (address.Missing.Count > 0)
        {
            var missing = string.Join(" and ", address.Missing.Select(Name));
            yield return new Reason(
                ReasonCode.IncompleteAddress,
                $"The address '{Quote(address)}' lacks {missing}; ask for it.",
                missing,
                Quote(address)
            );
        }
    }

    private static string Quote(AddressCandidate address) =>
        string.Join(
            ", ",
            (
                (string?[])
                    [address.Name?.Text, .. address.Lines.Select(l => l.Text), address.Postcode?.Text, address.CountryWords?.Text]
            ).Where(p => !string.IsNullOrEmpty(p))
        );

    private static string What(Role role) =>
        role == Role.Office ? "an office in a signature" : "one that the mail says not to send to";

    private static string Name(MissingPart part) =>
        part switch
        {
            MissingPart.Name => "the recipient's name",
            MissingPart.Street => "a street line",
            MissingPart.HouseNumber => "a house number or name",
            MissingPart.Town => "a town",
            MissingPart.Postcode => "a postcode",
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };
}
