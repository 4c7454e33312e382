using OrderWorker.Core.Reading.Items.Sentences;

namespace OrderWorker.Core.Reading;

/// <summary>A mail with blanks where some of its words stood, so that it is read without them and no character moves.</summary>
internal static class Blanks
{
    /// <param name="mail">The whole.</param>
    /// <param name="from">Index of the first character that becomes a blank.</param>
    /// <param name="to">Index of the one after the last.</param>
    /// <param name="address">Stays as it is, as line ends do.</param>
    public static MailContent In(MailContent mail, int from, int to, AddressSpan address)
    {
        var letters = mail.Body.Text.ToCharArray();
        for (var i = from; i < to; i++)
            if (letters[i] != '\n' && !(i >= address.Start && i < address.End))
                letters[i] = ' ';
        return mail with { Body = mail.Body with { Text = new string(letters) } };
    }
}
