using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>
/// "Please confirm receipt of this order.", "Could you let me know when it's on its way?", "let me know if the total isn't £20": asks for what the shop's
/// own mails tell anyway, a confirmation with the sum and a word when the parcel goes. Like <see cref="Asides"/>, every word has to be one of this matter:
/// who wants to know whether there are any left says one word more.
/// </summary>
internal static class NoticeRequests
{
    /// <summary>The token at which such a request begins, which then goes on to the end of its sentence; the sentence's end where there is none.</summary>
    public static int Start(Passage text, Sentence sentence)
    {
        var (start, isNotice, isIf, hasSum, isContact) = (sentence.End, false, false, false, false);
        for (var i = sentence.End - 1; i >= sentence.Start && IsOfNotice(text, i); i--)
        {
            // "Tell her it is from me", "email them when it has gone": a word to somebody else is not what our mails are.
            if (text.Has(i, AsideCue.Notice) && i + 1 < sentence.End && text.Tokens[i + 1].Text is "her" or "him" or "them")
                return sentence.End;
            isContact |= text.Has(i, AsideCue.Contact);
            isNotice |= isContact || text.Has(i, AsideCue.Notice);
            isIf |= text.Has(i, Cue.If);
            hasSum |= text.Has(i, AsideCue.NoticeSum) || text.Tokens[i].Kind is TokenKind.Number or TokenKind.Decimal;
            if (i == sentence.Start || BeginsClause(text, i))
                start = isNotice ? i : start;
        }

        // "Let me know the total" waits for an answer; "do you have it, and let me know" has asked before.
        // "Ring me when it's posted" asks for a call, and "ring me if anything is unclear" for none.
        return (hasSum || isContact) && !isIf || IsAsked(text, sentence, start) ? sentence.End : start;
    }

    /// <summary>Is the whole sentence such a request?</summary>
    public static bool Is(Passage text, Sentence sentence) => Start(text, sentence) == sentence.Start;

    private static bool BeginsClause(Passage text, int at) =>
        text.Tokens[at - 1].Kind == TokenKind.Mark
        || text.Has(at, Cue.And)
        || text.Has(at - 1, Cue.And)
        || text.Has(at - 1, Cue.But)
        || text.Has(at, Sign.Wait);

    private static bool IsAsked(Passage text, Sentence sentence, int start) =>
        start > sentence.Start
        && (
            text.Has(sentence.Start, Sign.Questions)
            || sentence.IsQuestion && !text.Has(start, Sign.Questions)
            || text.Has(sentence.Start, start, Sign.Asking)
        );

    private static bool IsOfNotice(Passage text, int at) =>
        text.Tokens[at].Kind switch
        {
            TokenKind.Mark => true,
            // "if it isn't £20"
            TokenKind.Number or TokenKind.Decimal => IsMoney(text, at),
            _ => text.Has(at, AsideCue.Little)
                || text.Has(at, AsideCue.Notice)
                || text.Has(at, AsideCue.NoticeWord)
                || text.Has(at, AsideCue.NoticeSum)
                || text.Has(at, AsideCue.Contact)
                || text.Has(at, Cue.If)
                || text.Has(at, Cue.And)
                || text.Has(at, Cue.Money),
        };

    private static bool IsMoney(Passage text, int at) =>
        text.Tokens[at].Kind == TokenKind.Decimal
        || at + 1 < text.Tokens.Count && text.Has(at + 1, Cue.Money)
        || at > 0 && text.Tokens[at - 1] is { Kind: TokenKind.Mark, Text: "£" or "€" or "$" };
}
