using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>"Ruins 10-pack", "two boxes of 5": in a shop that sells nothing by the pack, nobody can tell how many copies that is.</summary>
internal static class PackCounts
{
    /// <summary>Leaves a sentence without a number that could be packed, where one stands beside a word for a pack.</summary>
    public static void Read(Passage text, Statement statement)
    {
        var sentence = statement.Sentence;
        if (!sentence.HasNumber || statement.Wishes.Count == 0)
            return;
        for (var i = sentence.Start; i < sentence.End && !statement.IsVague; i++)
            if (text.Has(i, WordCue.Pack) && !Formats.IsOwn(text.Tokens[i].Text) && statement.At(i) is null)
                statement.IsVague = IsCounted(text, i, sentence);
    }

    // "all in the one packet", "both in one box"
    private static bool IsParcel(Passage text, int number, Sentence sentence)
    {
        var before = number - 1;
        while (before > sentence.Start && text.Has(before, WordCue.Definite))
            before--;
        return text.Value(number, out _) == 1 && before > sentence.Start && text.Has(before, WordCue.Within);
    }

    // "two packs", "10-pack", "packs of ten"; not "a box set"
    private static bool IsCounted(Passage text, int at, Sentence sentence)
    {
        var next = at + 1;
        if (next < sentence.End && text.Has(next, Cue.Set))
            return false;
        var before = at - 1;
        if (before > sentence.Start && text.Tokens[before].IsMark('-'))
            before--;
        if (text.NumberEndingAt(before, sentence.Start) is >= 0 and var number)
            return !IsParcel(text, number, sentence);
        if (next >= sentence.End || !text.Has(next, WordCue.Of) && !text.Has(next, WordCue.Within))
            return false;
        for (next++; next < sentence.End && next < at + 4; next++)
            if (text.Value(next, out _) > 1)
                return true;
        return false;
    }
}
