using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Conversation;

/// <summary>Tells a mail that withdraws a whole order, and does nothing else, from one that takes back a part or speaks of cancelling.</summary>
internal static class Cancellation
{
    public static bool Is(Passage text, MailKind kind)
    {
        if (kind != MailKind.Cancellation)
            return false;
        var clauses = text.Sentences.SelectMany(s => Clauses(text, s)).Where(c => c.Count > 0).ToList();
        var cancels = clauses.Where(c => c.Any(i => IsCancelling(text, i))).ToList();
        return cancels.Count > 0 && cancels.All(c => IsPlain(text, c)) && clauses.Except(cancels).All(c => IsBeside(text, c));
    }

    private static bool IsCancelling(Passage text, int at) => ChangeWords.Cancel.Contains(text.Tokens[at].Text);

    // "Please cancel my order K-1042.": every word is one of these.
    private static bool IsPlain(Passage text, List<int> clause)
    {
        var before = true;
        foreach (var i in clause)
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
    public static bool IsBeside(Passage text, IReadOnlyList<int> clause) =>
        clause.All(i =>
            !text.Has(i, Cue.If)
            && !text.Has(i, Cue.Instead)
            && !text.Has(i, Cue.Drop)
            && !text.Has(i, Cue.More)
            && !text.Has(i, Cue.But)
            && !text.Has(i, Cue.Not)
            && !ChangeWords.Keeping.Contains(text.Tokens[i].Text)
            && (text.Tokens[i].Kind == TokenKind.Word && text.Value(i, out _) < 0)
            && (!text.Has(i, Cue.Ask) || IsSmall(text, i))
        );

    public static bool IsSmall(Passage text, int at) =>
        AnswerWords.Courtesy.Contains(text.Tokens[at].Text)
        || AnswerWords.SignOff.Contains(text.Tokens[at].Text)
        || AnswerWords.Greeting.Contains(text.Tokens[at].Text)
        || text.Has(at, Cue.Filler) && !AnswerWords.Ranks.ContainsKey(text.Tokens[at].Text)
        || text.Has(at, Cue.Adverb);

    // "Please cancel my order, I found it elsewhere": what is asked, and why.
    private static IEnumerable<List<int>> Clauses(Passage text, Sentence sentence)
    {
        var clause = new List<int>();
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.Tokens[i].IsMark(',') || text.Tokens[i].IsMark(';') || text.Tokens[i].Kind == TokenKind.Break)
            {
                yield return clause;
                clause = [];
            }
            else if (text.Tokens[i].Kind != TokenKind.Mark)
                clause.Add(i);
        }

        yield return clause;
    }
}
