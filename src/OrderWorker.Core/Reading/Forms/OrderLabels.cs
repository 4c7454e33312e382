using System.Collections.Frozen;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Forms;

/// <summary>Tells by the words of a label what its line of an order form asks for: "What would you like to order?", "Anzahl", "Comments".</summary>
internal static class OrderLabels
{
    private const int LongestLabel = 60;

    private static readonly FrozenDictionary<string, int> Words = Collect();
    private static readonly FrozenSet<string> Empty = AllLanguages
        .List.SelectMany(l => l.Labels.GetValueOrDefault(LabelCue.Empty, []))
        .Select(value => Spelling.Key(value))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Null where the label has a word that no form of ours is known to use, so that it may say anything.</summary>
    public static FormLineKind? KindOf(ReadOnlySpan<char> label)
    {
        if (label.Length > LongestLabel)
            return null;
        if (FormLabels.FieldOf(label) is not null)
            return FormLineKind.Address;
        var (any, all, goodsFirst, counts) = (0, true, false, false);
        var other = 0;
        foreach (var word in Spelling.Key(label).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsAsciiDigit(word[0]))
                continue;
            var folded = Folding.Fold(word);
            var cues = Words.GetValueOrDefault(folded);
            all &= cues != 0;
            any |= cues;
            if ((cues & (Bit(LabelCue.Goods) | Bit(LabelCue.Filler) | Bit(LabelCue.Count))) == 0)
                other |= cues;
            counts |= Is(cues, LabelCue.Count) && !(goodsFirst && WordCues.Has(folded, WordCue.NumberLabel));
            goodsFirst |= Is(cues, LabelCue.Goods);
        }

        var ofGoods = all && other == 0;
        return Is(any, LabelCue.Consent) ? FormLineKind.Consent
            : Is(any, LabelCue.Source) && label.Contains('?') ? FormLineKind.Source
            : all && Is(other, LabelCue.Contact) && !Is(any, LabelCue.Goods) ? FormLineKind.Contact
            : ofGoods && counts ? FormLineKind.Count
            : all && Is(other, LabelCue.Payment) ? FormLineKind.Payment
            : Is(other, LabelCue.Remark) ? FormLineKind.Remark
            : all && Is(other, LabelCue.Money) ? FormLineKind.Total
            : all && Is(other, LabelCue.Format) ? FormLineKind.Format
            : all && other == Bit(LabelCue.Artist) ? FormLineKind.Artist
            : ofGoods && goodsFirst && !Is(any, LabelCue.Count) ? FormLineKind.Goods
            : null;
    }

    /// <summary>"(none)", "-", "n/a": the line asks, and nothing is answered.</summary>
    public static bool IsEmpty(ReadOnlySpan<char> value)
    {
        var bare = value.Trim(" \t()[]-–—._…*/\\");
        return bare.IsEmpty || bare.Length < 20 && Empty.Contains(Spelling.Key(bare));
    }

    private static FrozenDictionary<string, int> Collect()
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (cue, list) in AllLanguages.List.SelectMany(language => language.Labels))
        foreach (var word in list.Where(_ => cue != LabelCue.Empty).SelectMany(w => Spelling.Key(w).Split(' ')))
            words[Folding.Fold(word)] = words.GetValueOrDefault(Folding.Fold(word)) | Bit(cue);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static int Bit(LabelCue cue) => 1 << (int)cue;

    private static bool Is(int cues, LabelCue cue) => (cues & Bit(cue)) != 0;
}
