using System.Text;

namespace OrderWorker.Reading.Mime;

/// <summary>Joins the lines that format=flowed has broken (RFC 3676): a blank at a line's end means that the next one continues it.</summary>
internal static class Flowed
{
    /// <param name="text">With "\n" line ends.</param>
    /// <param name="deletesSpace">DelSp=yes: the blank at the end is no part of the text.</param>
    public static string Join(string text, bool deletesSpace)
    {
        var joined = new StringBuilder(text.Length);
        var (first, open, depthBefore) = (true, false, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var depth = line.Length - line.TrimStart('>').Length;
            var content = line[depth..];
            if (content.StartsWith(' '))
                content = content[1..]; // stuffed
            var isSignature = content.SequenceEqual("-- ");
            if (open && depth == depthBefore && !isSignature)
                joined.Append(content);
            else
            {
                if (!first)
                    joined.Append('\n');
                Begin(joined, depth, content);
            }

            (first, depthBefore) = (false, depth);
            open = content.EndsWith(' ') && !isSignature;
            if (open && deletesSpace)
                joined.Length--;
        }

        return joined.ToString();
    }

    private static void Begin(StringBuilder joined, int depth, ReadOnlySpan<char> content)
    {
        joined.Append('>', depth);
        if (depth > 0 && content.Length > 0)
            joined.Append(' ');
        joined.Append(content);
    }
}
