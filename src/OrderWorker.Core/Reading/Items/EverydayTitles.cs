using OrderWorker.Core.Reading.Items.Baskets;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items;

/// <summary>
/// "so now 1969 please", "Ruins and Home please": a word or a year that is a title as well, in a sentence that asks, written as a name is.
/// </summary>
internal static class EverydayTitles
{
    // Tokens of "Oh no, Ruins".
    private const int LongestBare = 4;

    // Tokens of "Scratch the Heaven Eyes, make it the Rise".
    private const int LongestCorrection = 10;

    // A smaller number is as likely one of copies.
    private const int LeastYear = 1000;

    public static void Read(Basket basket, Passage text, IReadOnlyList<Statement> statements)
    {
        // "Ruins for me" above "Míle Fáilte for Ann", which nothing asks for either.
        var opens = statements.Any(s => s.Opens);
        foreach (
            var statement in statements.Where(s =>
                s.HasWeak
                && !s.IsAddress
                && (s.Asks || s.Corrects || IsBare(s, basket) || Wants(text, s) || opens || AsksBeside(s, basket))
            )
        )
        foreach (
            var mention in statement
                .Weak.Select(w => w.Mention)
                .Where(m =>
                    (
                        m.IsWhole
                        || IsShortCorrection(statement)
                        || IsForSomebody(text, m)
                        || IsListed(text, m)
                        || IsBeforeAsked(text, m, statement, basket)
                    ) && (IsWritten(text, m, statement) || opens && m.Start == statement.Sentence.Start)
                )
        )
            if (!mention.Titles.Any(t => t.Items.Any(i => basket.Knows(i.Sku))))
                basket.Doubt(
                    ReasonCode.AmbiguousItem,
                    $"The mail may ask for '{text.Words(mention.Start, mention.End)}', which is a title as well.",
                    statement,
                    isFirm: statement.Each is not null && IsInRow(text, mention) // "three copies each of 1873, Vol. 2 and Vol. 3"
                );
    }

    // "Le Rise et le Bach, un exemplaire par titre": no word asks, and its other title is in the order.
    private static bool AsksBeside(Statement statement, Basket basket) =>
        statement.Wishes.Exists(w => w.CertainSkus().Any(sku => basket.IsFrom(statement, sku)));

    // "I'd like Rise from your list and the Bach": right behind what asks, or joined to another title
    private static bool IsListed(Passage text, Mention mention)
    {
        var before = mention.Start - 1;
        while (before > 0 && (text.Has(before, WordCue.Definite) || text.Has(before, WordCue.Article)))
            before--;
        return mention.Titles.Count == 1
            && before >= 0
            && (text.EndsPhrase(before, Cue.Ask) || text.Has(before, Cue.And) && before + 1 < mention.Start);
    }

    // "Das Rise-Album und Heaven Eyes", "le Rise et le Bach": joined to a title behind it that is in the order.
    private static bool IsBeforeAsked(Passage text, Mention mention, Statement statement, Basket basket)
    {
        var end = mention.End;
        if (
            statement.Wishes.Find(w => w.Mention.Start >= end) is not { } next
            || !next.CertainSkus().Any(sku => basket.IsFrom(statement, sku))
        )
            return false;
        while (
            end < text.Tokens.Count
            && (text.Tokens[end].IsMark('-') || text.Has(end, Cue.Medium) || Formats.Known(text.Tokens[end].Text) is not null)
        )
            end++;
        return end < text.Tokens.Count && text.Has(end, Cue.And);
    }

    // "to give Rise to my aunt and Heaven Eyes to my uncle"
    private static bool IsForSomebody(Passage text, Mention mention) =>
        mention.End + 1 < text.Tokens.Count
        && (text.Has(mention.End, WordCue.For) || text.Tokens[mention.End].Is("to"))
        && (text.Has(mention.End + 1, WordCue.Our) || text.Has(mention.End + 1, WordCue.Me));

    // "Make it the Rise."
    private static bool IsShortCorrection(Statement statement) =>
        statement.Corrects && statement.Sentence.Count <= LongestCorrection;

    // "Oh no, Ruins."
    private static bool IsBare(Statement statement, Basket basket) =>
        statement.Sentence.Count <= LongestBare && basket.HasEntries;

    // "Ruins and two 1969s please"
    private static bool IsInRow(Passage text, Mention mention) =>
        mention.End < text.Tokens.Count && (text.Has(mention.End, Cue.And) || text.Tokens[mention.End].IsMark(','));

    // "My wife wants 1969 as well."
    private static bool Wants(Passage text, Statement statement)
    {
        for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
            if (text.Has(i, WordCue.Wanting))
                return true;
        return false;
    }

    private static bool IsWritten(Passage text, Mention mention, Statement statement) =>
        text.Tokens[mention.Start] switch
        {
            { Kind: TokenKind.Number, Value: >= LeastYear } => true,
            { Kind: TokenKind.Word, IsCapital: true } => !text.Shouts
                && (mention.Start > statement.Sentence.Start || IsInRow(text, mention)),
            _ => false,
        };
}
