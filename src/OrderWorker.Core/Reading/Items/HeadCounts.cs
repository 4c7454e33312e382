using OrderWorker.Core.Reading.Items.Baskets;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items;

/// <summary>"It is for our quartet. There are four of us": heads that are counted beside a title without a number of its own.</summary>
/// <remarks>One copy may be for all of them, or one for each: only the buyer knows.</remarks>
internal static class HeadCounts
{
    // Tokens before a number: "there will be", "nous sommes".
    private const int Reach = 3;

    public static void Read(Basket basket, Passage text, IReadOnlyList<Statement> statements)
    {
        var open = statements.Any(s => s.Wishes.Any(w => w is { Stance: Stance.Asked, Quantity: null, IsInDoubt: false }));
        var told = statements.Any(s => s.Each is not null || s.Copies is not null || s.NewQuantity is not null);
        if (!open || told)
            return;
        foreach (var statement in statements)
        {
            if (Counted(text, statement) is { } heads)
            {
                basket.Heads(heads, statement);
                return;
            }
        }
    }

    private static int? Counted(Passage text, Statement statement)
    {
        if (statement.Persons is { } persons)
            return persons;
        var sentence = statement.Sentence;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.Value(i, out var length) is not (>= 2 and < 1000 and var value))
                continue;
            var end = i + length;
            var ofUs = end + 1 < sentence.End && text.Has(end, WordCue.Of) && text.Has(end + 1, WordCue.Us);
            var ends =
                end >= sentence.End || text.Tokens[end].Kind is TokenKind.Mark || text.Tokens[end].Text is "in" or "at" or "or";
            // "Two of Us" may be a title.
            var named = statement.Names(i);
            if (!named && (ofUs || ends && Says(text, i, sentence.Start)))
                return value;
            i = end - 1;
        }

        return null;
    }

    // "we are five", "wir sind zu", "nous sommes cinq", "somos cinco", "siamo in cinque", "wij zijn met vijf"
    private static bool Says(Passage text, int at, int floor)
    {
        for (var i = at - 1; i >= floor && i >= at - Reach; i--)
        {
            if (text.Has(i, WordCue.WeAre))
                return true;
            if (
                text.Has(i, WordCue.Are) && i > floor && text.Has(i - 1, WordCue.We)
                || text.Tokens[i].Is("were") && text.Text.AsSpan(text.Tokens[i].Start, text.Tokens[i].Length).Contains('\'')
            )
                return true;
            if (!text.Has(i, Cue.Filler) && !text.Has(i, Cue.Doubt))
                return false;
        }

        return false;
    }
}
