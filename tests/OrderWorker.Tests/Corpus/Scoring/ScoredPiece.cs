using OrderWorker.Core.Values;
using OrderWorker.Reading;

namespace OrderWorker.Tests.Corpus.Scoring;

/// <summary>A part of an order mail beside what the program makes of the mail with it.</summary>
public sealed record ScoredPiece(Piece Piece, MailDecision Decision)
{
    public bool IsAccepted => Decision.Verdict == Verdict.Accept;

    /// <summary>Accepted with the goods and to the place that it asks for; a risky one: not accepted as if it were not there.</summary>
    public bool IsRight =>
        Piece.Hold ? !IsAccepted
        : Piece.IsRisky ? !IsSentAll
        : IsAccepted && HasRightGoods && HasRightPlace;

    /// <summary>Accepted, and other goods or another place.</summary>
    public bool IsWrong => Piece.IsRisky ? IsSentAll : IsAccepted && !IsRight;

    private bool HasRightGoods =>
        Decision.Reading.Lines.Count == Piece.Wanted.Count
        && Decision.Reading.Lines.All(l => Piece.Wanted.GetValueOrDefault(l.Sku.Text) == l.Quantity);

    // "Forget the Bach.", and the other one is sent: understood.
    private bool IsSentAll => IsAccepted && HasRightGoods;

    private bool HasRightPlace =>
        Piece.Street is null
        || Decision.Reading.ShipTo is { } to
            && Letters(to.Name) == Letters(Piece.Name!)
            && Letters(string.Concat(to.Lines)).Contains(Letters(Piece.Street), StringComparison.Ordinal)
            && Letters(to.Postcode) == Letters(Piece.Postcode!)
            && to.Country.Code == Piece.Country;

    /// <summary>Reads all the pieces of a list.</summary>
    public static IReadOnlyList<ScoredPiece> Read(string list)
    {
        var readers = LabelledMail
            .All.Where(mail => mail.Part == CorpusPart.Given)
            .DistinctBy(mail => mail.Shop)
            .ToDictionary(mail => mail.Shop, mail => new MailReader(mail.Catalogue, new HashSet<EmailAddress>()));
        return [.. Piece.Of(list).Select(piece => new ScoredPiece(piece, readers[piece.Shop ?? "cello"].Read(piece.ToMail())))];
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
