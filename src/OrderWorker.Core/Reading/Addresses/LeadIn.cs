using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>What the words just before and just behind an address say of it.</summary>
/// <param name="Role">Never <see cref="Role.Office"/>: that is told by the address itself.</param>
/// <param name="SomeoneElse">They speak of another person than the writer, whose name the address then needs.</param>
/// <param name="Name">A name that they give: "My name is Jane Hill and I live at".</param>
internal sealed record LeadIn(Role Role, bool SomeoneElse, Words? Name)
{
    /// <summary>They call the address before it wrong: "sorry, that is my old address, it is now".</summary>
    public bool Corrects { get; init; }

    /// <summary>They speak of a place of work.</summary>
    public bool AtWork { get; init; }

    /// <summary>They ask for the parcel at the writer's home: "to my home address".</summary>
    public bool AtHome { get; init; }

    /// <summary>They say until when, or from when on, the address holds.</summary>
    public bool ForATime { get; init; }

    /// <summary>They begin with "or": the mail gives the address to choose from.</summary>
    public bool IsAlternative { get; init; }

    /// <summary>They give it as the writer's own, for questions and papers: "if you need me I'm at".</summary>
    public bool ForContact { get; init; }

    /// <summary>They call it an address and do not say whose: "The address:".</summary>
    public bool IsLabel { get; init; }

    private const int MostCharacters = 300;

    /// <param name="text">The mail's text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="pieces">All pieces of it.</param>
    /// <param name="run">The address.</param>
    /// <param name="since">Where the address before it ends: its lead-in is not this one's.</param>
    /// <param name="next">The row of pieces behind it, whose lead-in is not this one's either; null for none.</param>
    public static LeadIn Of(string text, Wordlist words, List<Piece> pieces, Run run, int since, Run? next)
    {
        var start = StartOfLead(pieces, run);
        var sentence = words.Between(Math.Max(Math.Max(start, since), run.Start - MostCharacters), run.Start);
        var behind = words.Between(run.End, SentenceEnd(pieces, run, next?.First ?? pieces.Count));
        var before = words.Between(Math.Max(since, Math.Max(0, run.Start - MostCharacters)), run.Start);
        var mistaken = LastEndOf(AddressWords.Mistaken, before);
        if (mistaken > 0 && since > 0)
            sentence = words.Between(Math.Max(before.EndOf(mistaken - 1), start), run.Start);
        var role =
            IsRefusedBehind(behind) || Papers.AreSent(text, before, run.Start)
                ? Role.Refused
                : RoleOf(WithoutAside(text, words, sentence, run.Start), IsBelowLead(text, run.Start));
        // "Sending the PayPal from this address." speaks of a mail address.
        if (
            IsClosed(text, pieces, run)
            && (role < Role.Called || !AddressWords.Address.IsIn(sentence) || AddressWords.Money.IsIn(sentence))
        )
            role = Role.Bare;
        // "She's Jane Hill, 5 High Street"
        var isPerson = role == Role.Bare && AddressWords.PersonIs.IsWhole(sentence);
        if (isPerson)
            role = Role.Called;
        role = Verdict.Of(text, words, run.End) ?? role;
        if (role < Role.Asked && role != Role.Refused && IsBelowTo(pieces, run))
            role = Role.Asked;
        var (name, someone) = NameInSentence.Of(text, before, sentence);
        someone |=
            AddressWords.SomeoneElse.IndexIn(sentence, static (words, at) => AddressWords.GoodsGo.LengthAt(words, at) == 0) >= 0;
        someone |= TheirPlace.IsCalled(sentence);
        if (name is null && IsToWriter(sentence))
            someone = false;
        return new LeadIn(role, someone, name ?? (someone ? NameInSentence.Related(text, before) : null))
        {
            Corrects = mistaken > 0 && since > 0,
            AtWork = AddressWords.WorkPlace.IsIn(sentence),
            AtHome = AddressWords.AtHome.IndexIn(sentence, static (words, at) => !IsNegated(words, at)) >= 0,
            IsLabel = IsLabelOnly(sentence),
            ForATime = AddressWords.ForATime.IsIn(sentence) || AddressWords.ForATime.IsIn(behind),
            ForContact =
                role is Role.Bare or Role.Called
                && (
                    AddressWords.ForContact.IsIn(sentence)
                    || AddressWords.ForContact.IsIn(behind)
                    || IsForContactBehind(text, words, run.End)
                ),
            IsAlternative = AddressWords.OrElse.LengthAt(sentence, 0) > 0,
        };
    }

