using System.Text;
using System.Text.RegularExpressions;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Kinds;
using OrderWorker.Core.Reading.Segments;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Forms;

/// <summary>
/// An order form of the shop's that the buyer filled in where it was quoted: its filled lines are the buyer's own words, and are read as such.
/// </summary>
/// <remarks>
/// A confirmation of ours, or an earlier order of the buyer's own, looks much like it. So the quoted mail has to be the shop's and no answer to
/// an order, each title needs its number, and the buyer has to point to the form or to write between its lines.
/// </remarks>
public static partial class FormInQuote
{
    // Two labels are a signature or a mail's head.
    private const int FewestFields = 3;
    private const int MostCharacters = 16 * 1024;

    /// <param name="mail">Its quotes are looked at.</param>
    /// <param name="catalogue">Names the shop.</param>
    /// <returns>The mail with the filled lines as its new text, every character where it was; null where there is no such form.</returns>
    public static OpenedForm? Open(MailContent mail, ShopCatalogue catalogue)
    {
        var quotes = mail.Body.Segments.Where(s => s.Kind == SegmentKind.Quote && s.Start < MostCharacters).ToList();
        if (quotes.Count == 0 || !quotes.Any(s => mail.Body.Text.AsSpan(s.Start, s.Length).Contains(':')))
            return null;

        var words = MailWords.Of(mail);
        var lines = LinesOf(mail, quotes, words.Lexicon);
        if (lines.Count < FewestFields || IsOfAnOrder(words, mail) || !IsOfTheShop(mail, quotes, catalogue))
            return null;
        // Typed between the lines, the values are the buyer's by themselves.
        var isTypedBelow = lines.TrueForAll(l => !l.Line.IsFilled);
        return isTypedBelow || PointsTo(words) ? Opened(mail, lines) : null;
    }

    // Each labelled line, with the line that the buyer typed below where the label has nothing behind it.
    private static List<(FormLine Line, (int Start, int End)? Answer)> LinesOf(
        MailContent mail,
        IReadOnlyList<TextSegment> quotes,
        Lexicon lexicon
    )
    {
        var (lines, text) = (new List<(FormLine, (int, int)?)>(), mail.Body.Text);
        foreach (var quote in quotes)
        {
            for (var (start, end) = (quote.Start, 0); start < quote.Start + quote.Length; start = end + 1)
            {
                end = text.IndexOf('\n', start, quote.Start + quote.Length - start);
                if (end < 0)
                    end = quote.Start + quote.Length;
                if (FormLine.Of(text, start, end, lexicon) is { } line)
                    lines.Add((line, line.IsFilled ? null : AnswerBelow(mail, end)));
            }
        }

        return lines;
    }

    private static (int Start, int End)? AnswerBelow(MailContent mail, int from)
    {
        var text = mail.Body.Text;
        var start = from;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        var isNew = mail.Body.Segments.Any(s => s.Kind == SegmentKind.New && s.Start <= start && start < s.Start + s.Length);
        if (!isNew)
            return null;
        var end = text.IndexOf('\n', start);
        return (start, end < 0 ? text.Length : end);
    }

    private static OpenedForm? Opened(MailContent mail, IReadOnlyList<(FormLine Line, (int Start, int End)? Answer)> lines)
    {
        var filled = lines.Where(l => l.Line.IsFilled || l.Answer is not null).ToList();
        var first = filled.FirstOrDefault().Line;
        if (
            filled.Count < FewestFields
            || filled.Exists(l => l.Line.Depth != first!.Depth)
            || !filled.Exists(l => l.Line.Kind == FormLineKind.Address)
            || IsAskedTwice(filled.ConvertAll(l => l.Line))
            || !EachTitleHasItsNumber(lines, mail.Body.Text)
        )
            return null;

        var text = new StringBuilder(mail.Body.Text);
        var own = new SegmentKind?[mail.Body.Text.Length];
        foreach (var (line, answer) in filled)
        {
            for (var i = line.Start; i < line.End && text[i] is '>' or ' ' or '\t'; i++)
                text[i] = ' ';
            // "> Title:", and "Heaven Eyes" below it: one line.
            for (var i = line.End; answer is { } typed && i < typed.Start; i++)
                text[i] = ' ';
            var end = answer?.End ?? line.End;
            own.AsSpan(line.Start, Math.Min(own.Length, end + 1) - line.Start).Fill(SegmentKind.New);
        }

        var evidence = new Evidence(
            "kind",
            first!.Start,
            first.End - first.Start,
            mail.Body.Text[first.Start..first.End],
            "a form of the shop's that was filled in within the quote"
        );
        return new OpenedForm(mail with { Body = new MailText(text.ToString(), Recut.Segments(mail.Body, own)) }, evidence);
    }

