using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Conversation;

/// <summary>Reads which of the numbered choices an answer takes: "2", "the second", "LP please".</summary>
internal sealed class ChoiceAnswer
{
    private const int LongestArticle = 3;

    private readonly Exchange _exchange;
    private readonly AnswerText _answer;
    private readonly IReadOnlyList<HashSet<string>> _labels;
    private HashSet<int> _left;
    private bool _told;

    private ChoiceAnswer(Exchange exchange)
    {
        _exchange = exchange;
        _answer = AnswerText.Of(exchange);
        _labels =
        [
            .. exchange.Question.Options.Select(o => Phrases.WordsOf(o.Label).Select(Plain).ToHashSet(StringComparer.Ordinal)),
        ];
        _left = [.. Enumerable.Range(1, _labels.Count)];
    }

    public static Answer Read(Exchange exchange) =>
        new ChoiceAnswer(exchange).Read()
        ?? WholeAddress(exchange)
        ?? Answer.Unclear("It cannot be told which of the choices the answer takes.");

    private Answer? Read()
    {
        if (_answer.IsTooLong || _answer.IsInDoubt)
            return null;
        foreach (var at in _answer.Said)
        {
            if (!Take(at))
                return null;
        }

        if (!_told || _left.Count != 1)
            return null;
        var option = _exchange.Question.Options[_left.First() - 1];
        var (first, last) = (_answer.Text.Tokens[_answer.Said[0]], _answer.Text.Tokens[_answer.Said[^1]]);
        var words = _answer.Text.Text[first.Start..last.End];
        var evidence = new Evidence(
            option.Item is { } sku ? $"line:{sku}" : "ship_to.lines",
            -1,
            words.Length,
            words,
            "the buyer's answer to our question"
        );
        return Answer.Clear(
            new Settled
            {
                Pin = option.Item is { } item ? new ItemPin(_exchange.Question.Start, item) : null,
                ShipTo = option.ShipTo,
                Evidence = [evidence],
            }
        );
    }

    // False: the word is none that an answer is made of.
    private bool Take(int at)
    {
        var token = _answer.Text.Tokens[at];
        if (token.Kind == TokenKind.Number)
            return TakeNumber(at, token.Value);
        if (AnswerWords.Last.Contains(token.Text))
            return Narrow([_labels.Count]);
        if (AnswerWords.Ranks.TryGetValue(token.Text, out var rank))
            return rank <= _labels.Count && Narrow([rank]);

        var word = Plain(token.Text);
        var named = Enumerable.Range(1, _labels.Count).Where(n => _labels[n - 1].Contains(word)).ToHashSet();
        if (named.Count == _labels.Count)
            return true;
        // "the" in one of the titles tells nothing
        if (named.Count > 0 && !(token.Length <= LongestArticle && _answer.Text.Has(at, Cue.Filler)))
            return Narrow(named);
        if (_answer.IsCourtesy(at) || _answer.IsLabelOfNumber(at) || _answer.Text.Has(at, Cue.Medium))
            return true;
        // "two", and nothing else
        return _answer.Said.Count == 1
            && _answer.Text.Value(at, out _) is var value
            && value > 1
            && value <= _labels.Count
            && Narrow([value]);
    }

    private bool TakeNumber(int at, int value)
    {
        var isLabelled = _answer.Said.Any(i => _answer.IsLabelOfNumber(i) && _answer.Next(i) == at);
        var isAlone = _answer.Said.All(i =>
            i == at || _answer.IsCourtesy(i) || AnswerWords.Label.Contains(_answer.Text.Tokens[i].Text)
        );
        // "2) LP", as it stands in our mail
        var isListed =
            at + 1 < _answer.Text.Tokens.Count
            && _answer.Text.Tokens[at + 1] is { Kind: TokenKind.Mark, Text: ")" or "." or ":" or "-" or "," };
        if (isLabelled || isAlone || isListed)
            return value >= 1 && value <= _labels.Count && Narrow([value]);

        // Part of an address, or "1 LP": the one copy that was asked for anyhow.
        var word = token(at);
        var named = Enumerable.Range(1, _labels.Count).Where(n => _labels[n - 1].Contains(word)).ToHashSet();
        return _exchange.Question.Kind == QuestionKind.WhichAddress && named.Count > 0 ? Narrow(named) : value == 1;

        string token(int i) => _answer.Text.Tokens[i].Text;
    }

    private bool Narrow(HashSet<int> to)
    {
        _told = true;
        _left = [.. _left.Where(to.Contains)];
        return _left.Count > 0;
    }

    // A vinyl is an LP.
    private static string Plain(string word) => Formats.Known(word) ?? word;

    // Asked which address, a buyer may write it out.
    private static Answer? WholeAddress(Exchange exchange) =>
        exchange.Question.Kind == QuestionKind.WhichAddress && AddressAnswer.Read(exchange) is { Settled: not null } whole
            ? whole
            : null;
}
