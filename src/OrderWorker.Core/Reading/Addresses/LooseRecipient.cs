using OrderWorker.Core.Reading.Addresses.Countries;
using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Finds whom or what place the parcel is sent to in a sentence, where the address has neither: "please address it to Lucy Price".</summary>
internal static class LooseRecipient
{
    // Words from "send" to the "to" of "send one copy of each of them to".
    private const int LongestWay = 5;

    // No set of words rules these out beforehand.
    private const ulong Any = ulong.MaxValue;

    // By language: "a" is a "to" behind "enviar", and not in "send a Bach".
    private static readonly IReadOnlyList<(PhraseSet Deliver, PhraseSet To)> Senders =
    [
        .. AllLanguages.List.Select(l => (new PhraseSet(l.Of(AddressCue.Deliver), Any), new PhraseSet(l.Of(AddressCue.To), Any))),
    ];

    /// <returns>The words, for staff; null for none.</returns>
    public static string? In(string text, FoundAddresses found, AddressCandidate chosen, Kept kept)
    {
        foreach (var piece in found.Pieces)
        {
            // In capitals throughout, nobody can tell a name.
            if (!piece.MayHold(AddressWords.Deliver) || !piece.Span.ContainsAnyInRange('a', 'z'))
                continue;
            var words = Wordlist.Of(text, piece.Start, piece.End);
            for (var i = 0; i < words.Count; i++)
                if (
                    AddressWords.Deliver.LengthAt(words, i) is > 0 and var length
                    && !IsRefused(words, i)
                    && IndexOfTo(words, i, i + length) is >= 0 and var to
                    && Named(words, to + 1) is { } name
                    && !kept.Holds(words.StartOf(name.First), words.EndOf(name.First))
                    && !IsOnLabel(text.AsSpan(words.StartOf(name.First)..words.EndOf(name.Last)), chosen)
                )
                    return Spelling.Squash(text.AsSpan(words.StartOf(i)..words.EndOf(name.Last)));
        }

        return null;
    }

    // The "to" that ends the phrase or follows it, with no money before it: "the cheque goes to".
    private static int IndexOfTo(Wordlist words, int first, int next)
    {
        if (AddressWords.Money.IsIn(words.Between(words.StartOf(0), words.EndOf(Math.Min(words.Count, next + LongestWay) - 1))))
            return -1;
        for (var i = Math.Max(first, next - 1); i < words.Count && i < next + LongestWay; i++)
            if (char.IsLower(words[i][0]) && AddressWords.To.IsWord(words, i) && IsTo(words, first, i))
                return i;
        return -1;
    }

    private static bool IsTo(Wordlist words, int deliver, int at)
    {
        foreach (var language in Senders)
            if (language.To.IsWord(words[at]) && language.Deliver.LengthAt(words, deliver) > 0)
                return true;
        return false;
    }

    // "Lucy Price", "my assistant Lucy Price", "Mrs Price"
    private static (int First, int Last)? Named(Wordlist words, int at)
    {
        if (
            at + 2 < words.Count
            && (words.UseOf(at) & WordUse.Prose) != 0
            && (words.UseOf(at + 1) & (WordUse.Relation | WordUse.Job)) != 0
        )
            at += 2;
        while (at < words.Count && char.IsUpper(words[at][0]) && (words.UseOf(at) & WordUse.Title) != 0)
            at++;
        if (
            at >= words.Count
            || words[at].Length < 2
            || !char.IsUpper(words[at][0])
            || (words.UseOf(at) & (WordUse.Prose | WordUse.Introducer)) != 0
            || IsShouted(words[at])
        )
            return null;
        var last = at;
        while (last + 1 < words.Count && char.IsUpper(words[last + 1][0]))
            last++;
        return (at, last);
    }

    // "send it to HIM"
    private static bool IsShouted(ReadOnlySpan<char> word) =>
        !word.ContainsAnyInRange('a', 'z') && AddressWords.SomeoneElse.IsWord(word);

    // Its name, a line, or its country in whatever language.
    private static bool IsOnLabel(ReadOnlySpan<char> name, AddressCandidate chosen)
    {
        if (CountryNames.Of(name) is { } country)
            return country == chosen.Country;
        var label = Spelling
            .Key(string.Join(' ', [chosen.Name?.Text ?? "", .. chosen.Lines.Select(l => l.Text), chosen.Postcode?.Text ?? ""]))
            .Split(' ');
        return Spelling.Key(name).Split(' ').All(word => label.Contains(word));
    }

    // "not to be sent to", "the cheque is in the post to", "we go to Ireland"
    private static bool IsRefused(Wordlist words, int at)
    {
        if (at > 0 && words[at - 1] is "the" or "we" or "We" or "I" or "i")
            return true;
        for (var i = Math.Max(0, at - 2); i < at; i++)
            if (AddressWords.Negations.LengthAt(words, i) > 0)
                return true;
        return false;
    }
}
