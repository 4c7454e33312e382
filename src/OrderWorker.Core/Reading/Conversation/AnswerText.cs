using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Conversation;

/// <summary>What an answer says, without its greeting, its thanks and its sign-off.</summary>
internal sealed class AnswerText
{
    // Words; who writes more says more than an answer.
    private const int Longest = 60;

    private readonly HashSet<string> _names;

    private AnswerText(Passage text, HashSet<string> names)
    {
        (Text, _names) = (text, names);
        Said = Say();
    }

    public Passage Text { get; }

    /// <summary>Indices of the tokens that say something; numbers and words only.</summary>
    public IReadOnlyList<int> Said { get; }

    public bool IsTooLong => Said.Count > Longest;

    /// <summary>Does it ask back, refuse, or leave something open?</summary>
    public bool IsInDoubt =>
        Text.Sentences.Any(s => s.IsQuestion)
        || Said.Any(i =>
            Text.Has(i, Cue.Not) && !IsLabelOfNumber(i)
            || Text.Has(i, Cue.Or)
            || Text.Has(i, Cue.Doubt)
            || Text.Has(i, Cue.If)
            || Text.Has(i, Cue.Open)
            || Text.Has(i, Cue.Both)
            || Text.Has(i, Cue.All)
            || Text.Has(i, Cue.Refuse)
            || Text.Has(i, Cue.Instead)
        );

    /// <summary>Does it leave two things to choose from, or depend on one? "All" and "both" stand in addresses as well.</summary>
    public bool IsHesitant =>
        Text.Sentences.Any(s => s.IsQuestion)
        || Said.Any(i => Text.Has(i, Cue.Or) || Text.Has(i, Cue.Doubt) || Text.Has(i, Cue.If) || Text.Has(i, Cue.Refuse));

    public static AnswerText Of(Exchange exchange)
    {
        var names = (
            (string?[])
                [
                    .. exchange.First.From.Select(f => f.Name),
                    .. exchange.Second.From.Select(f => f.Name),
                    exchange.FirstReading.ShipTo?.Name,
                ]
        )
            .SelectMany(name => Phrases.WordsOf(name ?? ""))
            .ToHashSet(StringComparer.Ordinal);
        return new AnswerText(MailWords.Of(exchange.Second).Body, names);
    }

    /// <summary>Says nothing of its own beside an answer.</summary>
    public bool IsCourtesy(int at)
    {
        var token = Text.Tokens[at];
        return token.Kind == TokenKind.Word
            && (
                AnswerWords.Courtesy.Contains(token.Text)
                || _names.Contains(token.Text)
                || Text.Has(at, Cue.Filler)
                || Text.Has(at, Cue.Ask)
                || Text.Has(at, Cue.Adverb)
            );
    }

    /// <summary>"no. 2", "number 2", "option 2".</summary>
    public bool IsLabelOfNumber(int at) =>
        AnswerWords.Label.Contains(Text.Tokens[at].Text) && Next(at) is { } next && Text.Tokens[next].Kind == TokenKind.Number;

    /// <summary>The token behind, marks left out; null at the end of the line.</summary>
    public int? Next(int at)
    {
        for (var i = at + 1; i < Text.Tokens.Count; i++)
        {
            if (Text.Tokens[i].Kind == TokenKind.Break)
                return null;
            if (Text.Tokens[i].Kind != TokenKind.Mark)
                return i;
        }

        return null;
    }

    private List<int> Say()
    {
        var said = new List<int>();
        foreach (var (start, end) in Lines())
        {
            if (said.Count == 0 && IsGreeting(start, end))
                continue;
            if (said.Count > 0 && IsSignOff(start, end))
                break;
            for (var i = start; i < end; i++)
            {
                if (Text.Tokens[i].Kind is not (TokenKind.Mark or TokenKind.Break))
                    said.Add(i);
            }
        }

        return said;
    }

    private IEnumerable<(int Start, int End)> Lines()
    {
        var start = 0;
        for (var i = 0; i <= Text.Tokens.Count; i++)
        {
            if (i < Text.Tokens.Count && Text.Tokens[i].Kind != TokenKind.Break)
                continue;
            if (i > start)
                yield return (start, i);
            start = i + 1;
        }
    }

    // "Dear Mr Miller,"
    private bool IsGreeting(int start, int end) =>
        end - start <= 6 && AnswerWords.Greeting.Contains(Text.Tokens[start].Text) && Words(start, end).All(NoNumber);

    // "Kind regards", "Thanks, Jo"; what stands below is a signature, unless it is a postscript.
    private bool IsSignOff(int start, int end) =>
        end - start <= 6
        && (
            AnswerWords.SignOff.Contains(Text.Tokens[start].Text)
            || Words(start, end).All(i => _names.Contains(Text.Tokens[i].Text))
        )
        && Words(start, end).All(NoNumber)
        && !Words(end, Text.Tokens.Count).Any(i => Text.Has(i, WordCue.PostScript) || Text.Has(i, Cue.Ask));

    private bool NoNumber(int at) => Text.Tokens[at].Kind == TokenKind.Word;

    private IEnumerable<int> Words(int start, int end) =>
        Enumerable.Range(start, end - start).Where(i => Text.Tokens[i].Kind is not (TokenKind.Mark or TokenKind.Break));
}
