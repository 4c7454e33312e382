using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Forms;

/// <summary>
/// A form that the buyer filled in, or that a page of the shop's sends as a mail: its labels are the form's words, and only what stands
/// behind them is the buyer's.
/// </summary>
internal sealed class LabelledForm
{
    // Two labels are a signature or a mail's head.
    private const int FewestFields = 3;

    // Words of "From a friend": a longer answer may tell more than where the buyer comes from.
    private const int LongestAside = 4;

    private const string Whole = "total";

    private readonly MailContent _mail;
    private readonly string _text;
    private readonly CatalogueIndex _index;
    private readonly Retyping _retyping;
    private Reason? _doubt;
    private EmailAddress? _contact;

    private LabelledForm(MailContent mail, ShopCatalogue catalogue)
    {
        (_mail, _text, _index) = (mail, mail.Body.Text, CatalogueIndex.Of(catalogue));
        _retyping = new Retyping(mail);
    }

    /// <param name="mail">Its new text is looked at.</param>
    /// <param name="catalogue">What its goods may be.</param>
    /// <returns>The mail without the form's words, each title with its number beside it; null where there is no form.</returns>
    public static OpenedForm? Open(MailContent mail, ShopCatalogue catalogue)
    {
        var text = mail.Body.Text.AsSpan();
        if (text.Count(':') + text.Count('?') + text.Count('\t') < FewestFields)
            return null;
        var lines = LabelledLine.In(mail.Body);
        var goods = lines.Find(l => l.Kind == FormLineKind.Goods && !OrderLabels.IsEmpty(l.Value(mail.Body.Text)));
        if (goods is null || lines.Count < FewestFields || !IsForm(lines))
            return null;
        return new LabelledForm(mail, catalogue).Opened(lines, goods);
    }

    // Labelled goods beside a labelled address, or beside their labelled number.
    private static bool IsForm(List<LabelledLine> lines) =>
        lines.Count(l => l.Kind == FormLineKind.Address) >= 2 || lines.Exists(l => l.Kind == FormLineKind.Count);

    private OpenedForm Opened(List<LabelledLine> lines, LabelledLine first)
    {
        var article = new List<LabelledLine>();
        foreach (var line in lines)
        {
            if (article.Count > 0 && !Continues(article, line))
            {
                Write(article);
                article.Clear();
            }

            if (line.Kind is FormLineKind.Goods or FormLineKind.Count || article.Count > 0 && IsOfArticle(line))
                article.Add(line);
            else
                Write(line);
        }

        if (article.Count > 0)
            Write(article);
        var evidence = new Evidence(
            "kind",
            first.Start,
            first.ValueEnd - first.Start,
            _text[first.Start..first.ValueEnd],
            "goods in a form that is filled in"
        );
        return new OpenedForm(_retyping.Done(), evidence) { Doubt = _doubt, Contact = _contact };
    }

    private static bool IsOfArticle(LabelledLine line) =>
        line.Kind is FormLineKind.Format or FormLineKind.Artist or FormLineKind.Total;

    // "Title", "Artist", "Format", "Price", "Quantity": one of each kind, one below the other.
    private bool Continues(List<LabelledLine> article, LabelledLine line) =>
        (line.Kind is FormLineKind.Goods or FormLineKind.Count || IsOfArticle(line))
        && !article.Exists(l => l.Kind == line.Kind)
        && _text.AsSpan(article[^1].ValueEnd, line.Start - article[^1].ValueEnd).IsWhiteSpace()
        // A sum behind the number is that of the whole order, for all that is known.
        && !(line.Kind == FormLineKind.Total && article.Exists(l => l.Kind == FormLineKind.Count));

