using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"Both Candlelights", where one title was made out: the other may be "Candlelight Carols", or nothing of this shop's.</summary>
internal static class BothNamed
{
    public static void Read(Passage text, Statement statement, IReadOnlyList<Want> wanted, Basket basket)
    {
        if (wanted is not [{ IsSet: false, Items.Count: 1 } only])
            return;
        // "Reels, and Ruins, one copy of each", of which one title has both words
        var isOfEach = statement is { Each: not null, IsPerPerson: false } && IsJoined(text, only.Wish.Mention);
        if (
            !isOfEach
            && !(text.Has(statement.Sentence, Cue.Both) && IsBefore(text, only.Wish.Mention.Start, statement.Sentence.Start))
        )
            return;
        basket.Doubt(
            ReasonCode.AmbiguousItem,
            $"'{text.Words(statement.Sentence.Start, statement.Sentence.End)}': two are asked for, and one was made out.",
            statement
        );
    }

    private static bool IsJoined(Passage text, Mention title)
    {
        for (var i = title.Start; i < title.End; i++)
            if (text.Tokens[i].IsMark(','))
                return true;
        return false;
    }

    // "both Candlelights", "both the Carricks", "both your Fogs"
    private static bool IsBefore(Passage text, int title, int floor)
    {
        var at = title - 1;
        while (at > floor && (text.Has(at, WordCue.Definite) || text.Has(at, WordCue.Of)))
        {
            if (text.Has(at - 1, Cue.Both) && text.CueLength(at - 1) > 1)
                return true;
            at--;
        }

        for (; at >= floor && at >= title - 4; at--)
            if (text.Has(at, Cue.Both))
                return at + text.CueLength(at) >= title - 1;
        return false;
    }
}
