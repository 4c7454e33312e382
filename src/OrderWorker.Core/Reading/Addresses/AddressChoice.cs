namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Chooses the ship-to among the addresses of a mail, or says that a person has to.</summary>
/// <param name="Chosen">Null where there is none, or several and no word that decides.</param>
/// <param name="Rivals">The addresses among which no word decides; empty where one was chosen.</param>
internal sealed record AddressChoice(AddressCandidate? Chosen, IReadOnlyList<AddressCandidate> Rivals)
{
    // Characters from a colon over a line with a name to the place below it.
    private const int LongestName = 60;

    /// <param name="found">All addresses of the mail.</param>
    public static AddressChoice Of(FoundAddresses found)
    {
        var choice = Of(found.Candidates);
        if (found.SentElsewhere is not null && NamelessBesideTheirs(choice, found) is { } both)
            return new AddressChoice(null, both);
        if (AnotherHome(choice, found) is { } homes)
            return new AddressChoice(null, homes);
        if (TheirsWithoutStreet(choice, found) is { } lacking)
            return new AddressChoice(null, lacking);
        return found is { SentElsewhere: not null, IsToWriterToo: false } && TheirsOf(choice.Rivals, found.Buyer) is { } theirs
            ? new AddressChoice(theirs, [])
            : choice;
    }

    // "Post it to my mother. Mrs Ann Hill, ... My solicitor can be written to at 5 High Street": a place without a name is not where she is.
    private static IReadOnlyList<AddressCandidate>? NamelessBesideTheirs(AddressChoice choice, FoundAddresses found) =>
        choice.Chosen is { Name: null } chosen
        && found.Candidates.FirstOrDefault(c =>
            c is { Role: Role.Bare or Role.Called, IsComplete: true, IsSigned: false, Name: { } name }
            && (!found.Buyer.IsIn(name.Text) || found.Buyer.IsRelative(name.Text))
            && !c.IsSamePlace(chosen)
        )
            is { } theirs
            ? [theirs, chosen]
            : null;

    // "We are at 7 High Street during the week and at The Loft, 12 Rose Street, from Fridays": another place in the same paragraph, of which
    // nothing is said that sends the parcel there or keeps it away.
    private static IReadOnlyList<AddressCandidate>? AnotherHome(AddressChoice choice, FoundAddresses found) =>
        choice.Chosen is { Role: Role.Called } home
        && found.Candidates.Where(c => IsAnotherHome(c, home, found)).ToList() is { Count: > 0 } others
            ? [home, .. others]
            : null;

    // "My own address, for the PayPal: ... The CD is to be posted to: Grace Mensah, Slade Green, DA8 2DR": what lacks a street is hers all the same.
    private static IReadOnlyList<AddressCandidate>? TheirsWithoutStreet(AddressChoice choice, FoundAddresses found) =>
        choice.Chosen is { Role: < Role.Asked } own
        && found.Candidates.FirstOrDefault(c =>
            c is { Role: Role.Bare or Role.Called, IsComplete: false, Postcode: not null, IsSigned: false, ForContact: false }
            && !(c.Name is { } name && found.Buyer.IsIn(name.Text))
            && !c.IsSamePlace(own)
            && IsBelowColon(found.Text, c.Start)
        )
            is { } theirs
            ? [own, theirs]
            : null;

    // "The CD is to be posted to:", a name, and the place.
    private static bool IsBelowColon(string text, int at) =>
        at > 0
        && text.LastIndexOf(':', at - 1, Math.Min(at, LongestName)) is >= 0 and var colon
        && text.AsSpan(colon + 1).TrimStart(" \r") is ['\n', ..];

    private static bool IsAnotherHome(AddressCandidate other, AddressCandidate home, FoundAddresses found) =>
        other is { Role: Role.Bare, Postcode: not null, IsSigned: false, ForContact: false }
        && other.Start > home.End
        && !other.IsSamePlace(home)
        && !found.Text.AsSpan(home.End..other.Start).Contains("\n\n", StringComparison.Ordinal);

    // "Could you post it straight to her?": then it is not the one of the two that is the writer's own.
    private static AddressCandidate? TheirsOf(IReadOnlyList<AddressCandidate> rivals, BuyerName buyer)
    {
        if (rivals.Count != 2 || rivals.Any(c => c.ForATime || c.IsAlternative))
            return null;
        var own = rivals.Where(c => c.Name is { } name && buyer.IsIn(name.Text) && !buyer.IsRelative(name.Text)).ToList();
        return own.Count == 1
            ? rivals.Single(c => c != own[0]) is { Name: not null, IsSigned: false } theirs
                ? theirs
                : null
            : null;
    }

    private static AddressChoice Of(IReadOnlyList<AddressCandidate> candidates) =>
        // As most mails have it.
        candidates is [{ Role: > Role.Office, ForATime: false } only]
            ? new AddressChoice(only, [])
            : OfSeveral(candidates);

    private static AddressChoice OfSeveral(IReadOnlyList<AddressCandidate> candidates)
    {
        var open = candidates.Where(c => c.Role > Role.Office).ToList();
        // An address that lacks something gives way to a whole one, unless the mail asks for it, or calls it its own and the other nothing.
        if (open.Where(c => c.IsComplete).Select(c => (Role?)c.Role).Max() is { } whole)
            open.RemoveAll(c => !c.IsComplete && c.Role < Role.Asked && c.Role <= whole && c.Postcode is null);
        if (open.Count == 0)
            return new AddressChoice(null, []);

        // "It's for him: ... If you need me I'm at ...": of two, the other one is the parcel's.
        if (open.Exists(c => c is { ForContact: false, IsComplete: true, Name: not null, IsSigned: false }))
            open.RemoveAll(c => c.ForContact);

        // "Until the 20th I am at ..., after that at ...": which one it is depends on the day.
        if (open.Exists(c => c.ForATime) && open.Exists(c => c.IsComplete && !c.IsSamePlace(open.Find(f => f.ForATime)!)))
            return new AddressChoice(null, open);

        // "My address is ... Or, if that is cheaper, my sister's: ..."
        if (open.Find(c => c.IsAlternative) is { } other && open.Exists(c => !c.IsAlternative && !c.IsSamePlace(other)))
            return new AddressChoice(null, open);

        var strongest = open.Max(c => c.Role);
        var places = new List<AddressCandidate>();
        foreach (var candidate in open.Where(c => c.Role == strongest))
        {
            var same = places.FindIndex(p => p.IsSamePlace(candidate));
            if (same < 0)
                places.Add(candidate);
            else if (places[same].Name is null || (!places[same].IsComplete && candidate.IsComplete))
                places[same] = candidate;
        }

        if (places.Count > 1)
            return new AddressChoice(null, places);

        // "Lucy's address: ... Mine: ...", "Lucy Price lives at ... and it's for her", above the writer's own.
        if (
            places[0] is { Role: Role.Called, Name: null } called
            && open.Exists(c =>
                c is { Role: Role.Bare, IsComplete: true, IsSigned: false }
                && !c.IsSamePlace(called)
                && (c.Name is not null || c.Start > called.Start)
            )
        )
            return new AddressChoice(null, [called, .. open.Where(c => !c.IsSamePlace(called))]);

        // The place may stand twice, once with its name: "send it to my address", and the signature.
        var chosen = places[0];
        var named = open.FirstOrDefault(c => c.Name is not null && c.IsSamePlace(chosen));
        return new AddressChoice(chosen.Name is null && named is not null ? chosen with { Name = named.Name } : chosen, []);
    }
}