    // "..., Mohill, N41 P2W8 if PayPal asks."
    private static bool IsForContactBehind(string text, Wordlist words, int end)
    {
        var behind = words.Between(end, Math.Min(text.Length, end + MostCharacters));
        return AddressWords.ForContact.LengthAt(behind, 0) > 0
            && text.AsSpan(end..behind.StartOf(0)).Trim(" ,\n").IsEmpty
            && !text.AsSpan(end..behind.StartOf(0)).Contains("\n\n", StringComparison.Ordinal);
    }

    // "Address", "The address is", "Die Adresse"; not "My address"
    private static bool IsLabelOnly(Wordlist words)
    {
        var at = words.Count > 1 && WordCues.Has(Spelling.Key(words[0]), WordCue.Article) ? 1 : 0;
        return at < words.Count
            && words.Count <= at + 2
            && AddressWords.Address.LengthAt(words, at) == 1
            && (words.UseOf(words.Count - 1) & (WordUse.Introducer | WordUse.Prose)) != 0;
    }

    // "To:", alone on the line above.
    private static bool IsBelowTo(List<Piece> pieces, Run run) =>
        run.First > 0
        && pieces[run.First].Start == run.Start
        && pieces[run.First - 1] is { WordCount: <= 2 } above
        && above.Before >= Break.Line
        && above.IsFollowedBy(':')
        && above.MayBeginWith(AddressWords.To)
        && AddressWords.To.IsWhole(Wordlist.Of(above.Text));

    // "Please send it to me, not to her, at": for somebody else, and sent to the writer.
    private static bool IsToWriter(Wordlist words)
    {
        for (var i = 0; AddressWords.ToWriter.MayBeIn(words) && i < words.Count; i++)
            if (AddressWords.ToWriter.LengthAt(words, i) > 0 && !IsNegated(words, i))
                return true;
        return false;
    }

    private static int LastEndOf(PhraseSet phrases, Wordlist words) =>
        phrases.LastIndexIn(words) is >= 0 and var at ? at + phrases.LengthAt(words, at) : -1;

    // "My address for delivery (please don't use the one below, which is the office):": the brackets speak of another.
    private static Wordlist WithoutAside(string text, Wordlist words, Wordlist sentence, int end)
    {
        if (sentence.Count == 0)
            return sentence;
        var start = sentence.StartOf(0);
        var open = text.IndexOf('(', start, end - start);
        if (open < 0 || text.IndexOf(')', open, end - open) is not (> 0 and var close))
            return sentence;
        var before = words.Between(start, open);
        return RoleOf(before, isBelow: false) >= Role.Called && text.AsSpan(close + 1, end - close - 1).Trim(": \r\n\t").IsEmpty
            ? before
            : sentence;
    }

    // A sentence that ended before the address says nothing of it, unless it speaks of an address.
    private static bool IsClosed(string text, List<Piece> pieces, Run run)
    {
        if (run.First == 0 || pieces[run.First].Start < run.Start || pieces[run.First].Before is Break.Colon or Break.Comma)
            return false;
        // The dot of "to me." stands within its piece, for there is a title "Me."
        var end = pieces[run.First - 1].End;
        if (text[end - 1] == '.')
            return true;
        while (end < text.Length && text[end] is ')' or '"' or '”' or ' ')
            end++;
        return end < text.Length && text[end] is '.' or '!' or '?' or '…';
    }

    // ":" or a new line, and the address.
    private static bool IsBelowLead(string text, int start) =>
        text.AsSpan(0, start).LastIndexOfAnyExcept(" \t\r") is >= 0 and var last && text[last] is ':' or '\n';

