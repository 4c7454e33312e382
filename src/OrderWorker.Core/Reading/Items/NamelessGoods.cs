using OrderWorker.Core.Reading.Items.Baskets;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items;

/// <summary>"The film and the album please": goods beside those that are named, by no name of their own.</summary>
internal static class NamelessGoods
{
    public static void Read(Basket basket, Passage text, Statement statement)
    {
        var sentence = statement.Sentence;
        if (!text.Has(sentence, Cue.Medium) || statement is not { AllOf: null, Copies: null, Each: null })
            return;
        foreach (var and in statement.Wishes.Select(w => w.Mention.End))
        {
            if (
                and + 2 < sentence.End
                && text.Has(and, Cue.And)
                && text.Has(and + 1, WordCue.Article)
                && text.Has(and + 2, Cue.Medium)
                && IsLast(text, and + 3, sentence.End)
            )
                basket.Doubt(
                    ReasonCode.AmbiguousItem,
                    $"'{text.Words(and + 1, and + 3)}' is asked for beside what the mail names, and it cannot be told which.",
                    statement,
                    isFirm: true
                );
        }
    }

    // "the album, please"; not "the album of it", "the album that you sang"
    private static bool IsLast(Passage text, int at, int end) =>
        at >= end || text.Tokens[at].Kind == TokenKind.Mark || text.Has(at, Cue.Ask) || text.Has(at, WordCue.Too);
}
