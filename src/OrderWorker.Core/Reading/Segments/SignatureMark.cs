namespace OrderWorker.Core.Reading.Segments;

/// <summary>Tells whether a signature mark stands above a line with no quote between. It goes down the lines once, however many are asked about.</summary>
internal sealed class SignatureMark(string[] lines)
{
    private int _next;
    private bool _reaches;

    /// <param name="at">Never above a line that was asked about before.</param>
    public bool IsAbove(int at)
    {
        for (; _next < at; _next++)
        {
            if (Footers.IsSignatureMark(lines[_next]))
                _reaches = true;
            else if (QuoteMarks.IsQuoted(lines[_next].AsSpan().Trim()))
                _reaches = false;
        }

        return _reaches;
    }
}
