using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>A volume's number in the text.</summary>
/// <param name="Number">The number.</param>
/// <param name="Start">The token that it begins with, the word "volume" with it.</param>
/// <param name="End">The token after it.</param>
public readonly record struct VolumeNumber(int Number, int Start, int End);

/// <summary>Reads the volumes that follow a series' name: "1 and 3", "volumes one and two", "1 to 3".</summary>
public static class Volumes
{
    // Tokens of ", two, three and four".
    private const int LongestRun = 8;

    /// <summary>The volumes straight after a name, the word "CD" or "songs" between them allowed.</summary>
    public static IReadOnlyList<VolumeNumber> After(Passage text, int at, Series series, out int end)
    {
        end = at;
        var i = at;
        while (i < text.Tokens.Count && i < at + 3 && IsBetween(text, i))
            i++;
        return At(text, i, series, i == at) is { } first ? List(text, first, series, out end) : [];
    }

    /// <summary>The volumes that go on after one: ", 2 and 3".</summary>
    public static IReadOnlyList<VolumeNumber> More(Passage text, int at, Series series, int last)
    {
        var named = at > 1 && text.Has(at - 2, Cue.Volume);
        var first = new VolumeNumber(last, named ? at - 2 : at, at);
        return [.. List(text, first, series, out _).Skip(1)];
    }

    /// <summary>Volumes without the series' name, where the word "volume" says what they are: "volumes 1 to 3".</summary>
    public static IReadOnlyList<VolumeNumber> Bare(Passage text, int at, Series series, out int end)
    {
        end = at;
        return text.Has(at, Cue.Volume) && !text.Tokens[at].Is("no") && At(text, at, series, true) is { } first
            ? List(text, first, series, out end)
            : [];
    }

    /// <summary>"Canal 2, 3 please", "Carols volume two, three": two volumes, or three copies of the second? "Canal 1 - 3" likewise; "Volumes 2, 3" are two.</summary>
    public static bool MayCount(Passage text, VolumeNumber first, VolumeNumber second) =>
        (text.Tokens[first.End].IsMark(',') || IsOpenDash(text, first.End))
        && second.Start == first.End + 1
        && !text.Has(second.Start, Cue.Volume)
        && !text.Has(first.Start, WordCue.Volumes)
        && !text.Has(Math.Max(0, first.Start - 1), WordCue.Volumes);

    private static bool IsOpenDash(Passage text, int at) =>
        text.Tokens[at].IsMark('-') && !text.Tokens[at].IsGlued && at + 1 < text.Tokens.Count && !text.Tokens[at + 1].IsGlued;

    private static List<VolumeNumber> List(Passage text, VolumeNumber first, Series series, out int end)
    {
        var all = new List<VolumeNumber> { first };
        end = first.End;
        while (end < text.Tokens.Count && all.Count < 30)
        {
            var i = end;
            var (range, commas) = (false, false);
            while (i < text.Tokens.Count && i < end + 2 && IsJoint(text, i, ref range) && !IsBeforeCount(text, i, first, all[^1]))
            {
                commas = true;
                i++;
            }

            if (
                !commas
                || IsCountInWords(text, i, first)
                || At(text, i, series, true, range || first.End > first.Start && text.Has(first.Start, Cue.Volume))
                    is not { } next
                || !text.Has(i, Cue.Volume)
                    && !(first.End > first.Start && text.Has(first.Start, Cue.Volume))
                    && text.Tokens[i].Kind != TokenKind.Number
                    && !IsOfPair(text, i)
                    && !IsRoman(text, i)
                    && !IsRunInWords(text, first, i)
                || !text.Has(i, Cue.Volume) && CountsVolume(text, next.End)
            )
                break;
            for (var number = all[^1].Number + 1; range && number < next.Number; number++)
                all.Add(new VolumeNumber(number, next.Start, next.Start));
            all.Add(next);
            end = next.End;
        }

        return all;
    }

    // "Canal Vol. 1 - 2", "Canal 3 - 2": a dash between blanks, and then the copies; "volumes 1 - 2" is a range, and so is "1-2".
    private static bool IsBeforeCount(Passage text, int at, VolumeNumber first, VolumeNumber last)
    {
        if (!IsOpenDash(text, at))
            return false;
        var isOne = first.End > first.Start && text.Has(first.Start, Cue.Volume) && !text.Has(first.Start, WordCue.Volumes);
        return text.Value(at + 1, out _) is >= 0 and var number && (isOne || number <= last.Number);
    }

    // "Vol. 1 and two Vol. 3": so many of the volume that follows, and no volume itself.
    private static bool CountsVolume(Passage text, int at) =>
        at + 1 < text.Tokens.Count && text.Has(at, Cue.Volume) && text.Value(at + 1, out _) > 0;

    // "Canal Vol. 2, one": who writes a volume in figures writes its copies in words.
    private static bool IsCountInWords(Passage text, int at, VolumeNumber first) =>
        at < text.Tokens.Count
        && text.Tokens[at - 1].IsMark(',')
        && text.Tokens[at].Kind == TokenKind.Word
        && text.Value(at, out _) > 0
        && text.Tokens[first.End - 1].Kind == TokenKind.Number
        && !text.Has(at, Cue.Volume);