    private void Write(List<LabelledLine> article)
    {
        while (IsOfArticle(article[^1]) && article[^1].Kind == FormLineKind.Total)
        {
            Write(article[^1]);
            article.RemoveAt(article.Count - 1);
        }

        var (goods, count) = (article.Find(l => l.Kind == FormLineKind.Goods), article.Find(l => l.Kind == FormLineKind.Count));
        if (
            goods is null && (count is null || OrderLabels.IsEmpty(count.Value(_text)))
            || goods is not null && OrderLabels.IsEmpty(goods.Value(_text))
            || count is not null && count.Value(_text) is "0"
        )
        {
            article.ForEach(l => _retyping.Erase(l.Start, l.ValueEnd));
            return;
        }

        if (goods is null || count is not null && (!IsNumber(count.Value(_text)) || NamesSeveral(goods)))
        {
            Doubt(count!);
            return;
        }

        for (var i = 0; i < article.Count; i++)
        {
            _retyping.Blank(article[i].Start, article[i].ValueStart);
            if (i + 1 < article.Count)
                _retyping.Blank(article[i].ValueEnd, article[i + 1].ValueStart);
        }

        if (count is null || !char.IsAsciiDigit(_text[count.ValueStart]))
            return;
        if (count.Start > goods.Start)
            _retyping.Put(count.ValueStart - 2, "x ");
        else
            _retyping.Put(count.ValueEnd, " x ");
    }

    private void Write(LabelledLine line)
    {
        var value = line.Value(_text);
        var isEmpty = OrderLabels.IsEmpty(value);
        if (line.Kind == FormLineKind.Contact && _contact is null && EmailAddress.TryParse(value.ToString(), out var contact))
            _contact = contact;
        switch (line.Kind)
        {
            case FormLineKind.Consent when IsShort(value):
            case FormLineKind.Source when IsShort(value):
            case FormLineKind.Contact when isEmpty || value.Contains('@') || value.IndexOfAnyInRange('0', '9') >= 0:
            case not (FormLineKind.Total or FormLineKind.Payment) when isEmpty:
                _retyping.Erase(line.Start, line.ValueEnd);
                break;
            case FormLineKind.Consent or FormLineKind.Source or FormLineKind.Remark:
            case FormLineKind.Payment when line.IsQuestion:
                _retyping.Erase(line.Start, line.ValueStart);
                break;
            case FormLineKind.Total when line.Label.Contains(Whole, StringComparison.OrdinalIgnoreCase):
                Relabel(line, "Total");
                break;
            case FormLineKind.Address when line.Label.Length > 4 && FormLabels.FieldOf(line.Label) == FormField.Name:
                Relabel(line, "Name");
                break;
            case FormLineKind.Total when line.IsQuestion:
                _retyping.Put(line.Start + line.Label.IndexOf('?', StringComparison.Ordinal), " ");
                break;
        }
    }

    // "Total you are sending", "Contact name": the form's own words tell the shop nothing.
    private void Relabel(LabelledLine line, string label)
    {
        _retyping.Blank(line.Start, line.Start + line.Label.Length);
        _retyping.Put(line.Start, label);
    }

    private static bool IsShort(ReadOnlySpan<char> value) => value.Count(' ') < LongestAside;

    // "3", "2 copies", "two"
    private static bool IsNumber(ReadOnlySpan<char> value)
    {
        var digits = 0;
        while (digits < value.Length && char.IsAsciiDigit(value[digits]))
            digits++;
        return digits switch
        {
            > 3 => false,
            0 => !value.IsEmpty && value.IndexOfAnyInRange('0', '9') < 0 && value.Count(' ') < 2,
            _ => value[digits..].IndexOfAnyInRange('0', '9') < 0 && value.Count(' ') < 2,
        };
    }

    // "Heaven Eyes and the Bach" with "2": of which, or of both?
    private bool NamesSeveral(LabelledLine goods)
    {
        var tokens = new List<Token>();
        Tokenizer.Append(_text, goods.ValueStart, goods.ValueEnd, tokens);
        var value = Passage.Of(_text, [.. tokens], MailWords.Of(_mail).Lexicon);
        return MentionFinder.Find(value, _index).Count(m => m.Kind != MentionKind.Artist) > 1;
    }

    private void Doubt(LabelledLine line) =>
        _doubt ??= new Reason(
            ReasonCode.AmbiguousQuantity,
            "A form in the mail asks how many, and it cannot be told how many of what are meant.",
            null,
            _text[line.Start..line.ValueEnd]
        );
}
