using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Words for more than the goods that say nothing of the parcel: the buyer's own receipt, a signed cheque, who has moved and where to.</summary>
internal static class HarmlessExtras
{
    public static bool Is(Passage text, Sentence sentence, int at) =>
        text.Tokens[at].Text switch
        {
            "receipt" => OwnPapers.IsReceipt(text, sentence, at),
            "a" or "for" when at + 1 < sentence.End && text.Tokens[at + 1].Is("receipt") => OwnPapers.IsReceipt(
                text,
                sentence,
                at + 1
            ),
            // "both signed up on the same day"
            // "Mail is signed, so you know it's me"
            "signed"
                when at > sentence.Start + 1
                    && text.Tokens[at - 1].Is("is")
                    && text.Tokens[at - 2].Text is "mail" or "email" or "message" => true,
            "signed" => at + 1 < sentence.End && text.Tokens[at + 1].Text is "up" or "on" or "in" or "off"
                || OwnPapers.IsSignedCheque(text, sentence, at)
                // "and you signed my programme"
                || at > sentence.Start && text.Tokens[at - 1].Is("you") && at + 1 < sentence.End && text.Has(at + 1, WordCue.Our),
            "who" => at + 2 < sentence.End
                && (text.Has(at + 2, WordCue.Speaker) || text.Has(at + 2, WordCue.Me) || text.Has(at + 2, WordCue.Us)),
            // "Our session at the pub is after a tunebook": who wants it
            "at" when !text.Has(sentence, Sign.Fulfil) && !text.Has(sentence, Cue.Dispatch) => text.Tokens[at + 1].Is("the")
                && !text.Has(sentence.Start, at, Cue.Ask)
                && !text.Has(sentence, Sign.Bidding),
            "fetch" or "fetches" or "collect" or "collects" or "pick" or "picks" => Fetchers.Are(text, sentence),
            "will" when Fetchers.Are(text, sentence) => true,
            // "over seventy, so there is nothing to pay for the post"
            "nothing" => at + 4 < sentence.End
                && text.Tokens[at + 3].Text is "for" or "on"
                && (text.Has(at + 4, Sign.Postage) || text.Has(at + 5, Sign.Postage)),
            "my" when OwnPapers.IsPaidFrom(text, sentence, at) => true,
            "separately" => OwnPapers.IsChequeApart(text, sentence, at),
            // "I had them on tape until the dog got them"
            "until" => PastTimes.IsUntil(text, sentence, at)
                || IsHidden(text, sentence, at)
                || text.Has(sentence, Cue.Own) && !text.Has(sentence, Cue.Ask) && !text.Has(sentence, Sign.Paid)
                || IsOfStay(text, sentence, at)
                || IsKeptByOther(text, sentence, at),
            // "I will send the cheque with my neighbour"
            // "My phone is 020 7946 0771 in case the courier gets lost."
            "courier" => text.Tokens[sentence.Start].Is("my")
                && sentence.Start + 1 < sentence.End
                && text.Tokens[sentence.Start + 1].Text is "phone" or "mobile" or "telephone" or "number" or "tel" or "cell"
                && !text.Has(sentence, Cue.Ask),
            "with" => OwnPapers.IsChequeSentWith(text, sentence, at),
            // "El cheque salió por correo certificado"
            _ when text.Has(at, WordCue.Registered) => OwnPapers.IsChequeSent(text, sentence),
            // "It comes round quicker every year"
            "every" => IsOfSeason(text, sentence, at) || IsOfHabit(text, sentence, at),
            // "don't hurry on my account"
            // "cancelled on account of the snow"
            "on" when at + 2 < sentence.End && text.Tokens[at + 1].Is("account") && text.Has(at + 2, WordCue.Of) => true,
            "on" when at + 1 < sentence.End && text.Tokens[at + 1].Is("receipt") => OwnPapers.IsReceiptOfMail(
                text,
                sentence,
                at + 1
            ),
            "on" or "my" => IsForMySake(text, sentence, at),
            "have" or "just" => Moved.IsWithAddress(text, sentence, at),
            "leave" => TakenAlong.Is(text, sentence, at),
            // "There is no need to post anything to me", of what goes to somebody else
            "no" or "dont" => RefusedPlace.Is(text, sentence),
            // "Make that three, my sister wants one as well": hers is counted.
            "monthly" => OwnMeetings.Are(text, sentence, at),
            // "As it is over €50 the post is free, so I send €96": the shop's terms, and the sum is held against them.
            _ when text.Has(at, WordCue.Gratis) => ToldTerms.AreOfPostage(text, sentence, at),
            "will" or "mochte" => text.Has(sentence, Cue.Correct) && sentence.HasNumber, // "Korrektur: drei Stück, meine Schwester will auch eine"
            "wants" or "would" => text.Has(sentence, Cue.Correct) || text.Has(sentence, Cue.Restate) && sentence.HasNumber,
            "wrap" or "wrapping" or "wrapped" => IsOwnWork(text, sentence, at),
            // "By your terms this is £24.00": a sum, which is held against the catalogue.
            "your" => IsByTerms(text, sentence, at),
            // "at the special price of twenty-five euros": held against the catalogue as every sum is.
            "special" or "offer" => at + 2 < sentence.End
                && text.Tokens[at + 1].Is("price")
                && text.Tokens[at + 2].Text is "of" or "at",
            _ => false,
        };

