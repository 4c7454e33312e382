using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>The words that a bare row of goods is made of: titles, numbers, formats, prices, and the little words between.</summary>
internal readonly struct RowWords(CatalogueIndex index, Passage text)
{
    /// <summary>The first token from one on that belongs to no such row; the sentence's end where all do.</summary>
    public int EndOf(Statement statement, int start)
    {
        var (at, sentence) = (start, statement.Sentence);
        while (at < sentence.End && (statement.Names(at) || Passes(at, sentence) || IsOfTitle(at, statement)))
            at++;
        return at;
    }

    private bool Passes(int i, Sentence sentence)
    {
        var token = text.Tokens[i];
        // "b) Seven Herring"
        if (
            i == sentence.Start
            && token is { Kind: TokenKind.Word, Length: 1 }
            && i + 1 < sentence.End
            && text.Tokens[i + 1].IsMark(')')
        )
            return true;
        return token.Kind is TokenKind.Mark or TokenKind.Decimal or TokenKind.Number
            || text.Value(i, out _) >= 0
            || text.IsWhom(i)
            || i + 1 < sentence.End && text.Has(i, WordCue.For) && text.IsWhom(i + 1)
            || text.Has(i, Cue.Unit)
            || text.Has(i, Cue.Medium)
            || text.Has(i, Cue.Each)
            || text.Has(i, Cue.And)
            || text.Has(i, Cue.Both)
            || text.Has(i, WordCue.Article)
            || text.Has(i, Cue.Money)
            || Formats.Known(token.Text) is not null
            || index.Knows(token.Text)
            || IsOfPrice(i, sentence)
            || IsOfList(i, sentence)
            || text.Has(i, Cue.Filler)
                && token.Text
                    is "the"
                        or "a"
                        or "an"
                        or "of"
                        or "by"
                        or "on"
                        or "just"
                        or "only"
                        or "one"
                        or "copy"
                        or "so"
                        or "for"
                        or "me"
                        or "all"
                        or "then"
                        or "to";
    }

    // "a plain Winter Harbour", "your lovely Ruins"
    private bool IsOfTitle(int at, Statement statement) =>
        text.Has(at, Cue.Filler)
        && (
            at == statement.Sentence.Start
            || text.Has(at - 1, WordCue.Article)
            || text.Has(at - 1, WordCue.Yours)
            || text.Value(at - 1, out _) > 0
        )
        && statement.At(at + 1) is not null;

    // "the vinyl at €24"
    private bool IsOfPrice(int at, Sentence sentence) =>
        text.Tokens[at].Text is "at" or "zu" or "a" && at + 1 < sentence.End && (text.IsSign(at + 1) || text.IsCounted(at + 1));

    // "from this one", "of those": of the list that the mail answers.
    private bool IsOfList(int at, Sentence sentence) =>
        text.Tokens[at].Text is "from" or "of"
            && at + 1 < sentence.End
            && text.Tokens[at + 1].Text is "this" or "these" or "those"
        || text.Tokens[at].Text is "this" or "these" or "those"
            && at > sentence.Start
            && text.Tokens[at - 1].Text is "from" or "of";
}
