using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Forms;

/// <summary>Opens the form of a mail, of whatever sort it is: boxes, labelled lines, dotted lines, answers in a quote.</summary>
public static class FilledForm
{
    // Reading, pricing and the check of stray sums ask for the form of one mail, one after the other.
    [ThreadStatic]
    private static (MailContent Mail, ShopCatalogue Catalogue, Lexicons Languages, OpenedForm? Form)? _last;

    /// <param name="mail">As it came.</param>
    /// <param name="catalogue">What its goods may be.</param>
    /// <param name="languages">Those that mails are written in.</param>
    /// <returns>The mail as its buyer's own words; null where it has no form.</returns>
    public static OpenedForm? Open(MailContent mail, ShopCatalogue catalogue, Lexicons languages)
    {
        if (
            _last is { } last
            && ReferenceEquals(last.Mail, mail)
            && ReferenceEquals(last.Catalogue, catalogue)
            && ReferenceEquals(last.Languages, languages)
        )
            return last.Form;
        var form = OpenNew(mail, catalogue, languages);
        _last = (mail, catalogue, languages, form);
        return form;
    }

    private static OpenedForm? OpenNew(MailContent mail, ShopCatalogue catalogue, Lexicons languages)
    {
        var opened = TickedBoxes.Open(mail);
        if (LeaderLines.Open(opened?.Mail ?? mail) is { } led)
            opened = opened is null ? new OpenedForm(led, null) : opened with { Mail = led };
        var text = opened?.Mail ?? mail;
        var lexicon = MailWords.Of(text, languages).Lexicon;
        var form =
            FormInQuote.Open(text, catalogue)
            ?? AnswersInQuote.Open(text, catalogue, lexicon)
            ?? LabelledForm.Open(text, catalogue);
        return form is null || opened is null ? form ?? opened : form with { Doubt = form.Doubt ?? opened.Doubt };
    }
}
