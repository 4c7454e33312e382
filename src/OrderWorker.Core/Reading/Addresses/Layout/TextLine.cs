namespace OrderWorker.Core.Reading.Addresses.Layout;

/// <summary>A typed line without the white space and bullets around it.</summary>
/// <param name="Start">Index in the mail's text.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Width">Characters of the line as it stands, for telling wrapped text.</param>
/// <param name="IsSignature">It stands in a signature.</param>
internal readonly record struct TextLine(int Start, int End, int Width, bool IsSignature)
{
    public int Length => End - Start;
}
