using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"Ruins and Winter Harbour, the latter on compact disc": two titles, and behind them the format of one by its place.</summary>
internal static class FormatsByPlace
{
    public static void Read(Passage text, Statement statement)
    {
        var sentence = statement.Sentence;
        if (!sentence.HasFormat || !text.Has(sentence, WordCue.Latter) && !text.Has(sentence, WordCue.Former))
            return;
        var titles = statement.Wishes.FindAll(w => w.Mention.Kind != MentionKind.Artist);
        if (
            titles
                is not [
                    { Stance: Stance.Asked or Stance.None, Mention: { Kind: MentionKind.Title, Titles.Count: 1 } } former,
                    { Stance: Stance.Asked or Stance.None, Mention: { Kind: MentionKind.Title, Titles.Count: 1 } } latter,
                ]
            || former.Mention.Titles.SequenceEqual(latter.Mention.Titles)
            || sentence.IsQuestion
        )
            return;
        var found = new List<(Wish Title, string Format)>();
        for (var i = latter.Mention.End; i < sentence.End; i++)
        {
            if (!text.Has(i, WordCue.Former) && !text.Has(i, WordCue.Latter))
                continue;
            var title = text.Has(i, WordCue.Former) ? former : latter;
            // "the latter on LP or CD", "the latter on vinyl if you have it": left as it is.
            if (
                !text.Has(i - 1, WordCue.Definite)
                || FormatBehind(text, i + 1, sentence.End) is not { } format
                || !title.Mention.Titles.First().In(format).Any()
                || title.Mention.Format is { } own && own != format
                || found.Exists(f => f.Title == title)
            )
                return;
            found.Add((title, format));
        }

        foreach (var (title, format) in found)
            title.Mention.Format = format;
        statement.IsByPlace |= found.Count > 0;
    }

    // "on vinyl", "one as an LP", "on compact disc", and nothing behind it in the clause.
    private static string? FormatBehind(Passage text, int at, int end)
    {
        if (at < end && text.Value(at, out var length) == 1)
            at += length;
        if (at >= end || !text.Has(at, WordCue.Within))
            return null;
        at += at + 1 < end && text.Has(at + 1, WordCue.Article) ? 2 : 1;
        if (at >= end || text.Tokens[at].Kind != TokenKind.Word || Formats.Known(text.Tokens[at].Text) is not { } format)
            return null;
        at++;
        while (
            at < end
            && (text.Has(at, Cue.Medium) || Formats.Known(text.Tokens[at].Text) == format || text.Has(at, WordCue.Courtesy))
        )
            at++;
        return
            at >= end
            || text.Has(at, Cue.And)
            || text.Tokens[at] is { Kind: TokenKind.Mark } mark
                && mark.Text[0] is ',' or ';' or ')' or '-'
                && !text.Has(at + 1, Cue.If)
            ? format
            : null;
    }
}
