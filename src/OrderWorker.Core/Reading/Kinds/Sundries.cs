using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Finds what an order asks for beside the goods of the catalogue: "and a catalogue, please", "plus two posters".</summary>
internal static class Sundries
{
    // Tokens of a thing's name that the catalogue may know: "a tote bag".
    private const int Longest = 3;

    /// <param name="body">The mail's new text.</param>
    /// <param name="index">What the shop sells: that is no sundry.</param>
    public static Evidence? Find(Passage body, CatalogueIndex index)
    {
        if (!body.Has(Sign.Sundry))
            return null;
        foreach (var sentence in body.Sentences)
        {
            if (body.Has(sentence, Sign.Sundry) && IsAsked(body, sentence, index))
                return OpenQuestions.Words(body, sentence, "asks for what the catalogue does not have");
        }

        return null;
    }

    // "Please send a poster", "the Bach and a poster"; not "I saw a poster and would like the Bach", "the Bach that is on a poster".
    private static bool IsAsked(Passage body, Sentence sentence, CatalogueIndex index)
    {
        var asked = false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (asked && body.Has(i, Sign.Sundry) && !IsOfFormat(body, i) && !IsSold(body, i, sentence.End, index))
                return true;
            if (
                body.Has(i, Cue.Ask)
                || body.Has(i, Cue.More)
                || body.Has(i, Cue.And) && (i == sentence.Start || IsAskedFor(body, sentence))
            )
                asked = true;
            else if (body.Has(i, Cue.Aside) || body.Has(i, Cue.Own))
                asked = false;
        }

        return false;
    }

    // "in the hardback edition", "the LP version of Eleven": tells the format.
    private static bool IsOfFormat(Passage body, int at) =>
        at > 0
        && body.Tokens[at].Text is "edition" or "editions" or "version" or "pressing"
        && Formats.Known(body.Tokens[at - 1].Text) is not null;

    // "And a catalogue, please": what asks comes last.
    private static bool IsAskedFor(Passage body, Sentence sentence) => body.Has(sentence, Cue.Ask);

    private static bool IsSold(Passage body, int at, int end, CatalogueIndex index)
    {
        for (var i = at; i < end && i < at + Longest; i++)
        {
            if (body.Tokens[i] is { Kind: TokenKind.Word, Length: > 2 } word && index.Knows(word.Text))
                return true;
            if (IsFormat(body.Span(at, i + 1), index.Catalogue.Items))
                return true;
        }

        return false;
    }

    // "the box set", where the catalogue has one
    private static bool IsFormat(ReadOnlySpan<char> words, IReadOnlyList<Item> items)
    {
        foreach (var item in items)
            if (words.Equals(item.Format, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
