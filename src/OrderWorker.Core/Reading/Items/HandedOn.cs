using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items;

/// <summary>A forwarded order, and what whoever hands it on says of it: "Passing this on, but make it two", "only the first of the two".</summary>
internal static class HandedOn
{
    /// <param name="words">The mail's; the order stands in its quote.</param>
    /// <param name="index">What the shop sells.</param>
    /// <param name="above">The sentences of whoever hands it on.</param>
    /// <returns>Only what its writer asks for in so many words.</returns>
    public static ItemReading Read(MailWords words, CatalogueIndex index, IReadOnlyList<Statement> above)
    {
        var text = index.OwnFormats.Joined(words.Quoted);
        var statements = StatementReader.Read(text, index);
        if (!statements.Any(s => s.Asks && s.Wishes.Any(w => w.Stance == Stance.Asked)))
            return ItemReading.Nothing;
        var reading = WishedItems.Of(text, statements, index, null);
        if (above.FirstOrDefault(s => !s.IsAddress && Alters(s, words.Body, reading, index)) is { } said)
            return reading with
            {
                Reasons =
                [
                    .. reading.Reasons,
                    new Reason(
                        ReasonCode.AmbiguousItem,
                        "Whoever hands the order on seems to alter it; see what is wanted.",
                        null,
                        words.Body.Words(said.Sentence.Start, said.Sentence.End)
                    )
                    {
                        IsFirm = true,
                    },
                ],
            };
        return reading.Lines.Count > 0
            ? BodyOfSubject.Read(reading, isCounted: true, above, words.Body, index.Catalogue)
            : reading;
    }

    private static bool Alters(Statement statement, Passage text, ItemReading reading, CatalogueIndex index) =>
        statement.Wishes.Exists(w => w.Mention.Kind is MentionKind.Title or MentionKind.Set)
        || statement is { NewQuantity: not null } or { Corrects: true } or { Asks: true, Adds: true }
        || text.Has(statement.Sentence, Cue.Ordinal)
        || SaysTheSame(statement.Sentence, text)
        || text.Has(statement.Sentence, Cue.More)
        || NamesOtherFormat(statement, text, reading, index);

    // "I'd take the same for myself"
    private static bool SaysTheSame(Sentence sentence, Passage text)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (text.Has(i, Cue.Same) || text.Has(i, WordCue.Ditto) || text.Tokens[i].Is("same"))
                return true;
        return false;
    }

    // "She'd like it on vinyl", of a CD
    private static bool NamesOtherFormat(Statement statement, Passage text, ItemReading reading, CatalogueIndex index)
    {
        for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
            if (
                text.Tokens[i].Kind == TokenKind.Word
                && Formats.Known(text.Tokens[i].Text) is { } format
                && !reading.Lines.All(line => Formats.IsA(Formats.Of(index.Catalogue[line.Sku]), format))
            )
                return true;
        return false;
    }
}
