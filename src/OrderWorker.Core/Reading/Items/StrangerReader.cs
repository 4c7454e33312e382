using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items;

/// <summary>Finds what stands in the place of a title and is none of this shop's: left unnoticed, it would be left out of the parcel.</summary>
public sealed class StrangerReader(Passage text)
{
    public void Read(Statement statement)
    {
        var wanted = statement.Asks || statement.Wishes.Any(w => w.Stance == Stance.Asked || w.Quantity is not null);
        foreach (var wish in statement.Wishes.Where(w => w.Mention.Kind is MentionKind.Title))
            wish.IsOtherTitle |= IsLengthened(wish, statement.Sentence);
        if (!wanted || statement.Sentence.IsQuestion && !statement.Asks)
            return;

        Quoted(statement);
        Between(statement);
        Counted(statement);
    }

    /// <summary>A row of a list that begins with a number or a bullet, and names nothing of the shop.</summary>
    public bool IsStrangeRow(Sentence sentence, IReadOnlyList<Wish> wishes)
    {
        if (wishes.Any(w => w.Mention.Kind is not MentionKind.Artist) || sentence.Count == 0 || IsPlace(sentence))
            return false;
        var first = text.Tokens[sentence.Start];
        var bullet = first.IsMark('-') || first.IsMark('•') || first.IsMark('*');
        var number = text.Value(sentence.Start, out var length) >= 0;
        if (!bullet && !number)
            return false;
        for (var i = sentence.Start + (bullet ? 1 : length); i < sentence.End; i++)
        {
            if (text.IsStrange(i) && Formats.Known(text.Tokens[i].Text) is null)
                return true;
        }

        return false;
    }

    /// <summary>A line with the marks of an address in it.</summary>
    public bool IsPlace(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var token = text.Tokens[i];
            if (
                token.Kind == TokenKind.Code && token.Length < 9
                || text.Has(i, Cue.Street) && i > sentence.Start && !text.Has(i, Cue.Filler)
            )
                return true;
            if (token.Kind == TokenKind.Number && token.Length >= 4)
                return true;
        }

