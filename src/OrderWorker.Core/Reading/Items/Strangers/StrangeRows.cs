using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Strangers;

/// <summary>Tells a row of a list that names nothing of this shop.</summary>
internal sealed class StrangeRows(Passage text)
{
    /// <summary>A row of a list that begins with a number or a bullet, and names nothing of the shop.</summary>
    public bool IsOne(Sentence sentence, IReadOnlyList<Wish> wishes)
    {
        if (sentence.Count == 0)
            return false;
        var first = text.Tokens[sentence.Start];
        var bullet = first.IsMark('-') || first.IsMark('•') || first.IsMark('*');
        var number = text.Value(sentence.Start, out var length) >= 0;
        if (
            !bullet && !number
            || wishes.Any(w => w.Mention.Kind is not MentionKind.Artist)
            || StrangerPlaces.IsPlace(text, sentence)
            || StrangerPlaces.IsInBlock(text, sentence)
            || IsSum(sentence)
        )
            return false;
        for (var i = sentence.Start + (bullet ? 1 : length); i < sentence.End; i++)
        {
            if (text.IsStrange(i) && Formats.Known(text.Tokens[i].Text) is null)
                return true;
        }

        return false;
    }

    // "32 + 28 + 16 shipping = $76"
    private bool IsSum(Sentence sentence)
    {
        for (var i = sentence.Start + 1; i + 1 < sentence.End; i++)
        {
            var isSum = text.Tokens[i].IsMark('=') || text.Tokens[i].Is("and") && text.Text[text.Tokens[i].Start] == '+';
            if (isSum && text.IsCounted(i - 1) && (text.IsCounted(i + 1) || text.IsSign(i + 1)))
                return true;
        }

        return false;
    }
}
