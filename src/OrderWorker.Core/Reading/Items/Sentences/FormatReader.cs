using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>Finds the format and the price that stand with each title, and the format that a sentence asks for as a whole.</summary>
internal sealed class FormatReader(NameWords names)
{
    private const int Reach = 7;

    private readonly List<int> _taken = []; // in the sentence that is read
    private readonly Passage _text = names.Text;
    private readonly CatalogueIndex _index = names.Index;

    public void Read(Statement statement)
    {
        var taken = _taken;
        taken.Clear();
        for (var w = 0; w < statement.Wishes.Count; w++)
        {
            var wish = statement.Wishes[w];
            wish.Mention.Format ??= Inside(wish.Mention);
            // One of a row of formats has its own.
            if (wish.Mention.Format is { } own)
            {
                for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
                {
                    if (FormatAt(i) == own)
                        taken.Add(i);
                }

                continue;
            }

            var floor = w > 0 ? statement.Wishes[w - 1].Mention.End : statement.Sentence.Start;
            var ceiling = w + 1 < statement.Wishes.Count ? statement.Wishes[w + 1].Mention.Start : statement.Sentence.End;
            if (!After(wish, ceiling, taken, statement))
                Before(wish, floor, taken, statement);
        }

        var (whole, several) = ((string?)null, false);
        for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
        {
            if (
                FormatAt(i) is { } format
                && !taken.Contains(i)
                && !IsRefused(i, statement)
                && !IsNamed(i, statement)
                && !IsCompared(i, statement.Sentence.Start)
                && !_text.IsInHarmlessTurn(i) // "should you want it for your books"
            )
            {
                several |= whole is not null && whole != format;
                whole = format;
                statement.IsInDoubt |=
                    OtherForms.AreOf(statement, format) && !OtherForms.AreSaidAgain(_text, i, format, statement);
            }
        }

        if (whole is not null && !several)
            statement.Format = whole;
    }

    // "The Christmas DVD", another name of a title that is there as a CD as well; null where its words tell no format, or two.
    private string? Inside(Mention mention)
    {
        if (
            mention is not { Kind: MentionKind.Title, Item: null, Titles.Count: 1 }
            || mention.Titles.First() is not { Items.Count: > 1 } title
        )
            return null;
        if (Own(mention, title) is { } own)
            return own;
        var formats = Enumerable
            .Range(mention.Start, mention.End - mention.Start)
            .Where(i => !title.Words.Contains(_text.Tokens[i].Text))
            .Select(FormatAt)
            .OfType<string>()
            .Distinct()
            .ToList();
        return formats is [var only] && title.In(only).Count() == 1 ? only : null;
    }

    // "the soundtrack", "a large T-shirt": a name that the catalogue has for one of the title's forms only.
    private string? Own(Mention mention, Title title)
    {
        if (title.Items.All(i => i.Aliases.Count == 0))
            return null;
        var words = Key(_text.Words(mention.Start, mention.End));
        return
            title.Items.Where(i => i.Aliases.Any(alias => Key(alias) == words)).ToList() is [var alone]
            && Formats.Of(alone) is { Length: > 0 } format
            && title.In(format).Count() == 1
            ? format
            : null;
    }

    private static string Key(string name) => string.Join(' ', CatalogueIndex.Canonical(name)).TrimEnd('s');

    private bool After(Wish wish, int ceiling, List<int> taken, Statement statement)
    {
        var found = false;
        var reach = wish.Mention.End + Reach + ArtistBehind(wish, ceiling);
        for (var i = wish.Mention.End; i < ceiling && i < reach; i++)
        {
            if (FormatAt(i) is { } format)
            {
                // "Ruins, CD of Bach": it belongs to what follows.
                if (i + 1 < ceiling && _text.Tokens[i + 1].Is("of") || IsRefused(i, statement))
                    return found;
                if (
                    i > wish.Mention.End
                    && _text.Has(i - 1, WordCue.OnFormat)
                    && wish.IsJoined
                    && wish == statement.Wishes[^1]
                    && !IsOwn(wish, format, statement)
                )
                    statement.Format = format;
                wish.Mention.Format = format;
                taken.Add(i);
                if (i + 1 < ceiling && FormatAt(i + 1) == format)
                    taken.Add(i + 1); // "the vinyl LP"
                return true;
            }

            if (
                Price(i, wish)
                || IsPassed(i)
                || _text.Tokens[i].IsMark(',')
                || _text.Tokens[i].IsMark(')')
                || _text.Value(i, out _) >= 0
                || _text.Tokens[i].Is("as") && i + 1 < ceiling && _text.Has(i + 1, WordCue.Article) // "Ruins as an LP"
            )
                continue;
            return found;
        }

        return found;
    }

    // Tokens of "by the Capstan Crew," between a title of theirs and its format.
    private int ArtistBehind(Wish wish, int ceiling)
    {
        var by = wish.Mention.End;
        if (by < ceiling && _text.Tokens[by].IsMark(','))
            by++;
        if (by >= ceiling || !_text.Has(by, WordCue.By) || wish.Mention.Titles.Count == 0)
            return 0;
        if (wish.Mention.Titles.First().Artist is not { } artist)
            return 0;
        var (words, end) = (CatalogueIndex.Canonical(artist), by + 1);
        while (end < ceiling && (words.Contains(_text.Tokens[end].Text) || _text.Has(end, WordCue.Article)))
            end++;
        return end > by + 1 ? end - wish.Mention.End : 0;
    }