    private static Role RoleOf(Wordlist words, bool isBelow)
    {
        if (isBelow && WantedPlace.IsToldLast(words))
            return Role.Asked;
        var asked = AddressWords.Deliver.LastIndexIn(
            words,
            static (words, at) => !IsNegated(words, at) && !Papers.AreObject(words, at)
        );
        var contrast = AddressWords.Contrast.LastIndexIn(words);
        var refused =
            asked < 0 ? AddressWords.NotHere.LastIndexIn(words)
            : isBelow
                ? AddressWords.NotHere.LastIndexIn(words, static (words, at) => !IsNegated(words, at) && !PostedTo.Is(words, at))
            : AddressWords.NotHere.LastIndexIn(words, static (words, at) => !PostedTo.Is(words, at));
        // "for your books only and not for the parcel": the parcel's word is a part of what refuses it.
        if (asked > refused && refused >= 0 && asked < refused + AddressWords.NotHere.LengthAt(words, refused))
            asked = -1;
        // "Post it to my home, not to work:", above the address: another place is refused than the one that stands below.
        if (isBelow && asked >= 0 && contrast > Math.Max(asked, refused))
            words = words.Upto(contrast);
        refused = Math.Max(
            refused,
            AddressWords.Former.LastIndexIn(
                words,
                static (words, at) => AddressWords.Contrast.LengthAt(words, at) == 0 || MayRefuse(words, at)
            )
        );
        refused = Math.Max(
            refused,
            AddressWords.Deliver.LastIndexIn(words, static (words, at) => IsNegated(words, at) && !IsToWriterAt(words, at))
        );
        // "she had your address wrong", above the writer's signature: that is the shop's.
        var called = AddressWords.Address.LastIndexIn(
            words,
            static (words, at) => at == 0 || !WordCues.Has(words[at - 1], WordCue.Yours)
        );
        if (asked >= 0 && called < 0 && AddressWords.Money.IsIn(words) && !EndsInIntroducer(words))
            asked = -1;
        if ((refused > asked && refused + 4 >= called) || EndsInNot(words))
            return Role.Refused;
        return asked >= 0 ? Role.Asked
            : called >= 0 ? Role.Called
            : Role.Bare;
    }

    // "not to 5 High Street"; "Please mail it to her and not to me:" refuses the writer's own, which is another.
    private static bool MayRefuse(Wordlist words, int at) =>
        IsToWriterAt(words, at + 1) ? IsFollowedByPlace(words, at + 3) : at + 3 >= words.Count;

    // "and NOT to us at 5 Orchard Close"
    private static bool IsFollowedByPlace(Wordlist words, int last) =>
        last == words.Count - 1
        && !words.IsParted(last - 1)
        && (words.UseOf(last) & WordUse.Introducer) != 0
        && !AddressWords.PersonIs.IsWord(words, last);

    private static bool IsToWriterAt(Wordlist words, int at) => at < words.Count && AddressWords.ToWriter.LengthAt(words, at) > 0;

    private static bool IsRefusedBehind(Wordlist words) =>
        AddressWords.NotHere.IsIn(words)
        || AddressWords.Former.IndexIn(words, static (words, at) => AddressWords.Contrast.LengthAt(words, at) == 0) >= 0;

    // "do not send it"; "No worries, send it" agrees.
    internal static bool IsNegated(Wordlist words, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 2) && !words.IsParted(i); i--)
            if (AddressWords.Negations.LengthAt(words, i) > 0)
                return true;
        return false;
    }

    // "(not 5 Mill Street"
    private static bool EndsInNot(Wordlist words) =>
        words.Count > 0
        && !(words.Count > 1 && words[words.Count - 2] is "I'm" or "I’m" or "Im" or "am") // "she's in Ireland, I'm not:"
        && words[words.Count - 1].Length <= 5
        && AddressWords.Negations.IsWord(words, words.Count - 1);

    private static bool EndsInIntroducer(Wordlist words) =>
        words.Count > 0 && (words.UseOf(words.Count - 1) & WordUse.Introducer) != 0;

    // A sentence that runs into the address; else the line or the paragraph before, unless it is itself an end.
    private static int StartOfLead(List<Piece> pieces, Run run)
    {
        var first = run.First;
        if (pieces[first].Start < run.Start)
            return StartOf(pieces, first, run.Start); // the tail of a sentence's piece
        if (first == 0)
            return run.Start;
        return pieces[first].Before switch
        {
            Break.Sentence => run.Start,
            _ => StartOf(pieces, first - 1, run.Start),
        };
    }

    private static int StartOf(List<Piece> pieces, int at, int end)
    {
        while (at > 0 && pieces[at].Before is Break.Comma or Break.Colon && end - pieces[at].Start < MostCharacters)
            at--;
        return pieces[at].Start;
    }

    private static int SentenceEnd(List<Piece> pieces, Run run, int next)
    {
        var at = run.Last + 1;
        var end = Math.Max(run.End, at <= pieces.Count ? pieces[at - 1].End : run.End);
        while (
            at < next
            && end - run.End < MostCharacters
            && (
                pieces[at].Before is Break.Comma
                || (at == run.Last + 1 && pieces[at].Before < Break.Paragraph && pieces[at].Head == '(')
            )
        )
            end = pieces[at++].End;
        return Math.Min(end, run.End + MostCharacters);
    }
}
