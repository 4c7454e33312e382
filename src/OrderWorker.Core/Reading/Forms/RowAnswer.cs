using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Forms;

/// <summary>What a short answer below a quoted line with several titles asks for: "both, please", "one of each", "only the second, and only one".</summary>
/// <param name="Titles">Indices of the titles that are wanted, in the order of the line.</param>
/// <param name="Copies">Of each of them.</param>
internal sealed record RowAnswer(IReadOnlyList<int> Titles, int Copies)
{
    // Tokens of "Yes to both of those, one of each, at the £10".
    private const int Longest = 16;
    private const int MostCopies = 99;

    /// <param name="answer">As typed below the line.</param>
    /// <param name="titles">How many titles the line names.</param>
    /// <returns>Null where it says anything else, or leaves open how many of what: "two please".</returns>
    public static RowAnswer? Of(Passage answer, int titles)
    {
        if (answer.Tokens.Count > Longest)
            return null;
        var (whole, each, rank, copies) = (false, false, 0, 0);
        for (var at = 0; at < answer.Tokens.Count; )
        {
            var step = Math.Max(1, answer.CueLength(at));
            var token = answer.Tokens[at];
            if (PriceLength(answer, at) is > 0 and var price)
            {
                at += price;
                continue;
            }

            if (answer.Has(at, Cue.Both) || answer.Has(at, Cue.All))
            {
                // "both of the three", "all two"
                if (
                    answer.Has(at, Cue.Both) && titles != 2
                    || answer.Value(at + step - 1, out _) is > 0 and var all && all != titles
                )
                    return null;
                whole = true;
            }
            else if (answer.Has(at, Cue.Each))
            {
                (whole, each) = (true, true);
            }
            else if (Ranks.All.TryGetValue(token.Text, out var place))
            {
                if (rank > 0 || place > titles)
                    return null;
                rank = place;
                // "the second one"
                at += at + 1 < answer.Tokens.Count && answer.Has(at + 1, Cue.Medium) ? 2 : 1;
                continue;
            }
            else if (NumberAt(answer, at) is var (number, length))
            {
                if (number > MostCopies || copies > 0 && copies != number)
                    return null;
                (copies, step) = (number, length);
            }
            else if (!BetweenAnswer.IsLittle(answer, at))
            {
                return null;
            }

            at += step;
        }

        if (whole == rank > 0)
            return null;
        // "both, two please": two in all, or of each?
        if (whole && !each && copies > 1)
            return null;
        return new RowAnswer(whole ? [.. Enumerable.Range(0, titles)] : [rank - 1], Math.Max(1, copies));
    }

    private static (int Number, int Length)? NumberAt(Passage answer, int at) =>
        answer.Value(at, out var length) is > 0 and var number ? (number, length)
        : answer.Tokens[at].Is("once") ? (1, 1)
        : null;

    // "£10", "10 pounds": what the line itself says.
    private static int PriceLength(Passage answer, int at)
    {
        if (answer.IsSign(at))
            return at + 1 < answer.Tokens.Count && answer.Tokens[at + 1].Kind is TokenKind.Number or TokenKind.Decimal ? 2 : 0;
        return
            answer.Tokens[at].Kind is TokenKind.Number or TokenKind.Decimal
            && at + 1 < answer.Tokens.Count
            && (answer.Has(at + 1, Cue.Money) || answer.IsSign(at + 1))
            ? 2
            : 0;
    }
}
