using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"One CD of Winter Harbour. My husband wants the LP of it as well.": another format of the title that was asked for last.</summary>
internal sealed class OtherFormats(CatalogueIndex index, Passage text, Basket basket)
{
    // Tokens of "Oh, and one of the LP as well please".
    private const int LongestAfterword = 9;

    private Want? _last;

    /// <returns>What the statement asks for; null where it asks for no other format, or it cannot be told of what.</returns>
    public Want? Of(Statement statement, IReadOnlyList<Want> wanted)
    {
        if (wanted.Count > 0)
            _last = wanted is [{ Items.Count: 1, IsSet: false } one] ? one : null;
        if (
            wanted.Count > 0
            || statement.Wishes.Count > 0
            || !statement.Sentence.HasFormat
            || basket.IsEmpty
            || text.Has(Sign.Complaint)
        )
            return null;
        if (IsPreferred(statement.Sentence) is { } preferred)
        {
            if (!basket.HasFormat(Formats.Known(text.Tokens[preferred].Text)!))
                Doubt(statement);
            return null;
        }

        if (At(statement.Sentence) is not { } at)
            return null;

        var format = Formats.Known(text.Tokens[at].Text)!;
        var others = _last is null ? [] : Others(_last.Items[0], format);
        if (others is [var other] && !basket.Knows(other.Sku) && IsCertain(statement))
            return new Want(new Wish(_last!.Wish.Mention) { Stance = Stance.Asked, Quantity = CopiesBefore(at) }, [other]);
        if (others.Count == 0 || !basket.Has(others[0].Sku))
            Doubt(statement);
        return null;
    }

    private List<Item> Others(Item item, string format) => [.. index.TitlesOf(item).SelectMany(t => t.In(format)).Distinct()];

    private void Doubt(Statement statement) =>
        basket.Doubt(
            ReasonCode.AmbiguousItem,
            $"'{text.Words(statement.Sentence.Start, statement.Sentence.End)}': the mail speaks of another format of what it names, and it cannot be told which or whether it is wanted.",
            statement
        );

    // "Cassette would be best.", "Vinyl would suit me."
    private int? IsPreferred(Sentence sentence)
    {
        if (sentence.Count > LongestAfterword || text.Has(sentence, Cue.Own) || text.Has(sentence, Cue.Not))
            return null;
        int? format = null;
        var prefers = false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            prefers |= text.Tokens[i].Text is "would" or "suit" or "suits" or "best" or "rather" or "prefer" or "preferred";
            format ??= text.Tokens[i].Kind == TokenKind.Word && Formats.Known(text.Tokens[i].Text) is not null ? i : null;
        }

        return prefers ? format : null;
    }

    // "LP of it", "CD of that"; "And the LP too", by itself
    private int? At(Sentence sentence)
    {
        if (sentence.Count <= LongestAfterword && IsAfterword(sentence) is { } alone)
            return alone;
        for (var i = sentence.Start; i + 2 < sentence.End; i++)
            if (
                Formats.Known(text.Tokens[i].Text) is not null
                && text.Tokens[i + 1].Is("of")
                && text.Has(i + 2, WordCue.ThoseNamed)
            )
                return i;
        return null;
    }

    // "Oh and the LP too", "plus one CD please", "the vinyl as well": a format, and nothing else that could be meant.
    private int? IsAfterword(Sentence sentence)
    {
        int? format = null;
        var adds = false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            adds |= text.Has(i, Cue.And) || text.Has(i, Cue.More) || text.Tokens[i].Text is "too" or "also" or "well";
            if (Formats.Known(text.Tokens[i].Text) is not null)
            {
                if (format is not null)
                    return null;
                format = i;
            }
            else if (text.Tokens[i].Kind == TokenKind.Word && text.IsStrange(i) && text.Tokens[i].Length > 3)
                return null;
        }

        return adds ? format : null;
    }

    // Asked for, or wanted by somebody, in so many words.
    private bool IsCertain(Statement statement)
    {
        var sentence = statement.Sentence;
        return (statement.Asks || statement.Adds)
            && !sentence.IsQuestion
            && !text.Has(sentence, Cue.Not)
            && !text.Has(sentence, Cue.Refuse)
            && !text.Has(sentence, Cue.Own)
            && !text.Has(sentence, Cue.Or)
            && !text.Has(sentence, Cue.If)
            && !text.Has(sentence, Cue.Doubt);
    }

    private int CopiesBefore(int at)
    {
        for (var i = Math.Max(0, at - 2); i < at; i++)
            if (text.Value(i, out var length) is > 0 and var copies && i + length == at)
                return copies;
        return 1;
    }
}
