using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"And the live one.", "Plus two of your tea towels.", "The hardback.": a short sentence that adds something without a title.</summary>
internal readonly struct Additions(Passage text, Basket basket)
{
    private const int ShortAddition = 4;

    /// <summary>"And one of the new Drystone as well.": a number of what an artist has made, with no title.</summary>
    public bool AddsOfArtist(Statement statement) =>
        statement.Wishes.TrueForAll(static w => w.Mention.Kind == MentionKind.Artist) && AddsOneOf(statement.Sentence);

    /// <summary>"And one of the new Drystone as well.", "Plus two of your tea towels.": a number of something.</summary>
    public bool AddsOneOf(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (
                text.Value(i, out var length) > 0
                && i + length + 1 < sentence.End
                && text.Has(i + length, WordCue.Of)
                && !text.Has(i + length + 1, WordCue.OfThem)
            )
                return Adds(sentence);
        return false;
    }

    private bool Adds(Sentence sentence)
    {
        var (first, last) = (BehindInterjections(sentence), sentence.End - 1);
        return text.Has(first, Cue.And) && text.Tokens[first].Text is not ("with" or "so")
            || text.Tokens[first].Text is "plus" or "also"
            || text.Has(last, WordCue.Too)
            || text.Tokens[last].Is("well") && last > first && text.Tokens[last - 1].Is("as");
    }

    /// <summary>"And the live one.", "The other two as well.", "The hardback.": something more, or another form.</summary>
    public bool Is(Statement statement)
    {
        var sentence = statement.Sentence;
        var (first, last, adds) = (BehindInterjections(sentence), sentence.End - 1, Adds(sentence));
        for (var i = first; i < sentence.End; i++)
        {
            var isThing = text.Tokens[i].Text is "one" or "ones" or "it" || text.Has(i, Cue.Medium) || text.Value(i, out _) > 0;
            if (
                isThing && adds
                || FormatAt(i) is { } format && (adds || sentence.Count <= 2) && !IsRefused(i) && !basket.HasFormat(format)
            )
                return true;
        }

        // "A campaign badge as well."
        var isThingToo =
            adds && text.Has(first, WordCue.Article) && text.IsStrange(last - 1 - (text.Tokens[last].Is("well") ? 1 : 0));
        return isThingToo
            || adds
                && (statement.HasWeak || (sentence.Count <= ShortAddition || IsAfterthought(sentence)) && HasArticle(sentence));
    }

    /// <summary>"Oh and a pack of cards!"</summary>
    public bool IsAfterthought(Sentence sentence)
    {
        var first = BehindInterjections(sentence);
        return first > sentence.Start
            && first + 1 < sentence.End
            && text.Has(first, Cue.And)
            && text.Has(first + 1, WordCue.Article);
    }

    /// <summary>Tokens without the "oh" before them.</summary>
    public int Length(Sentence sentence) => sentence.End - BehindInterjections(sentence);

    // "PS and the live one"
    private int BehindInterjections(Sentence sentence)
    {
        var first = sentence.Start;
        while (first < sentence.End - 1 && (text.Has(first, WordCue.Interjection) || text.Tokens[first].Kind == TokenKind.Mark))
            first++;
        return first;
    }

    // "And the Sessions.", "eine Uhr dazu"
    private bool HasArticle(Sentence sentence)
    {
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
            if (text.Has(i, WordCue.Article))
                return true;
        return false;
    }

    private string? FormatAt(int at) => text.Tokens[at].Kind == TokenKind.Word ? Formats.Known(text.Tokens[at].Text) : null;

    private bool IsRefused(int at) => at > 0 && (text.Has(at - 1, Cue.Not) || text.Has(at - 1, Cue.Refuse));
}
