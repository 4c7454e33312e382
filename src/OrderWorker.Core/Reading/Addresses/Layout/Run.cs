namespace OrderWorker.Core.Reading.Addresses.Layout;

/// <summary>Pieces in a row that may be one address.</summary>
/// <param name="Pieces">In the mail's order; telephone lines are left out.</param>
/// <param name="First">Index of its first piece among all pieces of the mail.</param>
/// <param name="Last">Index of its last.</param>
internal sealed record Run(IReadOnlyList<Piece> Pieces, int First, int Last)
{
    public int Start => Pieces[0].Start;
    public int End => Pieces[^1].End;
}
