namespace OrderWorker.Core.Reading;

/// <summary>A stretch of a mail's text, and what was read from it, if anything.</summary>
public sealed record MarkedText(string Text, Evidence? Evidence)
{
    /// <summary>
    /// Cuts the text where the words lie that the reading rests on. Where two overlap, the first keeps the words; but a sentence that tells the
    /// mail's kind gives way to what is read in it.
    /// </summary>
    public static IReadOnlyList<MarkedText> Cut(string text, IEnumerable<Evidence> evidence)
    {
        var lying = evidence.Where(e => Lies(e, text)).ToList();
        var shown = lying.Where(e => e.Field != "kind" || !lying.Exists(other => other.Field != "kind" && IsWithin(other, e)));
        var pieces = new List<MarkedText>();
        var at = 0;
        foreach (var words in shown.OrderBy(e => e.Start).ThenByDescending(e => e.Length))
        {
            var (start, end) = (Math.Max(words.Start, at), words.Start + words.Length);
            if (end <= start)
                continue;
            if (start > at)
                pieces.Add(new(text[at..start], null));
            pieces.Add(new(text[start..end], words));
            at = end;
        }

        if (at < text.Length)
            pieces.Add(new(text[at..], null));
        return pieces;
    }

    private static bool IsWithin(Evidence inner, Evidence outer) =>
        inner.Start >= outer.Start && inner.Start + inner.Length <= outer.Start + outer.Length;

    private static bool Lies(Evidence words, string text) =>
        words.Start >= 0 && words.Length > 0 && words.Start <= text.Length - words.Length;
}
