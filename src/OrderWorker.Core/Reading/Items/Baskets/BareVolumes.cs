using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>Volumes named by number alone, where the subject or a heading named the series: "volumes 1 and 3 please".</summary>
internal static class BareVolumes
{
    public static void Read(Passage text, Series series, IReadOnlyList<Statement> statements, Basket basket)
    {
        foreach (var statement in statements.Where(s => s.Asks || IsRow(text, s.Sentence, series)))
        {
            var (wants, counted) = (new List<Want>(), false);
            for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
            {
                if (Volumes.Bare(text, i, series, out var end) is not { Count: > 0 } volumes)
                    continue;
                var copies = volumes.Count == 1 ? Copies(text, i, end, statement.Sentence) : null;
                counted |= copies is not null;
                if (copies is { } own && statement.Copies == own)
                    basket.Uncount(own);
                foreach (var volume in volumes)
                {
                    if (!series.Volumes.TryGetValue(volume.Number, out var title) || title.Items.Count != 1)
                    {
                        basket.Doubt(
                            ReasonCode.UnknownItem,
                            $"The catalogue has no volume {volume.Number} of '{series.Name}'.",
                            statement
                        );
                        continue;
                    }

                    // Refused or owned where it was named: a number does not ask for it again.
                    if (title.Items.Any(item => basket.Knows(item.Sku)))
                        continue;

                    var mention = new Mention
                    {
                        Kind = MentionKind.Title,
                        Start = volume.Start,
                        End = Math.Max(volume.End, volume.Start + 1),
                        Titles = [title],
                        Series = series,
                    };
                    wants.Add(
                        new Want(new Wish(mention) { Stance = Stance.Asked, Quantity = copies ?? statement.Each }, title.Items)
                    );
                }

                i = Math.Max(i, end - 1);
            }

            if (wants.Count > 0)
            {
                // A number before "volumes" may count them or their copies: "3 of books 1 and 2" as well.
                var open = statement.Unexplained ?? (wants.Count > 1 ? $"{statement.Copies}" : "");
                if (open.Length > 0 && !counted)
                    basket.Doubt(ReasonCode.AmbiguousQuantity, $"It cannot be told what '{open}' counts.", statement);
                basket.Take(new Statement { Sentence = statement.Sentence }, wants);
            }
        }
    }

    /// <summary>The cheap question, before the series is looked for.</summary>
    public static bool MayBeIn(Passage text, Statement statement)
    {
        if (!statement.Sentence.HasNumber || !text.Has(statement.Sentence, Cue.Volume))
            return false;
        for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
            if (text.Has(i, Cue.Volume) && !statement.Names(i))
                return true;
        return false;
    }

    /// <summary>Does a sentence speak of a volume with its number, "Vol. 1", outside what it names?</summary>
    public static bool NumberOne(Passage text, Statement statement) => MayBeIn(text, statement) && HasNumberOne(text, statement);

    private static bool HasNumberOne(Passage text, Statement statement) =>
        Outside(statement)
            .Any(i =>
                text.Has(i, Cue.Volume)
                && !text.Has(i, Cue.Unit)
                && i + 1 + (i + 1 < text.Tokens.Count && text.Tokens[i + 1].IsMark('.') ? 1 : 0) is var at
                && at < statement.Sentence.End
                && text.Tokens[at].Kind == TokenKind.Number
                && !IsNamed(statement, text.Tokens[at].Value)
            );

    // "Since the dog ate volume 2 I need a new Songs of the Canal Vol. 2"
    private static bool IsNamed(Statement statement, int number) =>
        statement.Wishes.Exists(w =>
            w.Mention is { Titles.Count: 1, Series: { } series }
            && series.Volumes.TryGetValue(number, out var volume)
            && w.Mention.Titles.Contains(volume)
        );

    /// <summary>"Two of Vol. 1, one of Vol. 2", beside a title named whole, which makes no wish of them.</summary>
    public static bool AskForAnother(Passage text, Series series, Statement statement, Basket basket) =>
        (statement.Asks || IsRow(text, statement.Sentence, series)) && NamesAnother(text, series, statement, basket);

    /// <summary>Does a sentence name a volume by its number that nothing was made of?</summary>
    public static bool NamesAnother(Passage text, Series series, Statement statement, Basket basket) =>
        Outside(statement)
            .Where(i => !IsHadBefore(text, statement.Sentence.Start, i))
            .SelectMany(i => Volumes.Bare(text, i, series, out _))
            .Any(volume =>
                !series.Volumes.TryGetValue(volume.Number, out var title) || !title.Items.Any(item => basket.Knows(item.Sku))
            );

    // "I was given volume two, so what I need is Canal 1"
    private static bool IsHadBefore(Passage text, int start, int volume)
    {
        for (var i = volume - 1; i >= start && !text.Has(i, Cue.Ask); i--)
            if (text.Has(i, Cue.Own))
                return true;
        return false;
    }

    private static IEnumerable<int> Outside(Statement statement) =>
        Enumerable.Range(statement.Sentence.Start, statement.Sentence.Count).Where(i => !statement.Names(i));

    // "Vol. 1 - two copies": a row of nothing but a volume and its number.
    private static bool IsRow(Passage text, Sentence sentence, Series series)
    {
        if (!sentence.BeginsLine || !text.Has(sentence, Cue.Volume))
            return false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (Volumes.Bare(text, i, series, out var end) is { Count: > 0 })
                i = end - 1;
            else if (!IsCount(text, i))
                return false;
        }

        return true;
    }

    private static bool IsCount(Passage text, int at) =>
        text.Tokens[at].Kind == TokenKind.Mark
        || text.Value(at, out _) > 0
        || text.Has(at, Cue.Unit)
        || text.Has(at, Cue.And)
        || Formats.Known(text.Tokens[at].Text) is not null;

    // "Vol. 1 - two copies", "2 x vol. 3"; null where no number stands beside the volume alone.
    private static int? Copies(Passage text, int start, int end, Sentence sentence)
    {
        var i = end;
        while (i < sentence.End && (text.Tokens[i].Text is "x" or "×" || text.Tokens[i].Kind == TokenKind.Mark))
            i++;
        if (i < sentence.End && text.Value(i, out var length) is > 0 and var after && !text.IsMoney(i, i + length))
        {
            i += length;
            if (i >= sentence.End || text.Tokens[i].Kind == TokenKind.Mark || text.Has(i, Cue.Unit) && !text.Tokens[i].Is("of"))
                return after;
        }

        var back = start - 1;
        while (back > sentence.Start && (text.Has(back, Cue.Unit) || text.Tokens[back].Text is "of" or "×"))
            back--;
        return text.NumberEndingAt(back, sentence.Start) is >= 0 and var number && back < start && !text.IsMoney(number, back + 1)
            ? text.Value(number, out _)
            : null;
    }
}
