using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Finds a question that the shop has to answer: not "could I have two?", and not "isn't it odd how time flies?".</summary>
internal static class OpenQuestions
{
    // Tokens; a longer sentence without a question mark is a row of things that asks for all of them.
    private const int LongestIndirect = 40;

    /// <summary>The first question that keeps an order from being sent unasked. Polite requests are none; any doubtful one counts.</summary>
    public static Evidence? InOrder(Passage body)
    {
        foreach (var sentence in body.Sentences)
        {
            if (
                body.Has(sentence, Sign.Rhetorical)
                || PoliteRequests.IsHearsay(body, sentence)
                || ParcelRequests.IsWay(body, sentence)
                || SelfAnswered.Is(body, sentence)
            )
                continue;
            var asked =
                AsksOn(body, sentence)
                ?? (
                    IsIndirect(body, sentence) && sentence.Count <= LongestIndirect
                        ? Words(body, sentence, "asks without a question mark")
                    : sentence.IsQuestion && !IsRequest(body, sentence) && !IsTag(body, sentence)
                        ? Words(body, sentence, "asks a question")
                    : null
                );
            if (asked is not null && NoticeRequests.Start(body, sentence) == sentence.End)
                return asked;
        }

        return null;
    }

    /// <summary>Does a sentence ask something that wants an answer, whatever else it does?</summary>
    public static bool Is(Passage body, Sentence sentence) =>
        !body.Has(sentence, Sign.Rhetorical)
        && !ParcelRequests.IsWay(body, sentence)
        && (IsIndirect(body, sentence) || sentence.IsQuestion && !IsRequest(body, sentence) && !IsTag(body, sentence));

    /// <summary>"What age is it for": a sentence that is built as a question, and has no mark.</summary>
    public static Evidence? Unmarked(Passage body)
    {
        foreach (var sentence in body.Sentences)
            if (
                sentence.Closing != '!'
                && sentence.Count > 3
                && body.Has(sentence.Start, WordCue.QuestionLead)
                && !body.Has(sentence, Sign.Rhetorical)
                && !body.Has(sentence.Start + 1, WordCue.Teller)
                && (body.Has(sentence.Start + 1, WordCue.Auxiliary) || body.Has(sentence.Start + 2, WordCue.Auxiliary))
            )
                return Words(body, sentence, "asks without a question mark");
        return null;
    }

