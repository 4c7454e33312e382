using OrderWorker.Core.Reading.Addresses.Countries;
using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Questions about the parcel that want no answer, only what every parcel gets: that it goes to the address which the mail gives.</summary>
internal static class ParcelRequests
{
    // Tokens of "And could it be posted straight to my mother, please, who is at".
    private const int LongestWay = 18;

    // "can you post to Norway": asks whether, where "can you post it to Ann Gray" asks to.
    public static bool IsToCountry(Passage text, int at, Sentence sentence)
    {
        if (at + 1 >= sentence.End || !text.Tokens[at].Is("to"))
            return false;
        var last = Math.Min(sentence.End, at + 3);
        return text.Tokens[at + 1].Text is "abroad" or "overseas" or "europe"
            || CountryNames.Of(text.Span(at + 1, last)) is not null
            || CountryNames.Of(text.Span(at + 1, at + 2)) is not null;
    }

    // "and would you kindly post it to me", "could you please put my name on it": what every parcel gets.
    public static bool Is(Passage text, int at, Sentence sentence)
    {
        if (at < sentence.End && text.Tokens[at].Text is "kindly" or "please" or "just")
            at++;
        if (at + 1 >= sentence.End)
            return false;
        // "can you send it to me so I can wrap it?"
        if (sentence.IsQuestion && text.Has(sentence, Sign.Questions) && !IsToPerson(text, at + 2, sentence))
            return false;
        var goods = text.Tokens[at + 1].Text;
        return text.Tokens[at].Text is "put" && goods is "my" && at + 2 < sentence.End && text.Tokens[at + 2].Is("name")
            || (text.Has(at, Sign.Fulfil) || text.Tokens[at].Is("address"))
                && goods is "it" or "them" or "these" or "both" or "everything";
    }

    // "Could it go straight to her please", "can it be posted direct to Ann Gray?": asks for nothing but the address that follows.
    public static bool IsWay(Passage text, Sentence sentence)
    {
        if (!(text.Has(sentence, Sign.Questions) || sentence.IsQuestion) || sentence.Count > LongestWay)
            return false;
        for (var i = sentence.Start; i + 2 < sentence.End; i++)
        {
            if (text.Has(i, WordCue.Modal) && text.Tokens[i + 1].Is("you"))
                return Is(text, i + 2, sentence) && IsToPerson(text, i + 3, sentence); // "Can you send it to me so I can wrap it?"
            if (
                text.Tokens[i].Text is not ("could" or "can" or "would" or "might")
                || text.Tokens[i + 1].Text is not ("it" or "they" or "this" or "these" or "both" or "everything")
            )
                continue;
            var verb = text.Tokens[i + 2].Is("be") ? i + 3 : i + 2;
            return verb < sentence.End
                && (
                    verb > i + 2
                        ? text.Tokens[verb].Text is "sent" or "posted" or "mailed" or "addressed" or "shipped"
                        : text.Tokens[verb].Text is "go" or "come"
                )
                && IsToPerson(text, verb + 1, sentence);
        }

        return false;
    }

    // "to the surgery": where the writer is found
    private static bool IsHouse(string word) =>
        (AddressWords.Of(word) & (WordUse.Institution | WordUse.Firm)) != 0 && word is not ("shop" or "pub");

    // "straight to her", and neither a time nor a condition in what is left.
    private static bool IsToPerson(Passage text, int at, Sentence sentence)
    {
        var to = false;
        for (var i = at; i < sentence.End; i++)
        {
            if (text.Has(i, Cue.Instead) || text.Has(i, Cue.Correct)) // "send it instead to 20 Grattan Court"
                return false;
            if (text.Has(i, Cue.If) || text.Has(i, Cue.Or) || text.Has(i, Cue.Measure) || text.Tokens[i].Text is "by" or "before")
                return false;
            to |=
                text.Tokens[i].Is("to")
                && i + 1 < sentence.End
                && (
                    text.Tokens[i + 1].Text is "her" or "him" or "them" or "my" or "our" or "me" or "us"
                    || text.Tokens[i + 1].IsCapital
                    || text.Tokens[i + 1].Is("the") && i + 2 < sentence.End && IsHouse(text.Tokens[i + 2].Text)
                )
                && !IsToCountry(text, i, sentence);
        }

        return to;
    }
}
