using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Tells a place of work below a signature from a home.</summary>
internal static class OfficeMarks
{
    /// <summary>How many pieces around an address belong to the same footer.</summary>
    private const int Around = 6;

    /// <summary>Whether the lines in and around an address have a job or a firm in them.</summary>
    public static bool AreAround(List<Piece> pieces, Run run)
    {
        var (job, firm, institution, post) = (false, false, false, false);
        var signed = pieces[run.First].IsSignature;
        for (var i = First(pieces, run); i <= Last(pieces, run); i++)
        {
            var piece = pieces[i];
            if (piece.IsStreet || piece.StartsWithDigit)
                continue;
            // A treasurer or an organist is one at home; a firm's has the firm beside it.
            var isJob =
                piece.Has(WordUse.Job)
                && !piece.Has(WordUse.Honorary)
                && piece.WordCount <= 6
                && !IsPlace(piece)
                && !(!signed && IsOfClub(pieces, i));
            // "Director of Music", "Choir Secretary", "Headteacher": who holds it orders for the house that the address is of.
            post |= isJob && piece.Has(WordUse.Institution) && (piece.FirstUse & WordUse.Job | piece.LastUse & WordUse.Job) != 0;
            job |= isJob;
            firm |= piece.Has(WordUse.Firm) && piece.WordCount <= 8 && (piece.LastUse & WordUse.Street) == 0;
            institution |= piece.Has(WordUse.Institution) && (piece.LastUse & (WordUse.Street | WordUse.Ground)) == 0;
        }

        return firm || (job && !(post && institution && !signed)) || (institution && signed);
    }

    /// <summary>"Please send it to my home address", and the only one is a firm's: a sentence for staff; null where none is.</summary>
    public static string? InPlaceOfHome(LeadIn lead, Run run) =>
        lead is { AtHome: true, AtWork: false, Role: Role.Asked or Role.Called }
        && run.Pieces.FirstOrDefault(p => p.Has(WordUse.Firm) && !p.HasDigit && (p.LastUse & WordUse.Street) == 0) is { } firm
            ? $"The mail wants the parcel at home, and '{firm.Text}' is a firm's line; ask where to send it."
            : null;

    /// <summary>"Secretary, Tuesday Ramblers", "Choir Secretary": a post that somebody has at home.</summary>
    public static bool IsOfClub(List<Piece> pieces, int at) =>
        pieces[at].Has(WordUse.ClubPost)
        && (
            pieces[at].Has(WordUse.Club)
            || at + 1 < pieces.Count && pieces[at + 1].Line == pieces[at].Line && pieces[at + 1].Has(WordUse.Club)
        );

    // "Partner Lane" is a street and "Blackshaw Head" a village, "Head of Strings" a post.
    private static bool IsPlace(Piece piece) =>
        (piece.LastUse & (WordUse.Street | WordUse.Ground)) != 0
        || piece.WordCount == 2 && piece.FirstUse == WordUse.None && piece.Span.EndsWith(" Head");

    private static int First(List<Piece> pieces, Run run)
    {
        var first = run.First;
        while (first > 0 && run.First - first < Around && pieces[first].Before < Break.Sentence)
            first--;
        return first;
    }

    private static int Last(List<Piece> pieces, Run run)
    {
        var last = run.Last;
        while (last + 1 < pieces.Count && last - run.Last < Around && pieces[last + 1].Before < Break.Sentence)
            last++;
        return last;
    }
}
