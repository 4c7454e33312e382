using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Forms;

/// <summary>Opens the form of a mail, of whatever sort it is: boxes, labelled lines, answers in a quote.</summary>
public static class FilledForm
{
    /// <param name="mail">As it came.</param>
    /// <param name="catalogue">What its goods may be.</param>
    /// <param name="languages">Those that mails are written in.</param>
    /// <returns>The mail as its buyer's own words; null where it has no form.</returns>
    public static OpenedForm? Open(MailContent mail, ShopCatalogue catalogue, Lexicons languages)
    {
        var boxes = TickedBoxes.Open(mail);
        var text = boxes?.Mail ?? mail;
        var lexicon = MailWords.Of(text, languages).Lexicon;
        var form =
            FormInQuote.Open(text, catalogue)
            ?? AnswersInQuote.Open(text, catalogue, lexicon)
            ?? LabelledForm.Open(text, catalogue);
        return form is null || boxes is null ? form ?? boxes : form with { Doubt = form.Doubt ?? boxes.Doubt };
    }
}
