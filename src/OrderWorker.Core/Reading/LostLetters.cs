using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading;

/// <summary>Tells text that lost letters on its way: U+FFFD, or a row of "?" where words of another alphabet stood.</summary>
internal static class LostLetters
{
    private const int ShortestRow = 3;
    private const int Several = 10;

    /// <summary>In an order, one lost letter may be one of the address.</summary>
    public static Reason? InOrder(MailContent mail) =>
        Count(mail) is var lost && (lost.Marks > 0 || AreMany(mail, lost.All)) ? Reason : null;

    /// <summary>In other mail, they matter where they leave open what it says.</summary>
    public static Reason? InOther(MailContent mail) => AreMany(mail, Count(mail).All) ? Reason : null;

    private static Reason Reason { get; } =
        new(ReasonCode.Unreadable, "Letters of the mail were lost on its way; ask the sender what it said.");

    private static bool AreMany(MailContent mail, int lost)
    {
        if (lost < Several)
            return false;
        var letters = 0;
        foreach (var segment in mail.Body.Segments)
        foreach (var letter in TextOf(mail, segment))
            letters += char.IsLetter(letter) ? 1 : 0;
        return lost * 5 > letters;
    }

    private static (int Marks, int All) Count(MailContent mail)
    {
        var (marks, row, rows) = (0, 0, 0);
        foreach (var segment in mail.Body.Segments)
        {
            var text = TextOf(mail, segment);
            if (text.IndexOfAny('\ufffd', '?') < 0)
            {
                row = text.IsEmpty ? row : 0;
                continue;
            }

            foreach (var letter in text)
            {
                marks += letter == '\ufffd' ? 1 : 0;
                row = letter == '?' ? row + 1 : 0;
                rows +=
                    row == ShortestRow ? ShortestRow
                    : row > ShortestRow ? 1
                    : 0;
            }
        }

        return (marks, marks + rows);
    }

    private static ReadOnlySpan<char> TextOf(MailContent mail, TextSegment segment) =>
        segment.Kind == SegmentKind.Quote ? "" : mail.Body.Text.AsSpan(segment.Start, segment.Length);
}
