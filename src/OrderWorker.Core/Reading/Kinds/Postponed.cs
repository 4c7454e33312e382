using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Finds a day or a month for which the parcel is put off: "post in December", "not to be sent before the 12th".</summary>
internal static class Postponed
{
    // Tokens from "post" to the "in" of "post them to me in".
    private const int LongestWay = 4;

    // Tokens from "before" to "December" in "before the 1st of December".
    private const int LongestDay = 4;

    /// <param name="text">New text, or a subject.</param>
    /// <param name="address">The parcel's; its lines tell no day.</param>
    public static Evidence? Find(Passage text, AddressSpan address)
    {
        if (!text.Has(Sign.When))
            return null;
        foreach (var sentence in text.Sentences)
        {
            // "But we're in France till May."
            var objects = text.Has(sentence.Start, Cue.But);
            if (
                !objects && !text.Has(sentence, Sign.Sending)
                || text.Has(sentence, Sign.PayPal)
                || text.Has(sentence, Sign.Cheque)
                || text.Has(sentence, Sign.PostalOrder) && !IsSentFirst(text, sentence)
            )
                continue;
            for (var i = sentence.Start; i < sentence.End; i++)
                if (
                    text.Has(i, Sign.When)
                    && !address.Holds(text, i)
                    && EndOfDay(text, sentence, i + 1) is > 0 and var end
                    && (
                        objects
                        || IsSent(text, Math.Max(sentence.Start, i - LongestWay), i)
                        || text.Lexicon.IsForeign && IsSent(text, end, Math.Min(sentence.End, end + LongestWay))
                    )
                )
                    return OpenQuestions.Words(text, sentence, "puts the parcel off");
        }

        return null;
    }

    // "Despatch it in December, for which I send a postal order": the day stands before the money.
    private static bool IsSentFirst(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End && !text.Has(i, Sign.PostalOrder); i++)
            if (text.Has(i, Sign.When) && EndOfDay(text, sentence, i + 1) > 0)
                return true;
        return false;
    }

    // "December", "the 12th", "1 December", "two weeks"; 0 for none.
    private static int EndOfDay(Passage text, Sentence sentence, int start)
    {
        for (var i = start; i < sentence.End && i < start + LongestDay && text.Tokens[i].Kind != TokenKind.Mark; i++)
            if (text.Has(i, Cue.Time) && IsNamed(text, i) || IsOrdinal(text.Tokens[i].Text))
                return i + 1;
        return 0;
    }

    // "December", "2 weeks"; not "in those days", "it may"
    private static bool IsNamed(Passage text, int at) =>
        text.Tokens[at].IsCapital || text.Lexicon.IsForeign || at > 0 && text.Value(at - 1, out _) >= 0;

    // "12th", "1st"
    private static bool IsOrdinal(string word) =>
        word.Length is 3 or 4 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th";

    // "A friend sent me your page on Monday"; not "I want them sent me"
    private static bool IsSentToWriter(Passage text, int at) =>
        text.Tokens[at].Is("sent")
        && at + 1 < text.Tokens.Count
        && text.Tokens[at + 1].Text is "me" or "us"
        && at > 0
        && text.Tokens[at - 1].Kind == TokenKind.Word
        && text.Tokens[at - 1].Text
            is not ("be" or "it" or "them" or "one" or "copy" or "copies" or "please" or "want" or "like");

    // "post it to me in"; not "I posted you a card in"
    private static bool IsSent(Passage text, int start, int end)
    {
        var sent = false;
        for (var i = start; i < end; i++)
        {
            var told = i > 0 && text.Tokens[i - 1].Text is "i" or "ive" or "we" or "weve" || IsSentToWriter(text, i);
            sent = text.Tokens[i].Kind != TokenKind.Mark && (sent || text.Has(i, Sign.Sending) && !told);
        }

        return sent;
    }
}
