using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Forms;

/// <summary>What a short answer below a line of a quoted list says: how many, or none.</summary>
internal static class BetweenAnswer
{
    // Tokens of "no thanks, got them at the launch".
    private const int LongestRefusal = 12;
    private const int LongestCount = 12;

    /// <summary>"Not this time.", "No thanks, I have it.", "Maybe next year."</summary>
    public static bool IsRefusal(Passage answer)
    {
        if (answer.Tokens.Count > LongestRefusal || answer.Sentences.Length != 1)
            return false;
        // "-", "0"
        var refuses = answer.Tokens is [{ Kind: TokenKind.Mark } or { Text: "0" }];
        for (var i = 0; i < answer.Tokens.Count; i++)
        {
            if (answer.Value(i, out _) > 0 && !answer.Has(i, Cue.Medium))
                return false;
            // "Both or just the first, whichever you recommend."
            if (answer.Has(i, Cue.Both) || answer.Has(i, Cue.Open) || Ranks.All.ContainsKey(answer.Tokens[i].Text))
                return false;
            refuses |=
                answer.Has(i, Cue.Not)
                || answer.Has(i, Cue.Refuse)
                || answer.Has(i, Cue.Drop)
                || answer.Has(i, Cue.Own) && !answer.Has(i, Cue.Ask)
                || answer.Has(i, Cue.Later)
                || answer.Has(i, Cue.Doubt)
                || answer.Has(i, Sign.Nothing)
                || answer.Has(i, Sign.Negation)
                || i == 0
                    && (answer.Has(i, WordCue.None) || answer.Has(i, WordCue.No) || answer.Tokens[i].Text is "have" or "got");
        }

        return refuses && !answer.Has(Sign.Cancel) && !answer.Has(Sign.Whole) || refuses && IsOfThose(answer);
    }

    /// <summary>"Three for the children", "that one too": a number, or a word that asks.</summary>
    public static bool MayAsk(Passage answer)
    {
        for (var i = 0; i < answer.Tokens.Count; i++)
        {
            if (
                answer.Value(i, out _) > 0
                || answer.Has(i, Cue.Ask)
                || answer.Has(i, Cue.More)
                || answer.Has(i, Cue.Both)
                || answer.Has(i, Cue.All)
                || Ranks.All.ContainsKey(answer.Tokens[i].Text)
                || IsYes(answer, i) && answer.Tokens[i].Kind != TokenKind.Mark
            )
                return true;
        }

        return false;
    }

    /// <summary>"Any five CDs for 45.00!"</summary>
    public static bool IsOffer(Passage list)
    {
        for (var i = 0; i < list.Tokens.Count; i++)
        {
            if (list.Has(i, Sign.Goods) || list.Has(i, Cue.Medium) && list.Value(i, out _) < 0)
                return HasPrice(list);
        }

        return false;
    }

    /// <summary>A line of a price list, and not what the buyer wrote before.</summary>
    public static bool HasPrice(Passage list)
    {
        for (var i = 0; i < list.Tokens.Count; i++)
        {
            if (list.Tokens[i].Kind == TokenKind.Decimal || list.IsSign(i) || list.Has(i, Cue.Money))
                return true;
        }

        return false;
    }

    /// <summary>The words of the number in "And two of these please, mine got lost", and where its clause ends, in the text; null for another answer.</summary>
    /// <remarks>"Yes please" has no number: then they are empty.</remarks>
    public static (int Start, int End, int ClauseEnd)? CountAt(Passage answer)
    {
        var (from, to, format, agrees) = (-1, -1, -1, false);
        var at = 0;
        while (at < answer.Tokens.Count)
        {
            var token = answer.Tokens[at];
            // "Yes please, three for the children": the clause with the number is the one that counts.
            if (
                token.Kind == TokenKind.Break
                || at > 0 && token.Kind == TokenKind.Mark && !IsYes(answer, at - 1) && (from >= 0 || !token.IsMark(','))
            )
                break;
            var step = Math.Max(1, answer.CueLength(at));
            if (answer.Value(at, out var length) is > 0 and var copies && (from < 0 || !answer.Has(at, Cue.Medium)))
            {
                if (from >= 0 || copies > 999)
                    return null;
                (from, to, step) = (at, at + length, length);
            }
            // "three for the grandchildren"
            else if (from >= 0 && IsPurpose(answer, at))
            {
                while (at < answer.Tokens.Count && answer.Tokens[at].Kind == TokenKind.Word && answer.Value(at, out _) < 0)
                    at++;
                continue;
            }
            else if (!IsLittle(answer, at))
            {
                return null;
            }

            if (format < 0 && from < 0 && Formats.Known(token.Text) is not null)
                format = at;
            agrees |= answer.Has(at, Cue.Ask) || IsYes(answer, at) && token.Kind != TokenKind.Mark;
            at += step;
        }

        if (at > LongestCount || from < 0 && !agrees)
            return null;
        var end = answer.Tokens[at - 1].End;
        if (from < 0)
            return format < 0 ? (end, end, end) : (answer.Tokens[format].Start, answer.Tokens[format].End, end);
        while (
            to < at
            && answer.Tokens[to].Kind == TokenKind.Word
            && (answer.Has(to, Cue.Unit) || Formats.Known(answer.Tokens[to].Text) is not null)
        )
            to++;
        return (answer.Tokens[format < 0 ? from : format].Start, answer.Tokens[to - 1].End, end);
    }

    private static bool IsOfThose(Passage answer)
    {
        for (var i = 0; i < answer.Tokens.Count; i++)
        {
            if (answer.Has(i, Sign.Fulfil) || answer.Tokens[i].Text is "now" or "yet" or "everything" or "order")
                return false;
        }

        return true;
    }

    private static bool IsPurpose(Passage answer, int at) =>
        answer.Has(at, WordCue.For) && at + 1 < answer.Tokens.Count && answer.Has(at + 1, WordCue.MyOrUs);

    private static bool IsYes(Passage answer, int at) => answer.Has(at, WordCue.Yes) || answer.Tokens[at].Kind == TokenKind.Mark;

    /// <summary>A word of such an answer that says nothing by itself.</summary>
    public static bool IsLittle(Passage answer, int at) =>
        answer.Tokens[at].Kind == TokenKind.Mark
        || answer.Has(at, Cue.Filler)
        || answer.Has(at, Cue.And)
        || answer.Has(at, Cue.Ask)
        || answer.Has(at, Cue.Unit)
        || answer.Has(at, Cue.Medium)
        || IsYes(answer, at)
        || answer.Tokens[at].Text is "x" or "×" or "graag"
        || Formats.Known(answer.Tokens[at].Text) is not null
        || answer.IsAdverb(at);
}
