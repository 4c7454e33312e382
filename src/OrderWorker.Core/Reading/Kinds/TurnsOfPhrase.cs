using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// Finds what people say beside an order in ever other words, and always with the same few: "hang on to it till after Easter", "it took two payments
/// out", "some of the other stuff". Each is a <see cref="Turn"/> of a language's, and brings the order to a person.
/// </summary>
/// <param name="body">The mail's new text.</param>
/// <param name="address">Where the parcel's address stands: its lines say nothing.</param>
/// <param name="lines">Of that address.</param>
/// <param name="titles">Where each title or set begins.</param>
/// <param name="index">What the shop sells, and in which formats.</param>
internal readonly struct TurnsOfPhrase(
    Passage body,
    AddressSpan address,
    IReadOnlyList<string> lines,
    Lazy<HashSet<int>> titles,
    CatalogueIndex index
)
{
    // Lines of a street and its town; where there are more, a firm or a house stands above them.
    private const int PlainLines = 2;

    private readonly TurnPlace _place = new(body, titles, index);

    /// <summary>The first turn of each cue.</summary>
    public IReadOnlyList<(Reason Reason, Evidence Evidence)> Find()
    {
        List<(Reason, Evidence)>? told = null;
        var seen = 0;
        foreach (var sentence in body.Sentences)
        {
            for (var i = sentence.Start; i < sentence.End; i++)
                foreach (ref readonly var begun in body.TurnsAt(i))
                {
                    if (!begun.MayGoOn(body.Behind(i)))
                        continue;
                    var turn = begun.Turn;
                    if (
                        (seen & (1 << (int)turn.Cue)) != 0
                        || !turn.Is(_place, sentence, i)
                        || address.Holds(body, i)
                        || body.IsInHarmlessTurn(i)
                        || turn.Cue == TurnCue.TakenBack && RefusedPlace.IsNothingAt(body, i, sentence)
                        || turn.Cue == TurnCue.UngivenPlace && MayBeGiven(sentence)
                        || turn.Cue == TurnCue.SecondThoughts && !IsSecondThought(sentence, i)
                        || turn.Cue == TurnCue.OtherTime
                            && (
                                Conditions.IsOfPayment(body, i, sentence) // "and should reach you by Friday"
                                || IsOfOwn(sentence, i)
                                || IsByArtist(sentence)
                            )
                    )
                        continue;
                    seen |= 1 << (int)turn.Cue;
                    var found = OpenQuestions.Words(body, sentence, $"the turn \"{turn.Written}\"");
                    var (code, message) = Told(turn.Cue);
                    (told ??= []).Add((new Reason(code, message, null, found.Words), found));
                }
        }

        return told ?? [];
    }

    // "I already have the carols, which I play on the first of December and not a day before"
    private bool IsOfOwn(Sentence sentence, int at) =>
        body.Has(sentence.Start, at, Cue.Already)
        && !body.Has(sentence, Cue.Ask)
        && !body.Has(sentence, Sign.Fulfil)
        && !body.Has(sentence, WordCue.Please)
        && !body.Has(sentence, Sign.ToShop);

    // "Two by The Ashgrove Three for our anniversary, please": by whom they are, and not by when; the feast is what they are for.
    private bool IsByArtist(Sentence sentence)
    {
        var by = -1;
        for (var i = sentence.Start; i < sentence.End; i++)
            if (
                body.Has(i, WordCue.Before) && !body.Has(i, WordCue.By)
                || body.Has(i, Cue.Later)
                || by >= 0 && body.Has(i, WordCue.By)
            )
                return false;
            else if (body.Has(i, WordCue.By))
                by = i;
        if (by < 0 || by + 1 >= sentence.End)
            return false;
        var name = body.Has(by + 1, WordCue.Article) ? by + 2 : by + 1;
        return MentionFinder.Find(body, index).Any(m => m.Kind == MentionKind.Artist && (m.Start == by + 1 || m.Start == name));
    }

    // "Send it to my work:", "Wilmot & Sons, Unit 3, Brookfield Estate": then the address may be that of the place.
    private bool MayBeGiven(Sentence sentence) =>
        sentence.Closing == ':' || lines.Count > PlainLines || body.Has(sentence.End - 1, WordCue.GoesTo);

    // "One Ruins please. It's Dusk I want": of another title; "that's the one I've got": of the one that is asked for.
    private bool IsSecondThought(Sentence sentence, int at)
    {
        if (IsPutRight(sentence) || !IsBehindWish(sentence))
            return false;
        var named = MentionFinder.Find(body, index).Where(m => m.Kind != MentionKind.Artist).ToList();
        // "Dusk, not Ruins, we have that one": the title in the same breath is had.
        if (named.Exists(m => m.Start >= sentence.Start && m.Start < at))
            return false;
        var next = named.Find(m => m.Start >= at && m.Start < sentence.End);
        // "It's Ruins I'm after": once more the same.
        return next is null || !named.Exists(m => m.Start < sentence.Start && m.Titles.Intersect(next.Titles).Any());
    }

    // "Hang on, it's Dusk I wanted", "Scratch the Bach, we have that one", "We have that one. Dusk instead": the change is told by a name, and read.
    private bool IsPutRight(Sentence sentence)
    {
        var next = body.Sentences.FirstOrDefault(s => s.Start >= sentence.End);
        return body.Has(sentence, Cue.Correct) && !body.Has(sentence, Cue.Own)
            || body.Has(sentence, Cue.Instead)
            || next is not null && body.Has(next, Cue.Instead)
            || (body.Has(sentence, Cue.Drop) || body.Has(sentence, Cue.Refuse)) && NamesTitle(sentence);
    }

    // "It's Ruins I want" orders by itself, and behind "One Winter Harbour please" takes that back.
    private bool IsBehindWish(Sentence sentence)
    {
        foreach (var earlier in body.Sentences)
        {
            if (earlier.Start >= sentence.Start)
                return false;
            if ((earlier.HasNumber || body.Has(earlier, Cue.Ask) || body.Has(earlier, Sign.Fulfil)) && NamesTitle(earlier))
                return true;
        }

        return false;
    }

    private bool NamesTitle(Sentence sentence)
    {
        foreach (var title in titles.Value)
            if (title >= sentence.Start && title < sentence.End)
                return true;
        return false;
    }

    private static (ReasonCode Code, string Message) Told(TurnCue cue) =>
        cue switch
        {
            TurnCue.TakenBack => (
                ReasonCode.Conditional,
                "The buyer seems to take the order or a part of it back; ask before sending."
            ),
            TurnCue.MoreWanted => (ReasonCode.MixedIntent, "The mail asks for something more, and what it is cannot be told."),
            TurnCue.HowMany => (
                ReasonCode.MixedIntent,
                "The mail leaves open how many are wanted in the end; ask before sending."
            ),
            TurnCue.Which => (ReasonCode.MixedIntent, "The buyer is not sure which title it is; see that it is the right one."),
            TurnCue.SecondThoughts => (
                ReasonCode.MixedIntent,
                "The buyer seems to have what is asked for, or to want something else after all; ask which."
            ),
            TurnCue.OtherThing => (ReasonCode.AsksAQuestion, "The mail asks for something that the catalogue does not have."),
            TurnCue.OtherPlace => (
                ReasonCode.IncompleteAddress,
                "The mail speaks of another place for the parcel, or its address may not hold; ask where it goes."
            ),
            TurnCue.UngivenPlace => (
                ReasonCode.IncompleteAddress,
                "The mail wants the parcel at a place that its address may not be; see whether it is, or ask."
            ),
            TurnCue.OtherTime => (
                ReasonCode.Conditional,
                "The parcel is wanted at a time of its own, or when something has come about; see when to send it."
            ),
            TurnCue.Deed => (ReasonCode.AsksAQuestion, "The mail wants an answer, or something done with the parcel."),
            TurnCue.OddPayment => (
                ReasonCode.AsksAQuestion,
                "The mail says that its payment went wrong, is not whole, or is for something else; look at the money first."
            ),
            TurnCue.Before => (
                ReasonCode.MixedIntent,
                "The mail speaks of an earlier order or parcel beside this one; it may be the same, or not be settled."
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(cue), cue, null),
        };
}
