using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Strangers;

/// <summary>"Ed Fraser - Night Shift - 1": an artist of the shop's with a title that the shop has not, which is not his other one.</summary>
internal readonly struct ArtistStrangers(Passage text)
{
    public void Read(Statement statement)
    {
        foreach (var wish in statement.Wishes)
        {
            if (
                wish.Mention.Kind == MentionKind.Artist
                && (wish.Stance == Stance.Asked || wish.Quantity is not null || statement.Sentence.HasNumber)
                && Behind(wish.Mention.End, statement) is > 0 and var stranger
            )
                statement.Strangers.Add((stranger, stranger + 1));
        }
    }

    // The token that begins what stands behind a dash or a colon, or a comma; 0 where it may be anything.
    private int Behind(int at, Statement statement)
    {
        var end = statement.Sentence.End;
        if (at + 1 >= end || !(text.Tokens[at].IsMark('-') || text.Tokens[at].IsMark(':') || text.Tokens[at].IsMark(',')))
            return 0;
        var isComma = text.Tokens[at].IsMark(',');
        while (at + 1 < end && (text.Tokens[at].Kind == TokenKind.Mark || text.Tokens[at].Text is "the" or "a"))
        {
            if (text.Has(at, Cue.Restate)) // "à savoir"
                return 0;
            at++;
        }
        var isTitle = text.IsStrange(at) || !isComma && text.IsWrittenCapital(at) && !text.HasAny(at);
        return isTitle && Formats.Known(text.Tokens[at].Text) is null && !statement.Names(at) ? at : 0;
    }
}