    // "By your terms this is", "according to your terms that makes"
    private static bool IsByTerms(Passage text, Sentence sentence, int at) =>
        at > sentence.Start
        && text.Tokens[at - 1].Text is "by" or "to" or "per"
        && at + 3 < sentence.End
        && text.Tokens[at + 1].Is("terms")
        && (text.Has(at + 2, WordCue.ThoseNamed) || text.Tokens[at + 2].IsMark(','))
        && (text.Has(sentence, Cue.Money) || text.Words(sentence.Start, sentence.End).AsSpan().ContainsAny("£€$"));

    // "I will wrap it myself", "I'll do the wrapping".
    private static bool IsOwnWork(Passage text, Sentence sentence, int at)
    {
        if (OwnPapers.IsRefused(text, sentence, at))
            return true;
        for (var i = at - 1; i >= sentence.Start && i > at - 5 && text.Tokens[i].Kind != TokenKind.Mark; i--)
            if (text.Has(i, WordCue.Self) || text.Tokens[i].Text is "ill" or "well" or "i'll" or "we'll")
                return true;
        return text.Has(sentence, Sign.Goods) is false && at + 2 < sentence.End && text.Tokens[at + 2].Is("myself");
    }

    // "I am lodging with friends until the spring, and post reaches me like this:"
    private static bool IsOfStay(Passage text, Sentence sentence, int at) =>
        (text.Has(sentence.Start, WordCue.Self) || text.Tokens[sentence.Start].Text is "im" or "were")
        && !text.Has(sentence, Cue.Ask)
        && !text.Has(sentence, Sign.Whole)
        && !text.Has(sentence, Sign.Goods)
        && !text.Has(sentence, Sign.Paid)
        && HasStay(text, sentence.Start, at);

    private static bool HasStay(Passage text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text.Has(i, WordCue.Staying))
                return true;
        return false;
    }

    // "I shall wrap them myself and hide them until the day": the writer does.
    private static bool IsHidden(Passage text, Sentence sentence, int at)
    {
        if (
            text.Has(sentence, Cue.Ask)
            || !(text.Has(sentence.Start, WordCue.Self) || text.Tokens[sentence.Start].Text is "ill" or "well")
        )
            return false;
        for (var i = sentence.Start + 1; i < at; i++)
            if (text.Tokens[i].Text is "hide" or "wrap" or "hiding")
                return true;
        return false;
    }

    // "to my neighbour, who keeps it until the day"
    private static bool IsKeptByOther(Passage text, Sentence sentence, int at)
    {
        for (var i = Math.Max(sentence.Start + 1, at - 4); i < at; i++)
            if (text.Tokens[i].Text is "keeps" or "hides" or "minds" or "holds")
                return text.Has(i - 1, WordCue.Who) || text.Has(i - 1, WordCue.SomebodyElse);
        return false;
    }

    private static bool IsOfSeason(Passage text, Sentence sentence, int at) =>
        text.Tokens[sentence.Start].Text is "it" or "christmas"
        && text.Tokens[sentence.Start + 1].Text is "comes" or "gets" or "seems"
        && at + 2 >= sentence.End
        && !text.Has(sentence, Sign.Paid)
        && !sentence.HasNumber;

    // "We go to Ireland every year and now I should like": what the writer does; not "send one every month".
    private static bool IsOfHabit(Passage text, Sentence sentence, int at)
    {
        if (
            !text.Has(sentence.Start, WordCue.Self)
            || at + 1 >= sentence.End
            || !(text.Has(at + 1, Cue.Time) || text.Has(at + 1, Cue.Measure))
        )
            return false;
        for (var i = sentence.Start; i < at; i++)
            if (text.Has(i, Cue.Ask) || text.Has(i, Sign.Paid) || text.Has(i, Sign.Fulfil))
                return false;
        return true;
    }

    private static bool IsForMySake(Passage text, Sentence sentence, int at) =>
        (text.Tokens[at].Is("my") ? at - 2 : at - 1) is var verb
        && verb >= sentence.Start
        && text.Tokens[verb].Text is "rush" or "hurry" or "trouble" or "fuss" or "bother";
}
