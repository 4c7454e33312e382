using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Strangers;

/// <summary>Finds unknown titles that stand in a row with known ones: "Heaven Eyes and Midnight Bow".</summary>
internal readonly struct ListedStrangers(Passage text, TokenSet names)
{
    // Tokens of "your other new CD".
    private const int MostGeneric = 4;

    // "Heaven Eyes and Midnight Bow", "Heaven Eyes, Midnight Bow and the Bach".
    public void Read(Statement statement)
    {
        if (statement.Wishes.Count == 0)
            return;
        var wishes = statement.Wishes.FindAll(w =>
            w.Stance is Stance.Asked or Stance.None && w.Mention.Kind != MentionKind.Artist
        );
        for (var w = 0; w < wishes.Count; w++)
        {
            var end = w + 1 < wishes.Count ? wishes[w + 1].Mention.Start : statement.Sentence.End;
            var clause = false;
            for (var i = wishes[w].Mention.End; i < end && i < wishes[w].Mention.End + 8; i++)
            {
                // "Two calendars please, they hang in the kitchen and the shed": what another clause joins is no row of goods.
                clause |= (text.Has(i, WordCue.SomebodyElse) || text.Tokens[i].Is("it")) && text.Tokens[i - 1].IsMark(',');
                var joint =
                    text.Has(i, Cue.And) && text.Tokens[i].Text is not ("with" or "then" or "also")
                    || text.Tokens[i].IsMark(',') && w + 1 < wishes.Count;
                if (!joint)
                    continue;
                var start = i + 1;
                while (
                    start < end
                    && (
                        text.Tokens[start].Text is "the" or "a" or "an" or "one" or "of" or "copy" or "\""
                        || text.Value(start, out _) >= 0
                    )
                )
                    start++;
                var stop = start;
                while (
                    stop < end && text.IsStrange(stop) && !names.Contains(stop) && Formats.Known(text.Tokens[stop].Text) is null
                )
                    stop++;
                if (
                    start < end
                    && !names.Contains(start)
                    && text.Tokens[start].Kind == TokenKind.Word
                    && text.Has(start, Cue.Variant)
                    && !IsFormatOfNext(start, stop: wishes.Count > w + 1 ? wishes[w + 1].Mention.Start : 0, end)
                    && !text.Has(start, Cue.Filler)
                    && text.Value(start, out _) < 0
                )
                    statement.Strangers.Add((start, start + 1));
                if (IsGeneric(start, end, statement))
                    statement.IsInDoubt = true;
                // "two copies please, his and mine"
                if (
                    stop == start + 1
                    && (text.Has(start, WordCue.Mine) || text.Has(start, WordCue.Theirs) || text.Tokens[start].Is("yours"))
                )
                    continue;
                // "mine and Babs's"
                if (start > 1 && text.Has(start - 2, WordCue.Mine) && IsPossessive(start))
                    continue;
                if (
                    stop > start
                    && (text.IsWrittenCapital(start) || !clause && (stop >= end || text.Has(stop, Cue.Ask)))
                    && !StrangerPlaces.IsAhead(text, start, statement.Sentence.End)
                )
                    statement.Strangers.Add((start, stop));
            }
        }

        if (wishes.Count > 0 && wishes[0].Mention.Start - 1 is var and && and > statement.Sentence.Start)
        {
            while (
                and > statement.Sentence.Start
                && (text.Tokens[and].Text is "the" or "a" or "one" or "\"" || text.Value(and, out _) >= 0)
            )
                and--;
            if (
                and > statement.Sentence.Start
                && text.Has(and, Cue.And)
                && text.IsStrange(and - 1)
                && !names.Contains(and - 1)
                && text.IsWrittenCapital(and - 1)
            )
                statement.Strangers.Add((and - 1, and));
        }
    }

    // "a CD of Winter Harbour", "the DVD A Night at the Mission": whether there is such a one is told where its format is held against it.
    private bool IsFormatOfNext(int at, int stop, int end) =>
        Formats.Known(text.Tokens[at].Text) is not null
        && (
            at + 1 == stop
            || at + 2 == stop && text.Has(at + 1, WordCue.Article) // of the title itself: "the DVD The Hedgehog Year"
            || at + 1 < end && text.Tokens[at + 1].Is("of")
        );

    private bool IsPossessive(int at) => text.Words(at, at + 1) is [.., '\'' or '’', 's'] or [.., 's', '\'' or '’'];

    // "and your new one", "and the other album": something else of this shop, not named.
    private bool IsGeneric(int at, int end, Statement statement)
    {
        for (var i = at; i < end && i < at + MostGeneric; i++)
        {
            // "Ruins, just the one, and"
            if (
                text.Tokens[i].Is("one")
                && i > at
                && text.Has(at, WordCue.Only)
                && (i + 1 >= end || text.Tokens[i + 1].Kind == TokenKind.Mark)
            )
                return false;
            if (
                text.Has(i, Cue.Medium)
                && (text.Value(i, out _) < 0 || i > at && !CountsFormat(i, end, statement))
                && !text.Has(i, Cue.Volume)
            )
                return !Enumerable.Range(i, Math.Min(5, statement.Sentence.End - i)).Any(names.Contains);
            if (i > at && Formats.Known(text.Tokens[i].Text) is not null && IsAdjective(i - 1))
                return !Enumerable.Range(i, Math.Min(5, statement.Sentence.End - i)).Any(names.Contains);
            if (
                !text.Has(i, Cue.Filler)
                && !text.Lexicon.IsCommon(text.Tokens[i].Text)
                && !text.Has(i, Cue.More)
                && !text.Has(i, Cue.Ordinal)
            )
                return false;
        }

        return false;
    }

    // "and the new CD", "und noch eine andere LP"
    private bool IsAdjective(int at) =>
        text.Tokens[at].Is("new")
        || text.Value(at, out _) < 0
            && Formats.Known(text.Tokens[at].Text) is null
            && (
                text.Lexicon.IsCommon(text.Tokens[at].Text) && !text.Has(at, Cue.Filler)
                || text.Has(at, Cue.More)
                || text.Has(at, Cue.Ordinal)
            );

    // "Winter Harbour, that is one LP and ...": the number of a format in which the title is meant.
    private bool CountsFormat(int at, int end, Statement statement) =>
        at + 1 < end
        && Formats.Known(text.Tokens[at + 1].Text) is { } format
        && statement.Wishes.Exists(w => w.Mention.Format == format);
}