        return false;
    }

    // "Winter Harbour Sessions", "Return to Heaven Eyes", "Ruins of Clare": another title that holds this one.
    private bool IsLengthened(Wish wish, Sentence sentence)
    {
        var (mention, next) = (wish.Mention, wish.Mention.End);
        if (mention.Item is not null)
            return false;
        if (next < sentence.End && text.Tokens[next] is var token)
        {
            var dashed = (token.IsMark('-') || token.IsMark(':') || token.IsMark(',')) && next + 1 < sentence.End;
            var at = dashed ? next + 1 : next;
            if (IsVariant(at) && !IsFormatOf(mention, at) && (!dashed || text.Tokens[at].IsCapital))
                return true;
            if (
                token.Kind == TokenKind.Word
                && text.IsStrange(next)
                && !IsKnownName(next)
                && (IsCapital(next) || !mention.IsWhole)
            )
                return true;
            if (
                token.Kind == TokenKind.Word
                && !mention.IsWhole
                && !text.HasAny(next)
                && text.Lexicon.IsCommon(token.Text)
                && Formats.Known(token.Text) is null
            )
                return true;
            if (
                text.Has(at, Cue.Volume)
                && text.Tokens[at].Text is "volume" or "vol" or "part" or "book"
                && at + 1 < sentence.End
                && CatalogueIndex.NumberAt(text, at + 1) > 0
                && mention.Series is null
            )
                return true;
            if (
                token.Text is "by" or "par" or "von" or "di" or "de"
                && next + 1 < sentence.End
                && IsCapital(next + 1)
                && text.IsStrange(next + 1)
                && !IsKnownName(next + 1)
            )
                return true;
            if (
                token.Kind == TokenKind.Word
                && !IsKnownName(next)
                && IsCapital(next)
                && Formats.Known(token.Text) is null
                && !text.Has(next, Cue.Ask)
                && !text.Has(next, Cue.Filler)
                && (!mention.IsWhole || text.Lexicon.IsCommon(token.Text) && !text.HasAny(next))
            )
                return true;
            if (
                token.Is("of")
                && next + 1 < sentence.End
                && IsCapital(next + 1)
                && text.IsStrange(next + 1)
                && !IsKnownName(next + 1)
            )
                return true;
        }

        var before = mention.Start - 1;
        return before > sentence.Start && IsCapital(before) && text.IsStrange(before) && !IsKnownName(before);
    }

    // "Four Seasons DVD", where there is one.
    private bool IsFormatOf(Mention mention, int at) =>
        Formats.Known(text.Tokens[at].Text) is { } format && mention.Titles.Any(t => t.In(format).Any());

    private bool IsVariant(int at)
    {
        var token = text.Tokens[at];
        if (!text.Has(at, Cue.Variant) || token.Kind != TokenKind.Word || text.Value(at, out _) >= 0)
            return false;
        return token.Text.Length > 1
            && (
                IsCapital(at)
                || token.Text is not ("again" or "session" or "returns" or "strikes" or "christmas" or "score" or "box")
            );
    }

    private bool IsCapital(int at) => text.Tokens[at].IsCapital && !text.Shouts;

    private readonly HashSet<int> _names = [];

    /// <summary>Tells where the names of the catalogue stand, artists' too.</summary>
    public StrangerReader With(IEnumerable<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            for (var i = mention.Start; i < mention.End; i++)
                _names.Add(i);
        }

        return this;
    }

    private bool IsKnownName(int at) => _names.Contains(at);

    private void Quoted(Statement statement)
    {
        var open = -1;
        for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
        {
            if (!text.Tokens[i].IsMark('"'))
                continue;
            if (open < 0)
            {
                open = i;
                continue;
            }

            var (start, end) = (open + 1, i);
            open = -1;
            if (end <= start || end - start > 10)
                continue;
            var inside = statement.Wishes.Where(w => w.Mention.Start >= start && w.Mention.End <= end).ToList();
            foreach (var wish in inside)
                wish.IsQuoted = true;
            var strange = Enumerable.Range(start, end - start).Where(t => !IsKnownName(t) && IsTitleWord(t)).ToList();
            if (strange.Count == 0)
                continue;
            if (inside.FirstOrDefault(w => w.Mention.Kind == MentionKind.Title) is { } longer)
                longer.IsOtherTitle = true;
            else if (inside.Count == 0 && !IsRefused(start, statement.Sentence))
                statement.Strangers.Add((start, end));
        }
    }

    private bool IsTitleWord(int at) =>
        text.Tokens[at].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Code
        && text.Tokens[at].Text is not ("the" or "a" or "by" or "and" or "of" or "on" or "cd" or "lp" or "in");

    private bool IsRefused(int at, Sentence sentence)
    {
        for (var i = at - 1; i >= sentence.Start && i > at - 5; i--)
        {
            if (text.Has(i, Cue.Not) || text.Has(i, Cue.Own) || text.Has(i, Cue.Refuse))
                return true;
        }

        return false;
    }

    // "Heaven Eyes and Midnight Bow", "Heaven Eyes, Midnight Bow and the Bach".
    private void Between(Statement statement)
    {
        var wishes = statement
            .Wishes.Where(w => w.Stance is Stance.Asked or Stance.None && w.Mention.Kind != MentionKind.Artist)
            .ToList();
        for (var w = 0; w < wishes.Count; w++)
        {
            var end = w + 1 < wishes.Count ? wishes[w + 1].Mention.Start : statement.Sentence.End;
            for (var i = wishes[w].Mention.End; i < end && i < wishes[w].Mention.End + 8; i++)
            {
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
                while (stop < end && text.IsStrange(stop) && !IsKnownName(stop) && Formats.Known(text.Tokens[stop].Text) is null)
                    stop++;
                if (
                    start < end
                    && !IsKnownName(start)
                    && text.Tokens[start].Kind == TokenKind.Word
                    && text.Has(start, Cue.Variant)
                    && !text.Has(start, Cue.Filler)
                    && text.Value(start, out _) < 0
                )
                    statement.Strangers.Add((start, start + 1));
                if (IsGeneric(start, end, statement))
                    statement.IsInDoubt = true;
                if (
                    stop > start
                    && (IsCapital(start) || stop >= end || text.Has(stop, Cue.Ask))
                    && !IsPlaceAhead(start, statement.Sentence.End)
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
            if (text.Has(and, Cue.And) && text.IsStrange(and - 1) && !IsKnownName(and - 1) && IsCapital(and - 1))
                statement.Strangers.Add((and - 1, and));
        }
    }

    // "one Midnight Bow".
    private void Counted(Statement statement)
    {
        for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
        {
            if (
                IsKnownName(i)
                || text.Value(i, out var length) is < 1 or > 999
                || text.Tokens[i].Kind == TokenKind.Number && statement.Sentence.Start < i && text.Tokens[i - 1].IsMark(',')
            )
                continue;
            var start = i + length;
            while (
                start < statement.Sentence.End && (text.Has(start, Cue.Unit) || text.Tokens[start].Text is "of" or "the" or "\"")
            )
                start++;
            if (
                start < statement.Sentence.End
                && IsCapital(start)
                && text.IsStrange(start)
                && !IsKnownName(start)
                && Formats.Known(text.Tokens[start].Text) is null
                && !IsPlaceAhead(i, statement.Sentence.End)
                && (i == statement.Sentence.Start || !text.Tokens[i - 1].IsCapital || text.HasAny(i - 1))
            )
            {
                statement.Strangers.Add((start, start + 1));
            }
        }
    }

    // "and your new one", "and the other album": something else of this shop, not named.
    private bool IsGeneric(int at, int end, Statement statement)
    {
        for (var i = at; i < end && i < at + 3; i++)
        {
            if (text.Has(i, Cue.Medium) && text.Value(i, out _) < 0 && !text.Has(i, Cue.Volume))
                return !Enumerable.Range(i, Math.Min(5, statement.Sentence.End - i)).Any(IsKnownName);
            if (!text.Has(i, Cue.Filler) && !text.Lexicon.IsCommon(text.Tokens[i].Text))
                return false;
        }

        return false;
    }

    private bool IsPlaceAhead(int at, int end)
    {
        for (var i = at; i < end && i < at + 9; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Code || text.Has(i, Cue.Street) && !text.Has(i, Cue.Filler))
                return true;
        }

        return false;
    }
}