    /// <summary>A signature, a gift wrapping, a courier: what no parcel gets unasked.</summary>
    public static Evidence? Extra(Passage text)
    {
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.Start; i < sentence.End && text.Has(sentence, Sign.Extra); i++)
                if (
                    text.Has(i, Sign.Extra)
                    && !HarmlessExtras.Is(text, sentence, i)
                    && !PaperAddress.Is(text, sentence)
                    && !OwnReferences.Is(text, sentence)
                    && !Exclamations.Is(text, sentence)
                    && !Asides.Is(text, sentence, i)
                    && !text.IsInHarmlessTurn(i)
                    && i < NoticeRequests.Start(text, sentence)
                )
                    return Words(text, sentence, "more than the goods");
            if (IsPriceForSome(text, sentence))
                return Words(text, sentence, "a price of somebody's own");
        }

        return null;
    }

    // "at the members' price", "pensioners' rate"; not "'Ruins' price"
    private static bool IsPriceForSome(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start + 2; i < sentence.End; i++)
            if (
                text.Has(i, WordCue.PriceName)
                && text.Tokens[i - 1] is { IsGlued: true } apostrophe
                && apostrophe.IsMark('\'')
                && text.Tokens[i - 2].Text.EndsWith('s')
                && !(i - 2 > sentence.Start && text.Tokens[i - 3].IsMark('\''))
            )
                return true;
        return false;
    }

    public static Evidence Words(Passage text, Sentence sentence, string rule)
    {
        var (first, last) = (text.Tokens[sentence.Start], text.Tokens[sentence.End - 1]);
        return new Evidence("kind", first.Start, last.End - first.Start, text.Words(sentence.Start, sentence.End), rule);
    }

    // "I would like to know whether", or a question without its mark: "do you post to norway".
    private static bool IsIndirect(Passage text, Sentence sentence) =>
        text.Has(sentence, Sign.Asking)
            && !text.IsOnlyHarmless(sentence, Sign.Asking)
            && !IsOnlyAnswer(text, sentence)
            && !PoliteRequests.Is(text, sentence)
            && !PastThoughts.OnlyWondered(text, sentence)
        || !sentence.IsQuestion
            && IsQuestionWord(text, sentence.Start)
            && sentence.Count > 2
            && text.Has(sentence, Sign.ShopMatters)
            && IsInverted(text, sentence);

    // "one Bach please, and can you post to Norway": a question within a request, with or without its mark.
    private static Evidence? AsksOn(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start + 1; i + 1 < sentence.End; i++)
        {
            if (
                (text.Tokens[i - 1].Kind == TokenKind.Mark || text.Has(i - 1, Cue.And) || text.Has(i - 1, Cue.Or))
                && text.Tokens[i].Text is "can" or "could" or "will" or "would" or "do" or "does" or "is" or "are" or "shall"
                && text.Tokens[i + 1].Text is "you" or "it" or "they" or "there"
                && (!text.Has(i, Cue.Ask) || ParcelRequests.IsToCountry(text, i + text.CueLength(i), sentence))
                && !(i + 2 < sentence.End && text.Tokens[i + 2].Text is "pop" or "stick" or "bung" or "chuck" or "put" or "add")
                && i + 2 < sentence.End
                && text.Tokens[i + 2].Kind != TokenKind.Mark // "Put me down for one, would you, and"
                // "and will you be sure to pack it flat": a bidding, read as such
                && !(i + 3 < sentence.End && text.Tokens[i + 2].Is("be") && text.Tokens[i + 3].Is("sure"))
                && !text.Has(i, Sign.Rhetorical)
                && !ParcelRequests.Is(text, i + 2, sentence)
            )
                return Words(text, sentence, "asks within a request");
        }

        return null;
    }

    // "Please let me know if there is a problem": no answer is due.
    private static bool IsOnlyAnswer(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.Has(i, WordCue.EarlierParcel))
                return true;
        }

        return false;
    }

    private static bool IsInverted(Passage text, Sentence sentence) => text.Has(sentence.Start, WordCue.QuestionLead);

    // "Could I have two of the Bach?": asks to buy, and nothing else.
    private static bool IsRequest(Passage text, Sentence sentence)
    {
        if (!text.Has(sentence, Cue.Ask))
            return false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (
                IsQuestionWord(text, i) && !text.Tokens[i].Is("what")
                || text.Has(i, Sign.Condition)
                || text.Has(i, WordCue.Paying) && !text.Has(sentence, Sign.Goods)
                || text.Has(i, WordCue.RequestMatter)
            )
            {
                // "May I now order what I would have bought?"
                if (text.Tokens[i].Is("what") && i + 1 < sentence.End && text.Has(i + 1, WordCue.Self) && i > sentence.Start + 2)
                    continue;
                // "can you send it to me so I can wrap it?"
                if (
                    text.Tokens[i].Is("wrap")
                    && i > sentence.Start + 1
                    && (text.Tokens[i - 1].Text is "i" or "ill" || text.Has(i - 2, WordCue.Self))
                )
                    continue;
                // "by PayPal", "by post"
                if (
                    text.Tokens[i].Is("by")
                    && i + 1 < sentence.End
                    && (
                        text.Has(i + 1, Sign.PayPal)
                        || text.Has(i + 1, Sign.Cheque)
                        || text.Has(i + 1, Sign.Postage)
                        || IsWayOfPosting(text, i, sentence)
                        || text.Tokens[i + 1].IsCapital && !text.Has(i + 1, Cue.Measure)
                    )
                )
                    continue;
                return false;
            }
        }

        return true;
    }

    // "by ordinary mail", "by second class post"; not "by tomorrow's post"
    private static bool IsWayOfPosting(Passage text, int at, Sentence sentence) =>
        text.Tokens[at].Is("by")
        && at + 2 < sentence.End
        && text.Has(at + 1, WordCue.PlainPost)
        && (
            text.Has(at + 2, WordCue.Post)
            || at + 3 < sentence.End && text.Tokens[at + 2].Is("class") && text.Has(at + 3, WordCue.Post)
        );

    /// <summary>Does a sentence ask for knowledge? "Pouvez-vous m'envoyer" is a whole phrase of asking for goods, and does not.</summary>
    public static bool HasQuestionWord(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End && text.Has(sentence, Sign.Questions); i++)
            if (IsQuestionWord(text, i))
                return true;
        return false;
    }

    private static bool IsQuestionWord(Passage text, int at) =>
        text.Has(at, Sign.Questions)
        && !(text.Has(at, Cue.Ask) && text.CueLength(at) >= (text.Lexicon.IsForeign ? 3 : 5))
        && !(at > 0 && text.Has(at - 1, WordCue.FirstPerson)); // "so I can wrap it"

    // The sum is the buyer's own, and its price list agrees or not.
    private static bool IsTagged(Passage text, Sentence sentence) =>
        sentence.HasNumber
        && sentence.Count > 2
        && text.Has(sentence.End - 1, Sign.Tag)
        // "lo tienen o no?" asks.
        && (!text.Has(sentence.End - 1, Cue.Not) || text.Tokens[sentence.End - 2].IsMark(','))
        && !text.Has(sentence.Start, Sign.Questions);

    // "ok?", "please?", "Bach?", "that makes £15, right?"
    private static bool IsTag(Passage text, Sentence sentence) =>
        IsTagged(text, sentence)
        || sentence.Count <= 2
            && text.Tokens[sentence.Start].Text is "ok" or "okay" or "please" or "pls" or "right" or "yes" or "deal";
}
