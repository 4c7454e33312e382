using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Conversation;

/// <summary>Tells a mail that withdraws a whole order, and does nothing else, from one that takes back a part or speaks of cancelling.</summary>
internal static class Cancellation
{
    public static bool Is(Passage text, string number, MailKind kind)
    {
        if (kind != MailKind.Cancellation)
            return false;
        var said = text.Sentences.Where(s => Words(text, s, number).Count > 0).ToList();
        var cancels = said.Where(s => Words(text, s, number).Any(i => IsCancelling(text, i))).ToList();
        return cancels.Count > 0
            && cancels.All(s => IsPlain(text, s, number))
            && said.Except(cancels).All(s => IsBeside(text, s, number));
    }

    private static bool IsCancelling(Passage text, int at) => ChangeWords.Cancel.Contains(text.Tokens[at].Text);

    // "Please cancel my order K-1042.": every word is one of these.
    private static bool IsPlain(Passage text, Sentence sentence, string number)
    {
        var before = true;
        foreach (var i in Words(text, sentence, number))
        {
            before &= !IsCancelling(text, i);
            var word = text.Tokens[i].Text;
            // "do not cancel"
            if (before && (text.Has(i, Cue.Not) || text.Has(i, Cue.Refuse) || ChangeWords.Negation.Contains(word)))
                return false;
            if (text.Has(i, Cue.If) || text.Has(i, Cue.Or) || text.Has(i, Cue.Doubt) || text.Value(i, out _) >= 0)
                return false;
            if (!IsCancelling(text, i) && !ChangeWords.Order.Contains(word) && !IsSmall(text, i))
                return false;
        }

        return true;
    }

    // A reason, thanks, a name: nothing that asks for anything, keeps anything or counts anything.
    private static bool IsBeside(Passage text, Sentence sentence, string number) =>
        Words(text, sentence, number)
            .All(i =>
                !text.Has(i, Cue.If)
                && !text.Has(i, Cue.Instead)
                && !text.Has(i, Cue.Drop)
                && !text.Has(i, Cue.More)
                && !ChangeWords.Keeping.Contains(text.Tokens[i].Text)
                && (text.Tokens[i].Kind == TokenKind.Word && text.Value(i, out _) < 0)
                && (!text.Has(i, Cue.Ask) || IsSmall(text, i))
            );

    private static bool IsSmall(Passage text, int at) =>
        AnswerWords.Courtesy.Contains(text.Tokens[at].Text)
        || AnswerWords.SignOff.Contains(text.Tokens[at].Text)
        || AnswerWords.Greeting.Contains(text.Tokens[at].Text)
        || text.Has(at, Cue.Filler) && !AnswerWords.Ranks.ContainsKey(text.Tokens[at].Text)
        || text.Has(at, Cue.Adverb);

    private static List<int> Words(Passage text, Sentence sentence, string number)
    {
        var quoted = text.Text.IndexOf(number, StringComparison.OrdinalIgnoreCase);
        return
        [
            .. Enumerable
                .Range(sentence.Start, sentence.Count)
                .Where(i => text.Tokens[i].Kind is not (TokenKind.Mark or TokenKind.Break))
                .Where(i => quoted < 0 || text.Tokens[i].End <= quoted || text.Tokens[i].Start >= quoted + number.Length),
        ];
    }
}
