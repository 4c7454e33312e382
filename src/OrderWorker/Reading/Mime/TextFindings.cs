using OrderWorker.Core.Values;

namespace OrderWorker.Reading.Mime;

/// <summary>What is noticed while a mail's text is brought to light.</summary>
internal sealed class TextFindings
{
    // Shorter hidden text is a pixel's or a tracker's; an instruction is longer.
    private const int LettersThatTell = 10;
    private const int LongestSample = 120;

    private string _hidden = "";
    private string _struck = "";

    public bool TurnsText { get; set; }
    public bool IsCutShort { get; set; }
    public bool HasTooManyParts { get; set; }
    public bool IsTooDeep { get; set; }

    /// <summary>Set where the HTML shows another text than the plain part.</summary>
    public bool FlavoursDiffer { get; set; }

    /// <summary>Text of the HTML that no reader of the mail sees.</summary>
    public void NoteHidden(string text) => Note(ref _hidden, text);

    /// <summary>Text that the buyer struck through.</summary>
    public void NoteStruck(string text) => Note(ref _struck, text);

    public IReadOnlyList<Reason> Doubts() =>
        [
            .. When(Tells(_hidden), ReasonCode.Suspicious, "The mail has text that its reader does not see.", Sample(_hidden)),
            .. When(
                _struck.Any(char.IsLetterOrDigit),
                ReasonCode.AmbiguousItem,
                "Words of the mail are struck through; they were not read.",
                Sample(_struck)
            ),
            .. When(TurnsText, ReasonCode.Suspicious, "The mail has characters that make its text look other than it is.", null),
            .. When(
                FlavoursDiffer,
                ReasonCode.Suspicious,
                "The mail's plain text and its HTML say different things; the plain text was read.",
                null
            ),
        ];

    public Reason? Unreadable() =>
        When(HasTooManyParts, ReasonCode.Unreadable, "The mail has more parts than any honest one; the rest was not read.", null)
            .Concat(When(IsTooDeep, ReasonCode.Unreadable, "The mail's HTML is built to be hard to read.", null))
            .Concat(When(IsCutShort, ReasonCode.Unreadable, "The mail's text is longer than a book; its end was not read.", null))
            .FirstOrDefault();

    private static void Note(ref string noted, string text)
    {
        if (noted.Length < LongestSample)
            noted = $"{noted} {text[..Math.Min(text.Length, 4 * LongestSample)]}".Trim();
    }

    private static bool Tells(string text) => text.Count(char.IsLetterOrDigit) >= LettersThatTell;

    private static string Sample(string text) => text.Length <= LongestSample ? text : text[..LongestSample] + "…";

    private static IEnumerable<Reason> When(bool fits, ReasonCode code, string message, string? found) =>
        fits ? [new Reason(code, message, null, found is null ? null : TextCleaner.Line(found))] : [];
}
