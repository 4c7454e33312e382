namespace OrderWorker.Reading.Mime;

/// <summary>Tells Cyrillic from Latin text, and KOI8-R from Windows-1251, by which bytes are frequent.</summary>
internal static class CyrillicShare
{
    /// <summary>Words wholly of upper bytes: in Latin text those are the exception, in Russian the rule.</summary>
    public static bool IsCyrillic(ReadOnlySpan<byte> bytes)
    {
        var (upper, lower, runs) = (0, 0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] >= 0xC0)
            {
                upper++;
                runs += i > 0 && bytes[i - 1] >= 0xC0 ? 1 : 0;
            }
            else if (char.IsAsciiLetter((char)bytes[i]))
                lower++;
        }

        // Names, addresses and quotes in such a mail are Latin, so the share need not be large; the runs tell.
        return upper >= 8 && runs * 10 >= upper * 6 && upper * 4 > lower;
    }

    /// <summary>Small letters are frequent, capitals are not; the two encodings have them in each other's place.</summary>
    public static bool IsKoi8R(ReadOnlySpan<byte> bytes)
    {
        var (low, high) = (0, 0);
        foreach (var letter in bytes)
        {
            if (letter is >= 0xC0 and <= 0xDF)
                low++;
            else if (letter >= 0xE0)
                high++;
        }

        return low > high;
    }
}
