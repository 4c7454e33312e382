using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>Tells the words that may stand between a number and what it counts.</summary>
internal readonly struct Bridges(Passage text, TokenSet spent)
{
    public bool IsBridge(int at)
    {
        var token = text.Tokens[at];
        if (token.Kind == TokenKind.Mark)
            return token.Text[0] is '"' or '\'' or '-' or ':' or '(' or ')' or '[' or ']' or '×' or '*' or '•' or '.' or '|';
        return token.Kind == TokenKind.Word
            && !text.Has(at, Cue.And)
            && (
                text.Has(at, Cue.Unit)
                || text.Has(at, Cue.Medium)
                || text.Has(at, Cue.Set)
                || text.Has(at, Cue.Each)
                || Formats.Known(token.Text) is not null
                || text.Has(at, Cue.Filler)
                    && token.Text
                        is not (
                            "for"
                            or "to"
                            or "from"
                            or "in"
                            or "at"
                            or "with"
                            or "and"
                            or "i"
                            or "we"
                            or "he"
                            or "she"
                            or "they"
                        )
            );
    }

    // "2 x Winter Harbour, 1 x Ruins": the second number stands before the second title.
    public bool IsAllBridge(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!IsBridge(i) && !spent.Contains(i))
                return false;
        }

        return true;
    }

    // "2 Zinck, W. Kitchen Ghosts": the comma and the initial behind an artist's name
    public bool IsOfArtist(int at, int floor)
    {
        if (text.Tokens[at] is { Kind: TokenKind.Word, Length: 1, IsCapital: true })
            at--;
        return at > floor
            && text.Tokens[at].IsMark(',')
            && spent.Contains(at - 1)
            && text.Tokens[at - 1].Kind == TokenKind.Word
            && text.Value(at - 1, out _) < 0;
    }

    // "Heaven Eyes (3) Ruins (2)": the number closes with its bracket, and is that of the title before it.
    public bool IsInBrackets(int start, int next)
    {
        if (!text.Tokens[start - 1].IsMark('('))
            return false;
        if (next < text.Tokens.Count && text.Has(next, Cue.Unit) && !text.Has(next, Cue.Medium))
            next++;
        return next < text.Tokens.Count && text.Tokens[next].IsMark(')');
    }

    // After a number that counts copies: their word, or the end of what is listed.
    public bool EndsCount(int at)
    {
        var token = text.Tokens[at];
        return token.Kind == TokenKind.Mark
                && token.Text[0] is ',' or ')' or ']' or ';' or '.' or '-' or '"' or '(' or '×' or '|' or '/' or '@'
            || text.Has(at, Cue.Unit)
            // "the suites - two discs (one for my teacher)"
            || text.Has(at, Cue.Medium) && at > 1 && text.Tokens[at - 2].IsMark('-')
            || text.Has(at, Cue.And)
            || text.Has(at, Cue.Ask)
            || text.Has(at, Cue.Or)
            || token.Kind == TokenKind.Decimal
            || text.IsSign(at);
    }

    // "una sola copia", "ein einziges Exemplar": a word between the number and what it counts, and nothing behind that.
    public bool IsOneUnit(int at, int end) =>
        at + 1 < end
        && text.Tokens[at].Kind == TokenKind.Word
        && (text.IsStrange(at) || text.IsCommon(at) || text.Has(at, Cue.Filler))
        && text.Has(at + 1, Cue.Unit)
        && text.Tokens[at + 1].Text is not ("no" or "x")
        && (at + 2 >= end || EndsCount(at + 2));

    // "two CDs", "both lovely albums", "five different ones".
    public bool IsNamed(int at, int end)
    {
        for (var i = at; i < end && i < at + 4; i++)
        {
            var token = text.Tokens[i];
            if (
                token.Kind == TokenKind.Word
                && (
                    text.Has(i, Cue.Medium)
                    || Formats.Known(token.Text) is not null
                    || text.Has(i, Cue.Unit) && token.Text != "no"
                )
            )
                return true;
            if (
                !spent.Contains(i)
                && !(
                    text.Has(i, Cue.Filler)
                    && token.Text
                        is not ("for" or "to" or "from" or "in" or "at" or "with" or "and" or "me" or "i" or "we" or "you")
                )
                && !token.IsCapital
                && !token.Is("different")
            )
                return false;
        }

        return false;
    }

    /// <summary>Behind a number: "copies in total", "in all", so many of everything together?</summary>
    public bool IsInTotal(int at, int end)
    {
        if (at < end && (text.Has(at, Cue.Unit) || text.Has(at, Cue.Medium)))
            at++;
        return at < end && (text.Has(at, Cue.Restate) || text.Has(at, Sign.Total));
    }

    // "some copies", "a few Heaven Eyes"
    public bool IsVagueOf(int at, int end)
    {
        for (var i = at; i < end && i < at + 3; i++)
        {
            if (
                spent.Contains(i)
                || text.Has(i, Cue.Medium)
                || text.Has(i, Cue.Unit)
                || Formats.Known(text.Tokens[i].Text) is not null
            )
                return true;
            if (!text.Has(i, Cue.Filler))
                return false;
        }

        return false;
    }
}
