using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>An order form of the shop's that was filled in where it was quoted: "&gt; Number of copies: 2", or answers typed between its lines.</summary>
internal static class QuotedForm
{
    // Two labels are a signature or a mail's head.
    private const int FewestFields = 3;
    private const int MostCharacters = 16 * 1024;

    /// <summary>The form's first filled line; null where there is no form, or nobody filled it in.</summary>
    /// <param name="mail">Its quoted text is looked at.</param>
    /// <param name="body">Its new text has to point to the quote, or stand between its lines.</param>
    public static Evidence? Find(MailContent mail, Passage body)
    {
        var quotes = mail.Body.Segments.Count(s => s.Kind == SegmentKind.Quote);
        if (quotes == 0 || quotes < FewestFields && !PointsToQuote(body))
            return null;

        var (labels, filled, first) = (0, 0, (Evidence?)null);
        var text = mail.Body.Text;
        foreach (var segment in mail.Body.Segments)
        {
            if (segment.Kind != SegmentKind.Quote || segment.Start > MostCharacters)
                continue;
            foreach (var range in text.AsSpan(segment.Start, segment.Length).Split('\n'))
            {
                var line = text.AsSpan(segment.Start, segment.Length)[range].TrimStart("> \t").TrimEnd();
                var colon = line.IndexOf(':');
                if (colon <= 0 || !IsLabel(line[..colon], body.Lexicon))
                    continue;
                labels++;
                if (line[(colon + 1)..].Trim(" _.").IsEmpty)
                    continue;
                filled++;
                first ??= new Evidence(
                    "kind",
                    segment.Start + range.Start.GetOffset(segment.Length),
                    range.GetOffsetAndLength(segment.Length).Length,
                    line.ToString(),
                    "a form that was filled in within the quote"
                );
            }
        }

        if (filled >= FewestFields)
            return first;
        return labels >= FewestFields && quotes >= FewestFields && body.Tokens.Count > 0
            ? OpenQuestions.Words(body, body.Sentences[0], "answers between the lines of a quoted form")
            : null;
    }

    private static bool PointsToQuote(Passage body)
    {
        foreach (var sentence in body.Sentences)
        {
            if (body.Has(sentence, Sign.Elsewhere) || body.Has(sentence, Sign.OnBehalf))
                return true;
        }

        return false;
    }

    // A field of an address, or of the goods: "Title", "Number of copies".
    private static bool IsLabel(ReadOnlySpan<char> label, Lexicon lexicon)
    {
        if (label.Length > 40)
            return false;
        if (FormLabels.FieldOf(label) is not null)
            return true;
        var words = new List<Token>();
        Tokenizer.Append(label.ToString(), 0, label.Length, words);
        var tokens = new TokenList([.. words]);
        for (var i = 0; i < words.Count && words.Count < 5; i++)
        {
            var cues = lexicon.PhraseAt(tokens, i).Cues;
            if ((cues & (Lexicon.Bit(Cue.Medium) | Lexicon.Bit(Cue.Unit))) != 0)
                return true;
        }

        return false;
    }
}
