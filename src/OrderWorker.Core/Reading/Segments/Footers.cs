using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace OrderWorker.Core.Reading.Segments;

/// <summary>Lines that no buyer typed for this mail: the signature mark, a device's own line, the lawyers' paragraph.</summary>
internal static partial class Footers
{
    private const int LongestDeviceLine = 90;

    // Characters by which a legal paragraph is known.
    private const int LongestOpening = 400;

    /// <summary>"-- " on a line of its own (RFC 3676, 4.3); many servers drop the blank.</summary>
    public static bool IsSignatureMark(string line) => line is "--" or "-- ";

    public static bool IsDeviceLine(ReadOnlySpan<char> trimmedLine) =>
        trimmedLine.Length <= LongestDeviceLine && OpensDeviceLine(trimmedLine) && Device().IsMatch(trimmedLine);

    // Most lines are ruled out by their first word.
    private static bool OpensDeviceLine(ReadOnlySpan<char> line)
    {
        var words = line.TrimStart("_*- \t");
        var end = words.IndexOf(' ');
        return end > 0 && DeviceOpenings.Contains(words[..end]);
    }

    /// <summary>Does a legal paragraph, or a scanner's or printer's plea, begin here?</summary>
    public static bool IsLegal(ReadOnlySpan<char> trimmedLine) =>
        MayOpenLegal(trimmedLine) && Legal().IsMatch(trimmedLine[..Math.Min(trimmedLine.Length, LongestOpening)]);

    // By its first word as well, where that is one of ASCII letters.
    private static bool MayOpenLegal(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart("* \t\r\n\v\f");
        var end = 0;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        return end < text.Length && text[end] >= 128
            || LegalOpenings.Contains(text[..end])
            || text.StartsWith(GermanNotice, StringComparison.OrdinalIgnoreCase);
    }

    // May go on as another word.
    private const string GermanNotice = "Vertraulichkeitshinweis";

    // Each that Legal() may begin with.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LegalOpenings = (
        "Confidentiality Legal Privacy Disclaimer Confidential This The If Please consider think Virus Diese Ce Este Aviso Questo Le Dez Deze"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // Each that Device() may begin with.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DeviceOpenings = (
        "Sent Gesendet Von Mit Diese Envoyé Enviado Inviato Verzonden Verstuurd Skickat Sendt Lähetetty Wysłane Wysłano Wysłany Отправлено Get "
        + "Outlook Holen Télécharger Obtenir Obtener Ottieni Download Obter Hämta Hent Skaff Provided"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private const string Devices =
        @"(?:iPhone|iPad|iPod|Android|Samsung|Galaxy|Huawei|Xiaomi|Nokia|BlackBerry|Windows|Outlook|Yahoo|Mail|Gmail|Proton|Mobil|Handy|Smartphone|"
        + @"Tablet|HTC|Sony|Motorola|Pixel|Telefon|phone|mobile|Thunderbird|AOL|GMX|WEB\.DE|Orange|Libero)";

    [GeneratedRegex(
        @"^[_*\s-]*(?:Sent (?:from|with|via|using) .*"
            + Devices
            + @"|Gesendet (?:von|mit|über) .*"
            + Devices
            + @"|(?:Von|Mit) .*"
            + Devices
            + @".* gesendet|Diese Nachricht wurde von meinem .*"
            + Devices
            + @".* gesendet|Envoyé (?:de|depuis|avec|à partir de) .*"
            + Devices
            + @"|Enviado (?:desde|do|de|a partir do|con|com) .*"
            + Devices
            + @"|Inviato (?:da|dal|con) .*"
            + Devices
            + @"|Verzonden (?:vanaf|met|via|van) .*"
            + Devices
            + @"|Verstuurd (?:vanaf|met) .*"
            + Devices
            + @"|Skickat från .*"
            + Devices
            + @"|Sendt fra .*"
            + Devices
            + @"|Lähetetty .*(?:iPhone|iPad|Android|Outlook|Samsung).*|Wysłan[eoy] z .*"
            + Devices
            + @"|Отправлено (?:с|из|со) .*|Get Outlook for .*|Outlook für .* (?:beziehen|herunterladen|abrufen)|Holen Sie sich Outlook .*|"
            + @"(?:Télécharger|Obtenir|Obtener|Ottieni|Download|Obter|Hämta|Hent|Skaff) Outlook .*|Sent from my (?:mobile|phone|tablet).*|"
            + @"Provided by .*Mail.*)[^,;]{0,60}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Device();

    [GeneratedRegex(
        @"^[*\s]*(?:(?:Confidentiality|Legal|Privacy) (?:notice|disclaimer|note)|Disclaimer\b|Confidential(?:ity)?\s*[:.]|"
            + @"(?:This|The information (?:contained )?in this|The contents of this) (?:e-?mail|message|communication|transmission)\b.{0,120}"
            + @"(?:confidential|privileged|intended|virus|legally|disclaim|addressee)|If you (?:are not the (?:intended recipient|addressee)|"
            + @"have (?:received|had|got) (?:this (?:e-?mail|message)|it) (?:in error|by mistake))|"
            + @"(?:Please )?(?:consider|think of) the environment before|Virus-free\b|This (?:e-?mail|message) (?:has been|was) (?:checked|scanned)|"
            + @"Diese (?:E-?Mail|Nachricht)\b.{0,100}(?:vertraulich|bestimmt|Viren)|"
            + GermanNotice
            + "|"
            + @"Ce (?:message|courriel|mail)\b.{0,120}(?:confidentiel|destin)|Este (?:mensaje|correo|e-?mail|mensagem)\b.{0,120}(?:confidencial|destin)|"
            + @"Aviso legal|Questo messaggio\b.{0,120}(?:riservat|confidenzial|destinat)|Le informazioni contenute|Deze? (?:e-?mail|bericht)\b.{0,120}(?:vertrouwelijk|bestemd)|"
            + @"Это (?:сообщение|письмо)\b.{0,120}конфиденциал)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Legal();
}
