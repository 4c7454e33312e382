using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// Finds a sentence of its own that undoes the order around it: "please don't send anything yet", "no, forget it", "my sister may want one as
/// well, but she will write herself". A net under the readers of single wishes: whatever it catches, a person looks at.
/// </summary>
/// <param name="body">The mail's new text.</param>
/// <param name="naming">The sentences that name something of the catalogue; what they refuse is that, and not the order.</param>
/// <param name="isHandedOn">The mail forwards another, which is then the order.</param>
internal sealed class SecondThoughts(Passage body, Lazy<HashSet<Sentence>> naming, bool isHandedOn = false)
{
    // Tokens between "not" and its verb: "do not ever send", "schicken Sie bitte nicht".
    private const int Farthest = 3;

    // "please do not send", and nothing more.
    private const int LongestBare = 6;

    // "Oh no, not now, thank you."
    private const int LongestNo = 10;

    /// <summary>The sentence that takes the order back or puts it off.</summary>
    public Evidence? Hold()
    {
        foreach (var sentence in body.Sentences)
        {
            if (RefusedPlace.Is(body, sentence) || Exclamations.Is(body, sentence))
                continue;
            // "Passing this on for my dad", above the order that he wrote.
            var handsOn = isHandedOn && body.Has(sentence, Sign.OnBehalf);
            var undoes =
                body.Has(sentence, Sign.Hold) && !handsOn && !IsPaidAlready(sentence) && !IsAside(sentence, Sign.Hold)
                || body.Has(sentence, Sign.Cancel) && !IsAside(sentence, Sign.Cancel)
                || Withholds(sentence);
            if (
                undoes && (!naming.Value.Contains(sentence) || PutsOff(sentence))
                || IsBareNo(sentence)
                    && !IsBeforeOrder(sentence)
                    && !IsUnmeant(sentence)
                    && !IsOfOther(sentence)
                    && !PaperAsides.IsOfPaperBefore(body, sentence)
                || IsMockery(sentence)
            )
                return OpenQuestions.Words(body, sentence, "takes the order back, or puts it off");
        }

        return null;
    }

    /// <summary>The sentence that names what somebody else may order later.</summary>
    public Evidence? OthersWish()
    {
        foreach (var sentence in body.Sentences)
        {
            if ((IsOfOthers(sentence) || OthersOrders.Tell(body, sentence)) && naming.Value.Contains(sentence))
                return OpenQuestions.Words(body, sentence, "tells of somebody else's wish");
        }

        return null;
    }