    // "One copy of Seventeen Ranks and one Out of the Pit on DVD": counted by itself, and the only one of them that is there so.
    private static bool IsOwn(Wish wish, string format, Statement statement) =>
        wish is { Quantity: not null, Mention: { Titles: { Count: 1 } titles } }
        && titles.First().Items.Count > 1
        && titles.First().In(format).Any()
        && statement.Wishes.TrueForAll(w =>
            w == wish || w is { Quantity: not null } && !w.Mention.Titles.Any(t => t.In(format).Any())
        );

    private void Before(Wish wish, int floor, List<int> taken, Statement statement)
    {
        var isFirstOfSeveral = statement.Wishes.Count > 1 && wish == statement.Wishes[0];
        for (var i = wish.Mention.Start - 1; i >= floor && i > wish.Mention.Start - Reach; i--)
        {
            if (FormatAt(i) is { } format && !taken.Contains(i))
            {
                if (!IsRefused(i, statement))
                {
                    wish.Mention.Format = format;
                    taken.Add(i);
                    if (i > floor && FormatAt(i - 1) == format)
                        taken.Add(i - 1);
                }

                return;
            }

            if (!IsPassed(i))
                return;
            // "One of each of the following CDs: Winter Harbour and Lark", "only CDs now: ...": of all that follow.
            if (isFirstOfSeveral && _text.Tokens[i].IsMark(':') && IsOnlyFormat(statement.Sentence))
                return;
        }
    }

    private bool IsOnlyFormat(Sentence sentence)
    {
        var only = (string?)null;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (FormatAt(i) is not { } format)
                continue;
            if (only is not null && only != format)
                return false;
            only = format;
        }

        return true;
    }

    // "Winter Harbour at 22.00", "Winter Harbour (€22)".
    private bool Price(int at, Wish wish)
    {
        var token = _text.Tokens[at];
        if (token.Kind is not (TokenKind.Decimal or TokenKind.Number))
            return token.Kind == TokenKind.Mark && token.Text is "£" or "€" or "$" || _text.Has(at, Cue.Money);
        var signed =
            at > 0 && _text.Tokens[at - 1].Text is "£" or "€" or "$"
            || at + 1 < _text.Tokens.Count && _text.Has(at + 1, Cue.Money);
        if (token.Kind == TokenKind.Number && !signed)
            return false;
        var currency = _index.Catalogue.Currency;
        var plain = _text.Text.Substring(token.Start, token.Length).Replace(',', '.');
        if (Values.Money.TryParse(plain, currency, out var money))
            wish.Price ??= money.MinorUnits;
        return true;
    }

    private string? FormatAt(int at)
    {
        if (_text.Tokens[at].Kind is not (TokenKind.Word or TokenKind.Code))
            return null;
        var known = names.Format(at);
        // "a single copy" is no single; "livre" is a pound in French.
        return known is null || _text.Has(at, Cue.Money) ? null : known;
    }

    private bool IsRefused(int at, Statement statement)
    {
        for (var i = at - 1; i >= statement.Sentence.Start && i > at - 3; i--)
        {
            // "not the CD", "none on CD"
            if (_text.Has(i, Cue.Not) && !IsNumbering(i) || _text.Has(i, WordCue.None))
            {
                statement.NotFormats.Add(FormatAt(at)!);
                return true;
            }

            if (!_text.Has(i, Cue.Filler))
                return false;
        }

        return false;
    }

    // "the soft cover, as the hardback would cost me a kidney", "lighter than the LP": one that is not asked for.
    private bool IsCompared(int at, int floor) =>
        at - 2 >= floor
        && _text.Tokens[at - 1].Text is "the" or "a" or "your" or "my" or "our"
        && _text.Tokens[at - 2].Text is "as" or "since" or "because" or "than" or "unlike" or "cos" or "over";

    // "2 no. CD", "no. 3"
    private bool IsNumbering(int at) =>
        _text.Has(at, Cue.Unit)
        && (at > 0 && _text.NumberEndingAt(at - 1, 0) >= 0 || _text.Tokens[at + 1].Kind == TokenKind.Number);

    private static bool IsNamed(int at, Statement statement) =>
        statement.Wishes.Any(w => w.Mention.Kind != MentionKind.Artist && at >= w.Mention.Start && at < w.Mention.End);

    private bool IsPassed(int at)
    {
        var token = _text.Tokens[at];
        if (token.Kind == TokenKind.Mark)
            return token.Text[0] is '"' or '\'' or '-' or ':' or '(' or '×' or '/';
        return token.Kind == TokenKind.Word
            && !_text.Has(at, Cue.And)
            && !_text.Has(at, Cue.Or)
            && (
                _text.Has(at, Cue.Filler)
                || _text.Has(at, Cue.Unit)
                || _text.Has(at, Cue.Medium)
                || token.Text is "version" or "edition"
                || _index.Knows(token.Text) && !_text.Has(at, Cue.Ask)
            );
    }
}
