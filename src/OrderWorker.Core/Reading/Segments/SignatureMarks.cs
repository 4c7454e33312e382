using System.Text.RegularExpressions;

namespace OrderWorker.Core.Reading.Segments;

/// <summary>What stands below every mail of a sender. A name and address after "Kind regards" is no such mark: it may be where the parcel goes.</summary>
internal static partial class SignatureMarks
{
    private const int LongestMark = 200;

    /// <summary>The dashes of RFC 3676, with or without the blank that programs lose.</summary>
    public static bool BeginsSignature(ReadOnlySpan<char> line) => line.TrimEnd() is "--";

    /// <summary>"Sent from my iPhone": one line, whatever stands below.</summary>
    public static bool IsDeviceLine(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        return trimmed.Length is > 5 and < 80 && Device().IsMatch(trimmed);
    }

    /// <summary>A company's legal footer.</summary>
    public static bool BeginsDisclaimer(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        return trimmed.Length > 30 && Disclaimer().IsMatch(trimmed[..Math.Min(trimmed.Length, LongestMark)]);
    }

    [GeneratedRegex(
        @"^(sent from (my|yahoo|mail|outlook|samsung|proton|an? )|get outlook for|von meinem .{2,30} gesendet|gesendet (von|mit) |envoyé (de|depuis) |enviado (desde|do) |inviato da|отправлено (с|из) |verzonden vanaf|sendt fra min|skickat från min|skickades från|wysłane z|lähetetty)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Device();

    [GeneratedRegex(
        @"(this|the information in this|the contents of this) (e-?mail|message|communication).{0,100}(confidential|intended|privileged)|confidentiality notice|diese e-?mail.{0,60}(vertraulich|ist nur)|ce (message|courriel).{0,60}confidentiel|este (mensaje|correo).{0,60}confidencial|questo messaggio.{0,60}riservat",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Disclaimer();
}
