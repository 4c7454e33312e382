using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"Dear Pier Ten": words of the shop's own name, or of a greeting, that stand in a title as well, and order nothing.</summary>
internal sealed class ShopNames(Passage text, CatalogueIndex index)
{
    // Words that may follow a name in a greeting: "Dear Heaven Eyes team".
    private const int MostAfter = 2;

    private readonly IReadOnlyList<string> _name = index.ShopName;

    /// <summary>Takes such wishes out of a statement.</summary>
    public void Drop(Statement statement)
    {
        if (statement.Wishes.Count > 0)
            Drop(statement.Wishes, statement.Sentence);
    }

    private void Drop(List<Wish> wishes, Sentence sentence) =>
        wishes.RemoveAll(w =>
            w.Mention.Kind is MentionKind.Title or MentionKind.Artist
            && (!w.Mention.IsWhole && IsShop(w.Mention) || IsGreeted(w.Mention, sentence))
        );

    // Is the mention a part of at least two words of the shop's name, in their order?
    private bool IsShop(Mention mention)
    {
        for (var first = Math.Max(0, mention.Start - _name.Count); first <= mention.Start; first++)
        {
            for (var skipped = 0; skipped < _name.Count; skipped++)
            {
                var length = 0;
                while (
                    skipped + length < _name.Count
                    && first + length < text.Tokens.Count
                    && Is(first + length, _name[skipped + length])
                )
                    length++;
                if (length > 1 && first + length >= mention.End)
                    return true;
            }
        }

        return false;
    }

    private bool Is(int at, string word) =>
        text.Tokens[at].Text == word || text.Value(at, out _) is >= 0 and var value && CatalogueIndex.Digits(value) == word;

    private bool IsGreeted(Mention mention, Sentence sentence)
    {
        if (mention.Start != sentence.Start + 1 || !text.Has(sentence.Start, WordCue.Greeting))
            return false;
        var end = mention.End;
        while (end < sentence.End && text.Tokens[end].Kind == TokenKind.Word)
        {
            if (text.HasAny(end) && !text.Has(end, Cue.Filler) || text.Value(end, out _) >= 0 || end - mention.End >= MostAfter)
                return false;
            end++;
        }

        // "Hi Ruins, Rise and the Bach please": whoever forgets a comma may begin with a title; "Dear Cellorettes, I should like the Bach".
        return end >= sentence.End
            || (text.Tokens[end].IsMark(',') || text.Tokens[end].IsMark(':'))
                && (end + 1 >= sentence.End || !mention.IsWhole || text.Has(sentence.Start, WordCue.Dear) || IsSpeaking(end + 1));
    }

    // "Hello Cellorettes, I'd like the Bach", "Hello Cellorettes, could I have the Bach"
    private bool IsSpeaking(int at)
    {
        for (var i = at; i < at + MostAfter && i < text.Tokens.Count; i++)
            if (text.Has(i, WordCue.FirstPerson))
                return true;
        return false;
    }
}
