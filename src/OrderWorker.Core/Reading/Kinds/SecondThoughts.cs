using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// Finds a sentence of its own that undoes the order around it: "please don't send anything yet", "no, forget it", "my sister may want one as
/// well, but she will write herself". A net under the readers of single wishes: whatever it catches, a person looks at.
/// </summary>
/// <param name="body">The mail's new text.</param>
/// <param name="naming">The sentences that name something of the catalogue; what they refuse is that, and not the order.</param>
internal sealed class SecondThoughts(Passage body, IEnumerable<Sentence> naming)
{
    // Tokens between "not" and its verb: "do not ever send", "schicken Sie bitte nicht".
    private const int Farthest = 3;

    // "please do not send", and nothing more.
    private const int LongestBare = 6;

    // Finding names costs more than all the rest, and few mails need it.
    private readonly Lazy<HashSet<Sentence>> _naming = new(() => [.. naming]);

    /// <summary>The sentence that takes the order back or puts it off.</summary>
    public Evidence? Hold()
    {
        foreach (var sentence in body.Sentences)
        {
            var undoes = body.Has(sentence, Sign.Hold) || body.Has(sentence, Sign.Cancel) || Withholds(sentence);
            if (undoes && (!_naming.Value.Contains(sentence) || PutsOff(sentence)))
                return OpenQuestions.Words(body, sentence, "takes the order back, or puts it off");
        }

        return null;
    }

    /// <summary>The sentence that names what somebody else may order later.</summary>
    public Evidence? OthersWish()
    {
        foreach (var sentence in body.Sentences)
        {
            if (body.Has(sentence, Sign.OthersWish) && _naming.Value.Contains(sentence))
                return OpenQuestions.Words(body, sentence, "tells of somebody else's wish");
        }

        return null;
    }

    // "Bitte schicken Sie die Bach-Suiten noch nicht": with a title too; "I want it, as I have not yet heard it" tells another thing.
    private bool PutsOff(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!body.Has(i, Sign.Nothing))
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
            if (WithholdsIn(start, i))
                return true;
            start = i + 1;
        }

        return false;
    }

    // A clause: "do not send it yet", "schicken Sie noch nichts", "non spedite".
    private bool WithholdsIn(int start, int end)
    {
        for (var verb = start; verb < end; verb++)
        {
            if (!body.Has(verb, Sign.Fulfil))
                continue;
            if (body.Has(start, end, Sign.Nothing))
                return true;
            // English says "not" before its verb; what is refused after it is a manner or a place: "send it, but not by courier".
            var last = body.Lexicon.IsForeign ? Math.Min(end - 1, verb + Farthest) : verb - 1;
            for (var i = Math.Max(start, verb - Farthest); i <= last; i++)
            {
                if (body.Has(i, Sign.Negation) && (body.Has(start, end, Sign.Whole) || IsBare(start, end, Math.Max(i, verb))))
                    return true;
            }
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
