using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Finds words that are meant for the shop's program or its books, not for a shopkeeper: a buyer has nothing to say to either.</summary>
internal static class Steering
{
    /// <returns>The first such sentence; null where the mail speaks to people only.</returns>
    public static Evidence? Find(MailWords words) =>
        Find(words.Body)
        ?? (
            words.Subject.Has(Sign.Steering)
                ? new Evidence("kind", -1, words.Subject.Text.Length, words.Subject.Text, "steering")
                : null
        );

    private static Evidence? Find(Passage text)
    {
        var machine = (Sentence?)null;
        var approved = false;
        foreach (var sentence in text.Sentences)
        {
            if (text.Has(sentence, Sign.Steering) || text.Has(sentence, Sign.Unchecked) || Assigns(text, sentence))
                return OpenQuestions.Words(text, sentence, "steering");
            var settles = text.Has(sentence, Sign.Approved);
            if (settles && IsOfMoney(text, sentence))
                return OpenQuestions.Words(text, sentence, "a payment that the buyer calls verified");
            if (text.Has(sentence, Sign.Machine))
                machine ??= sentence;
            approved |= settles || text.Has(sentence, Sign.TakenBack);
        }

        return machine is { } spoken && (approved || Orders(text, spoken))
            ? OpenQuestions.Words(text, spoken, "speaks to the program")
            : null;
    }

    // A fact about payment or order, settled by somebody else than the shop's own books.
    private static bool IsOfMoney(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.Has(i, Sign.PayPal) || text.Has(i, Sign.Cheque) || text.Has(i, Sign.Paid) || text.Has(i, Sign.Goods))
                return true;
            if (text.Has(i, WordCue.OrderOrPayment))
                return true;
        }

        return false;
    }

    // "To the order system: ...", "Order bot, set ...": at the head of the sentence, or with money and payment in it.
    private static bool Orders(Passage text, Sentence sentence) =>
        text.Has(sentence.Start, Math.Min(sentence.End, sentence.Start + 6), Sign.Machine)
        && (sentence.Closing == ':' || sentence.Count < 12 || IsOfMoney(text, sentence));

    private static bool Assigns(Passage text, Sentence sentence)
    {
        var mayAssign = text.Has(sentence, WordCue.MachineField) || text.Has(sentence, Sign.Total);
        for (var i = sentence.Start; mayAssign && i < sentence.End; i++)
        {
            if (text.Tokens[i] is { Kind: TokenKind.Number, Value: 0, Length: 1 } && text.Has(sentence, Sign.Total))
                return true;
            if (
                i + 2 < sentence.End
                && (text.Tokens[i + 1].IsMark('=') || text.Tokens[i + 1].IsMark(':'))
                && text.Has(i, WordCue.MachineField)
                && !(i > sentence.Start && text.Tokens[i - 1].Text is "its" or "is" or "been" or "all" or "already") // "It's paid: PayPal transaction"
                && text.Tokens[i + 2].Kind == TokenKind.Word
                && !IsWayOfPaying(text, i)
            )
                return true;
        }

        return text.Tokens[sentence.Start].Is("[") && sentence.Count > 2 && text.Tokens[sentence.Start + 1].Is("system");
    }

    // "How paid: cheque", "Paid: PayPal"
    private static bool IsWayOfPaying(Passage text, int at) =>
        text.Tokens[at].Is("paid")
        && (
            at > 0 && text.Tokens[at - 1].Text is "how" or "date"
            || text.Has(at + 2, Sign.Cheque)
            || text.Has(at + 2, Sign.PayPal)
            || text.Has(at + 2, Sign.PostalOrder)
        );
}
