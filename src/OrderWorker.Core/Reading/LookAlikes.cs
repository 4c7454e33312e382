using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading;

/// <summary>Tells words whose letters are of two alphabets that look alike: "Оrсhаrd" with a Cyrillic О, с and а is another word to the post.</summary>
internal static class LookAlikes
{
    // Cyrillic and Greek letters that a reader takes for Latin ones.
    private const string Letters = "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυρ";

    /// <summary>What is odd about such a word; null where there is none.</summary>
    /// <param name="mail">Its text without what is quoted.</param>
    public static Reason? Find(MailContent mail)
    {
        foreach (var segment in mail.Body.Segments)
        {
            if (segment.Kind == SegmentKind.Quote)
                continue;
            var text = mail.Body.Text.AsSpan(segment.Start, segment.Length);
            if (text.IndexOfAnyInRange('\u0370', '\u052f') >= 0 && Word(text) is { } word)
                return new Reason(
                    ReasonCode.Suspicious,
                    $"The word '{word}' is written with letters of two alphabets that look alike; type it anew before it goes on a label.",
                    null,
                    word
                );
        }

        return null;
    }

    private static string? Word(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; )
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var (start, latin, alike, other) = (i, 0, 0, 0);
            for (; i < text.Length && char.IsLetter(text[i]); i++)
            {
                if (text[i] < '\u0250')
                    latin++;
                else if (Letters.Contains(text[i]))
                    alike++;
                else
                    other++;
            }

            // "CDшка" mixes openly: nobody takes its letters for others.
            if (latin > 0 && alike > 0 && other == 0 && latin + alike > 2)
                return text[start..Math.Min(i, start + 60)].ToString();
        }

        return null;
    }
}