    // "She will mail you": not "I will mail you a cheque"
    private bool IsOfOthers(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End && body.Has(sentence, Sign.OthersWish); i++)
            if (body.Has(i, Sign.OthersWish) && !(i > sentence.Start && body.Has(i - 1, WordCue.Self)))
                return true;
        return false;
    }

    // "I have it already transferred by PayPal": the money, and not the disc.
    private bool IsPaidAlready(Sentence sentence)
    {
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
            if (body.Has(i, Cue.Already) && body.Has(i + 1, Sign.Paid))
                return !body.Has(sentence, Cue.Not) && !body.Has(sentence, Cue.Refuse) && !body.Has(sentence, Cue.Correct);
        return false;
    }

    // "Please ignore the address on PayPal, it is the old one", "there is no need to send me an invoice"
    private bool IsAside(Sentence sentence, Sign sign)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (
                body.Has(i, sign)
                && !IsOfWriting(i, sentence)
                && !IsOfHere(i, sentence)
                && !Paydays.IsPromise(body, sentence, i)
                && !PastThoughts.IsOvertaken(body, sentence, i)
                && (!Asides.Is(body, sentence, i) || naming.Value.Contains(sentence))
            )
                return false;
        return true;
    }

    // "sorry no capitals, broken wrist": what the mail itself lacks
    private bool IsOfWriting(int at, Sentence sentence) =>
        body.Tokens[at].Is("sorry")
        && at + 2 < sentence.End
        && body.Tokens[at + 1].Is("no")
        && body.Tokens[at + 2].Text
            is "capitals"
                or "caps"
                or "capital"
                or "accents"
                or "punctuation"
                or "umlauts"
                or "commas"
                or "apostrophes";

    // "je ne veux rien ici"
    private bool IsOfHere(int at, Sentence sentence)
    {
        var next = at + Math.Max(1, body.CueLength(at));
        for (var i = at; i < sentence.End && i <= next + 2; i++)
            if (body.Has(i, WordCue.Here))
                return body.Has(sentence, Sign.Hold) && body.Lexicon.IsForeign;
        return false;
    }

    // "Ha ha, as if", "As if!"
    private bool IsMockery(Sentence sentence) =>
        sentence.Count > 1
        && sentence.Count <= LongestNo
        && body.Tokens[sentence.End - 1].Is("if")
        && body.Tokens[sentence.End - 2].Is("as");

    // "Stop!", "Sorry, no.", "But not this month.": a sentence of little words that says no to the only thing there is, the order.
    // One word that it does not know ("no hurry", "not bad") says no to something else.
    private bool IsBareNo(Sentence sentence)
    {
        if (sentence.Count > LongestNo || sentence.Count > 1 && body.IsInNextColumn(sentence.Start + 1)) // "No.    Item"
            return false;
        var no = false;
        for (var i = sentence.Start; i < sentence.End; )
        {
            var (token, step) = (body.Tokens[i], Math.Max(1, body.CueLength(i)));
            if (body.Has(i, Cue.Not) || body.Has(i, Cue.Later) || body.Has(i, Sign.Negation) || IsStop(i, sentence))
                no = true;
            else if (token.Kind == TokenKind.Number || token.Kind != TokenKind.Mark && !IsLittle(i))
                return false;
            i += step;
        }

        return no;
    }

    // "Wait!"; not "Thank you very much, I wait!"
    private bool IsStop(int at, Sentence sentence) =>
        body.Has(at, Sign.Stop)
        && !(sentence.Count == 2 && body.Tokens[at].Is("stop") && body.Tokens[sentence.Start].Is("full")) // dictated
        && !(
            body.Has(sentence, WordCue.Courtesy)
            && body.Tokens[at].Is("wait")
            && at > sentence.Start
            && body.Has(at - 1, WordCue.Self)
        );

    // "HEAVEN EYES STOP RISE STOP": in a telegram it ends sentences. "Stop. How do I stop it": said to the machine that takes it down.
    private bool IsUnmeant(Sentence one) =>
        one.Count == 1
        && body.Sentences.Any(s =>
            s != one
            && (
                s.Count == 1 && body.Tokens[s.Start].Text == body.Tokens[one.Start].Text
                || s.Start == one.End + 1 && body.Has(s, Sign.Rhetorical)
            )
        );

    // "I always order on the 21st. Not this year! I'd like two Ruins.": nothing has been asked for or named yet.
    private bool IsBeforeOrder(Sentence sentence) =>
        sentence.Closing == '!'
        && !body.Sentences.Any(s => s.Start < sentence.Start && (body.Has(s, Cue.Ask) || naming.Value.Contains(s)))
        && naming.Value.Any(s => s.Start > sentence.Start && body.Has(s, Cue.Ask));

    // "He has called a record 1969. That is not the one I want. What I want is The Best of Tom Carrick."
    private bool IsOfOther(Sentence sentence) =>
        NotThatOne.Is(body, sentence)
        && naming.Value.Any(s => s.Start > sentence.Start && body.Has(s, Cue.Ask))
        && !body.Sentences.Any(s => s.Start < sentence.Start && body.Has(s, Cue.Ask));

    private bool IsLittle(int at) =>
        body.Has(at, Cue.Filler)
        || body.Has(at, Cue.But)
        || body.Has(at, Cue.Correct)
        || body.Has(at, Cue.Restate)
        || body.Has(at, Cue.Doubt)
        || body.Has(at, Cue.Ask)
        || body.Has(at, Cue.Measure)
        || body.Has(at, Cue.Time)
        || body.Has(at, Sign.Whole)
        || body.Has(at, Sign.Nothing)
        || body.IsAdverb(at);

    // "Bitte schicken Sie die Bach-Suiten noch nicht": with a title too; "I want it, as I have not yet heard it" tells another thing.
    private bool PutsOff(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (
                !body.Has(i, Sign.Nothing)
                || Conditions.IsOfTitle(body, i, sentence) // "Бах пока не нужен"
                || body.Has(i, Cue.Filler) && body.CueLength(i) > 1 // "uno nada más"
            )
                continue;
            var next = i;
            while (next < sentence.End && next < i + 2 && body.Tokens[next].Kind != TokenKind.Mark)
                next++;
            if (next == sentence.End || i > sentence.Start && body.Has(i - 1, Sign.Fulfil) || body.Has(next, Sign.Fulfil))
                return body.Has(sentence, Sign.Fulfil);
        }

        return false;
    }

    private bool Withholds(Sentence sentence)
    {
        if (!body.Has(sentence, Sign.Fulfil) || !body.Has(sentence, Sign.Negation) && !body.Has(sentence, Sign.Nothing))
            return false;
        var start = sentence.Start;
        for (var i = sentence.Start; i <= sentence.End; i++)
        {
            if (i < sentence.End && body.Tokens[i].Kind != TokenKind.Mark)
                continue;
            if (WithholdsIn(sentence, start, i))
                return true;
            start = i + 1;
        }

        return false;
    }

    // A clause: "do not send it yet", "schicken Sie noch nichts", "non spedite".
    private bool WithholdsIn(Sentence sentence, int start, int end)
    {
        for (var verb = start; verb < end; verb++)
        {
            if (!body.Has(verb, Sign.Fulfil) || IsPostage(verb, start))
                continue;
            if (body.Has(start, end, Sign.Nothing))
                return true;
            // English says "not" before its verb; what is refused after it is a manner or a place: "send it, but not by courier".
            var last = body.Lexicon.IsForeign ? Math.Min(end - 1, verb + Farthest) : verb - 1;
            for (var i = Math.Max(start, verb - Farthest); i <= last; i++)
            {
                if (
                    body.Has(i, Sign.Negation)
                    && !IsOtherPlace(verb + 1, end)
                    && !Asides.Is(body, sentence, verb)
                    && (body.Has(start, end, Sign.Whole) || IsBare(start, end, Math.Max(i, verb)))
                )
                    return true;
            }
        }

        return false;
    }

    // "and nothing for the post", "nothing with an e-mail"; not "put nothing in the post"
    private bool IsPostage(int at, int start) =>
        body.Has(at, WordCue.Post)
        && (
            at > start && body.Tokens[at - 1].Is("e")
            || at > start + 1 && body.Tokens[at - 1].Is("the") && body.Tokens[at - 2].Text is "for" or "of" or "about" or "on"
        );

    // "My own address is below, but don't post them here": refuses a place.
    private bool IsOtherPlace(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (body.Has(i, WordCue.Here))
                return true;
        }

        return false;
    }

    // The clause ends with its verb or its "not", and names nothing.
    private bool IsBare(int start, int end, int last)
    {
        if (last != end - 1 || end - start > LongestBare)
            return false;
        for (var i = start; i < end; i++)
        {
            if (body.IsStrange(i) || body.Has(i, Sign.NotSold))
                return false;
        }

        return true;
    }
}
