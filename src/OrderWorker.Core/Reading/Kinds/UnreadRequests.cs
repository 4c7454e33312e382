using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// "No stamps with the Queen on, please.", "Please mark it as private.": who says "please" wants something, and where it is neither goods nor an address,
/// money or a courtesy, nobody has read what. A net under the readers of single wishes.
/// </summary>
/// <param name="body">The mail's new text.</param>
/// <param name="address">Where the parcel's address stands.</param>
/// <param name="naming">Sentences that name goods: what is wanted of those is read with them.</param>
internal readonly struct UnreadRequests(Passage body, AddressSpan address, Lazy<HashSet<Sentence>> naming)
{
    // Words beside "please" that no reader knows: "mark it as private".
    private const int Fewest = 2;

    public Evidence? Find()
    {
        foreach (var sentence in body.Sentences)
            if (body.Has(sentence, WordCue.Please) && !body.Has(sentence, WordCue.Pardon) && Asks(sentence) && IsUnread(sentence))
                return OpenQuestions.Words(body, sentence, "says please, and nothing tells what is wanted");
        return null;
    }

    // "Please mark it", "mark it, please", "could you please"; not "it would please my father".
    private bool Asks(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (
                body.Has(i, WordCue.Please)
                && (
                    i == sentence.Start
                    || i == sentence.End - 1
                    || body.Tokens[i - 1].Kind == TokenKind.Mark
                    || body.Tokens[i + 1].Kind == TokenKind.Mark
                    || body.Has(i - 1, Cue.And)
                    || body.Tokens[i - 1].Is("you") && i - 1 > sentence.Start && body.Has(i - 2, WordCue.QuestionLead)
                )
            )
                return true;
        return false;
    }

    private bool IsUnread(Sentence sentence)
    {
        if (
            body.Lexicon.IsForeign
            || sentence.Closing == ':'
            || sentence.HasNumber
            || body.Tokens[sentence.End - 1].Is("to") // the address follows
            || IsRefused(sentence)
            || body.Has(sentence, Sign.Goods)
            || body.Has(sentence, Sign.Harmless)
            || body.Has(sentence, Sign.Polite)
            || body.Has(sentence, Sign.Praise)
            || body.Has(sentence, Sign.PayPal)
            || body.Has(sentence, Sign.Cheque)
            || body.Has(sentence, Sign.PostalOrder)
            || body.Has(sentence, Sign.Paid)
            || body.Has(sentence, Sign.Postage)
            || body.Has(sentence, Cue.Own)
            || body.Has(sentence, Cue.Medium)
            || body.Has(sentence, Cue.Both)
            || body.Has(sentence, Cue.All)
            || body.Has(sentence, Cue.Everything)
            || body.Has(sentence, Cue.Each)
            || naming.Value.Contains(sentence)
            || RefusedPlace.Is(body, sentence)
            || ParcelRequests.IsWay(body, sentence)
            || NoticeRequests.Start(body, sentence) < sentence.End
        )
            return false;
        var unread = 0;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (
                address.Holds(body, i)
                || body.Tokens[i].IsMark(':')
                || body.Has(i, Cue.Aside)
                || body.Has(i, AsideCue.Address)
                || body.Has(i, AsideCue.Receipt)
            )
                return false;
            unread += IsPlain(i) ? 0 : 1;
        }

        return unread >= Fewest;
    }

    // "Please don't rush", "please write to him and not to me": what is not wanted is not forgotten.
    private bool IsRefused(Sentence sentence) =>
        body.Has(sentence, Sign.Negation) || body.Has(sentence, Cue.Refuse) || body.Has(sentence, Cue.Not);

    // Asks, or says nothing by itself.
    private bool IsPlain(int at) =>
        body.Tokens[at].Kind != TokenKind.Word
        || body.Has(at, WordCue.Please)
        || body.Has(at, WordCue.Courtesy)
        || body.Has(at, Cue.Ask)
        || body.Has(at, Cue.Filler)
        || body.Has(at, Cue.Dispatch)
        || body.IsAdverb(at);
}
