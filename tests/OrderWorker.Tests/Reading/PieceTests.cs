using OrderWorker.Tests.Corpus.Scoring;

namespace OrderWorker.Tests.Reading;

/// <summary>How well each part of an order mail is read by itself: what is ordered, where it goes, what is paid, and what is said beside it.</summary>
/// <remarks>Floors and ceilings are what was reached, so that neither gets worse; what is not reached yet is printed.</remarks>
public sealed class PieceTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("orders", 244, 2)]
    [InlineData("addresses", 230, 3)]
    [InlineData("payments", 225, 0)]
    [InlineData("asides", 517, 0)]
    [InlineData("foreign", 297, 0)]
    [InlineData("risky", 653, 7)]
    [InlineData("near-addresses", 119, 0)]
    [InlineData("near-orders", 1460, 5)]
    public void As_many_are_read_right_as_before_and_no_more_wrongly(string list, int right, int wrong)
    {
        var pieces = ScoredPiece.Read(list);
        output.WriteLine($"{list}: {pieces.Count(p => p.IsRight)} of {pieces.Count} right, {pieces.Count(p => p.IsWrong)} wrong");
        foreach (var piece in pieces.Where(p => !p.IsRight))
            output.WriteLine($"{(piece.IsWrong ? "WRONG " : "")}{piece.Piece}");

        Assert.InRange(pieces.Count(p => p.IsRight), right, pieces.Count);
        Assert.InRange(pieces.Count(p => p.IsWrong), 0, wrong);
    }
}