    // Where a form has several rows of goods, an empty number leaves its title out, and a printed title is none that is wanted.
    private static bool EachTitleHasItsNumber(IReadOnlyList<(FormLine Line, (int Start, int End)? Answer)> lines, string text)
    {
        var goods = lines.Where(l => l.Line.Kind is FormLineKind.Goods or FormLineKind.Count).ToList();
        for (var i = 0; i < goods.Count; i++)
        {
            var (line, answer) = goods[i];
            var value = answer is { } typed ? text[typed.Start..typed.End] : line.Value;
            var counted = value.Any(char.IsAsciiDigit) && line.Kind == FormLineKind.Count || StartsWithNumber(value);
            if (!counted && !(value.Length > 0 && i + 1 < goods.Count && IsCount(goods[i + 1])))
                return false;
        }

        return goods.Count > 0;

        bool IsCount((FormLine Line, (int Start, int End)? Answer) next) =>
            next.Line.Kind == FormLineKind.Count && (next.Line.HasNumber || next.Answer is not null);
    }

    private static bool StartsWithNumber(string value) => value.Length > 0 && char.IsAsciiDigit(value[0]);

    // The shop's own address for cheques beside the buyer's.
    private static bool IsAskedTwice(IReadOnlyList<FormLine> filled) =>
        filled.Where(l => l.Kind == FormLineKind.Address).DistinctBy(l => l.Label.ToUpperInvariant()).Count()
        != filled.Count(l => l.Kind == FormLineKind.Address);

    // A confirmation, or a mail about an order that is made: its lines are ordered already.
    internal static bool IsOfAnOrder(MailWords words, MailContent mail) =>
        words.IsForwarded
        || words.Subject.Has(Sign.OurAnswer)
        || OurMail.IsOfAnOrder(words.Quoted)
        || words.Body.Has(Sign.EarlierOrder)
        || words.Body.Has(Sign.Ordered)
        || words.Body.Has(Sign.Cancel)
        || words.Body.Has(Sign.Change)
        || words.Body.Has(Sign.Complaint)
        || words.Body.Sentences.Any(s => s.IsQuestion)
        || OrderNumber().IsMatch(mail.Subject)
        || OrderNumber().IsMatch(mail.Body.Text);

    // "See below", "my order is filled in below".
    private static bool PointsTo(MailWords words) => words.Body.Has(Sign.InQuote);

    // Whose mail is quoted stands above it: "On Monday, Campaign Kazakhstan <orders@…> wrote:", "From: …".
    private static bool IsOfTheShop(MailContent mail, IReadOnlyList<TextSegment> quotes, ShopCatalogue catalogue)
    {
        if (mail.From is not [{ Address: { } sender } from])
            return false;
        var heads = 0;
        bool? isShop = null;
        foreach (var line in quotes.SelectMany(q => mail.Body.Of(q).Split('\n')))
        {
            heads += EarlierMail.IsSender(line) ? 1 : 0;
            if (isShop is not null || QuoteMarks.IsQuoted(line.AsSpan().Trim()))
                continue;
            if (Has(line, sender.Text) || from.Name.Length > 2 && Has(line, from.Name))
                isShop = false;
            else if (
                Has(line, catalogue.Shop)
                || mail.Recipients.Any(r => r.Address is { } to && Has(line, to.Text) || r.Name.Length > 2 && Has(line, r.Name))
            )
                isShop = true;
        }

        // A second head is an older mail within the quote, perhaps the buyer's own.
        return isShop == true && heads <= 1;
    }

    private static bool Has(string line, string words) => line.Contains(words, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b[A-Za-z]{1,4}-\d{4,12}\b", RegexOptions.CultureInvariant)]
    private static partial Regex OrderNumber();
}