    // "Canal one, two and three": words throughout, up to the last behind an "and".
    private static bool IsRunInWords(Passage text, VolumeNumber first, int at)
    {
        if (text.Tokens[first.End - 1].Kind != TokenKind.Word || text.Value(first.End - 1, out _) <= 0)
            return false;
        for (var i = first.End; i < text.Tokens.Count && i < first.End + LongestRun; i++)
        {
            if (text.Has(i, Cue.And))
                return i + 1 >= at
                    && i + 1 < text.Tokens.Count
                    && text.Value(i + 1, out _) > 0
                    && !(i + 2 < text.Tokens.Count && Counts(text, i + 2));
            if (!text.Tokens[i].IsMark(',') && text.Value(i, out _) <= 0)
                return false;
        }

        return false;
    }

    // "I and III", "II, IV": capitals, and no "I" that says who writes.
    private static bool IsRoman(Passage text, int at)
    {
        var token = text.Tokens[at];
        if (
            text.Value(at, out _) >= 0 // "ONE EACH", in capitals
            || CatalogueIndex.NumberAt(text, at) <= 0
            || text.Text.AsSpan(token.Start, token.Length).ContainsAnyExceptInRange('A', 'Z')
        )
            return false;
        var next = at + 1;
        return token.Length > 1
            || next >= text.Tokens.Count
            || text.Tokens[next].Kind is TokenKind.Mark or TokenKind.Break
            || text.Has(next, Cue.And)
            || text.Has(next, WordCue.Please)
            || text.Tokens[next].Text is "x" or "of";
    }

    private static bool IsJoint(Passage text, int at, ref bool range)
    {
        var token = text.Tokens[at];
        range |= token.IsMark('-') || (token.Is(WordCue.Through) || token.Is("a"));
        return token.IsMark(',') || token.IsMark('-') || token.IsMark('/') || text.Has(at, Cue.And) || token.Is(WordCue.Through);
    }

    // A number that is a volume's: not one that counts copies or a price.
    private static VolumeNumber? At(Passage text, int at, Series series, bool adjacent, bool ranges = false)
    {
        if (at >= text.Tokens.Count)
            return null;
        var named = text.Has(at, Cue.Volume) || IsOfPair(text, at);
        var i = named ? at + 1 : at;
        while (named && i < text.Tokens.Count && text.Has(i, Cue.Volume))
            i++;
        if (i >= text.Tokens.Count || text.Tokens[i].Kind is not (TokenKind.Number or TokenKind.Word))
            return null;
        // "Songs of the Canal, a copy of each"
        if (text.Value(i, out var words) >= 0 && words > 1 && text.Has(i, WordCue.Article))
            return null;
        // "Songs of the Canal, the one with the heron"
        if (
            !named
            && i > 0
            && text.Tokens[i].Kind == TokenKind.Word
            && text.Value(i, out _) == 1
            && text.Has(i - 1, WordCue.Definite)
        )
            return null;
        var number = named || adjacent ? CatalogueIndex.NumberAt(text, i) : text.Value(i, out _);
        if (number < 0 || number > 99 || !named && text.Tokens[i].Kind == TokenKind.Word && !adjacent)
            return null;
        text.Value(i, out var length);
        var end = i + Math.Max(1, length);
        if (
            !named
            && (
                !series.Volumes.ContainsKey(number) && !ranges
                || end < text.Tokens.Count
                    && Counts(text, end)
                    && !(ranges && text.Tokens[end].Is("of") && !text.Has(end + 1, Cue.Volume))
            )
        )
            return null;
        return new VolumeNumber(number, at, end);
    }

    // "Songs of the Canal, die 1 und die 3", "le 1 et le 3": each with its article; "die 3" by itself is all three.
    private static bool IsOfPair(Passage text, int at) =>
        IsPointedAt(text, at)
        && (HasAnd(text, at + 2) && IsPointedAt(text, at + 3) || HasAnd(text, at - 1) && IsPointedAt(text, at - 3));

    private static bool HasAnd(Passage text, int at) => at >= 0 && at < text.Tokens.Count && text.Has(at, Cue.And);

    private static bool IsPointedAt(Passage text, int at) =>
        at >= 0
        && at + 1 < text.Tokens.Count
        && (text.Has(at, WordCue.Article) || text.Has(at, WordCue.The))
        && text.Tokens[at + 1].Kind == TokenKind.Number;

    // "2 copies", "2 x", "2 of", "2 CDs", "2 pounds": what follows shows that the number counts.
    private static bool Counts(Passage text, int at)
    {
        var token = text.Tokens[at];
        // "Canal 2 x 2": the volume, then its copies.
        if (token.Text is "x" or "×" && at + 1 < text.Tokens.Count && text.Tokens[at + 1].Kind == TokenKind.Number)
            return false;
        return token.Kind == TokenKind.Word
                && (
                    text.Has(at, Cue.Unit)
                    || text.Has(at, Cue.Medium)
                    || text.Has(at, Cue.Money)
                    || text.Has(at, Cue.Measure)
                    || Formats.Known(token.Text) is not null
                    || token.Is("of")
                    || text.Has(at, Cue.Each) && !token.Is("each")
                    || !text.HasAny(at)
                )
            || token.IsMark('×');
    }

    private static bool IsBetween(Passage text, int at)
    {
        var token = text.Tokens[at];
        return token.IsMark(',')
            || token.IsMark('-')
            || token.IsMark(':')
            || token.IsMark('(')
            || token.IsMark('"')
            || Formats.Known(token.Text) is not null
            || text.Has(at, Cue.Medium) && !text.Has(at, Cue.Volume)
            || token.Text is "songs" or "series" or "on" or "the";
    }
}
