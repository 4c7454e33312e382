using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading;

/// <summary>Tells text that lost letters on its way: U+FFFD, or a row of "?" where words of another alphabet stood.</summary>
internal static class LostLetters
{
    private const int ShortestRow = 3;
    private const int Several = 10;

    /// <summary>In an order, one lost letter may be one of the address.</summary>
    public static Reason? InOrder(MailContent mail) =>
        Count(mail, out var letters) is var lost && (lost.Marks > 0 || AreMany(lost.All, letters)) ? Reason : null;

    /// <summary>In other mail, they matter where they leave open what it says.</summary>
    public static Reason? InOther(MailContent mail) => AreMany(Count(mail, out var letters).All, letters) ? Reason : null;

    private static Reason Reason { get; } =
        new(ReasonCode.Unreadable, "Letters of the mail were lost on its way; ask the sender what it said.");

    private static bool AreMany(int lost, int letters) => lost >= Several && lost * 5 > letters;

    private static (int Marks, int All) Count(MailContent mail, out int letters)
    {
        var (marks, row, rows) = (0, 0, 0);
        letters = 0;
        foreach (var segment in mail.Body.Segments.Where(s => s.Kind != SegmentKind.Quote))
        {
            foreach (var letter in mail.Body.Text.AsSpan(segment.Start, segment.Length))
            {
                marks += letter == '\ufffd' ? 1 : 0;
                letters += char.IsLetter(letter) ? 1 : 0;
                row = letter == '?' ? row + 1 : 0;
                rows +=
                    row == ShortestRow ? ShortestRow
                    : row > ShortestRow ? 1
                    : 0;
            }
        }

        return (marks, marks + rows);
    }
}
