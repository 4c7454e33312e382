using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>
/// "I'd like one Rain Songs, something for the drive home", "… and the map in our hall is from you too": an everyday word that is a title as well, in
/// the sentence that asks for another. Only what stands in the row of goods is asked for with it.
/// </summary>
internal static class InPassing
{
    public static void Read(Passage text, Statement statement)
    {
        if (statement.Wishes.Count > 1 && !text.Shouts)
            ReadNames(text, statement);
    }

    // By itself, as its lambdas would be made ready for every sentence.
    private static void ReadNames(Passage text, Statement statement)
    {
        if (!statement.Wishes.Exists(w => IsWrittenAsName(text, w)))
            return;
        foreach (var wish in statement.Wishes.Where(w => MayBeChat(text, w)).ToList())
        {
            var before = wish.Mention.Start - 1;
            while (before > statement.Sentence.Start && text.Has(before, WordCue.Article))
                before--;
            if (before < statement.Sentence.Start)
                continue;
            var isTime = text.Has(wish.Mention.Start, Cue.Time);
            if (IsPlace(text, before) || isTime && (text.Has(before, WordCue.BeforeTime) || text.Has(before, WordCue.Before)))
                statement.Wishes.Remove(wish);
            else if (!isTime && !(IsJoined(text, before) && EndsRow(text, wish.Mention.End, statement.Sentence.End)))
                wish.IsInDoubt = true;
        }
    }

    private static bool IsWrittenAsName(Passage text, Wish wish) =>
        wish.Stance is Stance.Asked or Stance.None
        && text.Tokens[wish.Mention.Start] is { Kind: TokenKind.Word, IsCapital: true };

    // "home", "the map", "1907", "Tuesday"; not "2 x Fog", "Fog on CD"
    private static bool MayBeChat(Passage text, Wish wish)
    {
        if (
            wish
            is not {
                Mention: { Kind: MentionKind.Title, Format: null, Series: null } mention,
                Stance: Stance.Asked or Stance.None,
                Quantity: null,
                IsQuoted: false,
                Price: null,
                IsMore: false,
            }
        )
            return false;
        var words = 0;
        for (var i = mention.Start; i < mention.End; i++)
        {
            var token = text.Tokens[i];
            if (token.Kind == TokenKind.Code || token.IsCapital && !text.Has(i, Cue.Time))
                return false;
            words += text.Has(i, WordCue.Article) ? 0 : 1;
        }

        // "Tom Carrick's 1969": a number beside its artist is no everyday word.
        return words == 1 && text.Tokens[mention.Start].Kind == TokenKind.Word || mention.IsWeak;
    }

    // "on the map", "in our hall", "my home"
    private static bool IsPlace(Passage text, int at) =>
        text.Has(at, WordCue.BeforeTime) || text.Has(at, WordCue.By) || text.Has(at, WordCue.Our);

    // ", and the map", "one copy of the map", "with the map"
    private static bool IsJoined(Passage text, int at) =>
        text.Has(at, Cue.And)
        || text.Tokens[at].Kind is TokenKind.Mark or TokenKind.Break
        || text.EndsPhrase(at, Cue.Ask)
        || text.EndsPhrase(at, Cue.Each)
        || text.Has(at, WordCue.Too)
        || text.Has(at, WordCue.Only)
        || text.Has(at, Cue.Unit)
        || text.Has(at, Cue.More)
        || text.Value(at, out _) > 0
        || text.Has(at, WordCue.Of) && at > 0 && text.Has(at - 1, Cue.Unit)
        || text.Tokens[at].Is("to"); // "I'll treat myself to the songbook"

    private static bool EndsRow(Passage text, int at, int end) =>
        at >= end
        || text.Tokens[at].Kind is not TokenKind.Word
        || text.Has(at, Cue.And)
        || text.Has(at, Cue.Ask)
        || text.Has(at, Cue.If)
        || text.Has(at, Cue.Unit)
        || text.Has(at, WordCue.Too)
        || text.Has(at, WordCue.For)
        || text.Has(at, WordCue.Only)
        || text.Has(at, WordCue.Courtesy)
        || text.Value(at, out _) > 0
        || text.Has(at, WordCue.By)
        || text.Has(at, WordCue.From)
        || text.Tokens[at].Text is "as" or "x" or "on" or "instead"
        || Formats.Known(text.Tokens[at].Text) is not null;
}
