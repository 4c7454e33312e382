using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Reads a filled-in form: lines of a label and a value.</summary>
internal sealed class FormReader
{
    private readonly string _text;
    private readonly Country _home;
    private readonly BuyerName _buyer;
    private readonly Dictionary<FormField, List<Piece>> _fields = [];
    private readonly List<FormAnswer> _answers = [];
    private FormField? _open;
    private bool _refused;
    private int _line;
    private LabelStyle _style;

    private FormReader(string text, Country home, BuyerName buyer) => (_text, _home, _buyer) = (text, home, buyer);

    /// <summary>The address of a form; null where the lines are no form with an address in it.</summary>
    public static AddressCandidate? Read(
        string text,
        IEnumerable<IReadOnlyList<TextLine>> paragraphs,
        Country home,
        BuyerName buyer
    )
    {
        var form = new FormReader(text, home, buyer);
        foreach (var paragraph in paragraphs)
        {
            form._style = BareLabels.StyleOf(text, paragraph);
            foreach (var line in paragraph)
                form.Add(line);
            form._open = null;
        }

        return form.ToAddress();
    }

    private void Add(TextLine line)
    {
        _line++;
        var (labelEnd, valueStart) = Parts(line);
        if (labelEnd < 0)
        {
            if (_open is FormField.Street && !_refused)
                Put(FormField.Street, line.Start, line.End, line.IsSignature);
            return;
        }

        var label = Wordlist.Of(_text, line.Start, labelEnd);
        if (FieldOf(label, line.Start, labelEnd) is not { } field)
        {
            _refused = AddressWords.NotHere.IsIn(label) || (_refused && !AddressWords.Deliver.IsIn(label));
            _open = null;
            return;
        }

        if (AddressWords.Deliver.IsIn(label))
            _refused = false;
        _open = field;
        if (!_refused)
            Put(field, valueStart, line.End, line.IsSignature, Spelling.Key(_text.AsSpan(line.Start, labelEnd - line.Start)));
    }

    // "Shipping name" is a name: words that say what the address is for stand before the label.
    private FormField? FieldOf(Wordlist words, int start, int end)
    {
        if (FormLabels.FieldOf(_text.AsSpan(start, end - start)) is { } known)
            return known;
        if (words.Count < 2 || FormLabels.FieldOf(_text.AsSpan(words.StartOf(1), end - words.StartOf(1))) is not { } field)
            return null;
        if (AddressWords.NotHere.IsWord(words, 0))
            (_refused, _open) = (true, null);
        else if (AddressWords.Deliver.IsWord(words, 0))
            _refused = false;
        else
            return null;
        return field;
    }

    // A label ends at a colon, an equals sign, a tab or a gap of several blanks.
    private (int LabelEnd, int ValueStart) Parts(TextLine line)
    {
        if (BareLabels.Parts(_text, line, _style) is { } bare)
            return bare;
        var whole = _text.AsSpan(line.Start, line.Length);
        if (whole.IndexOfAny(":：=\t") < 0 && whole.IndexOf("  ") < 0)
            return (-1, -1);
        for (var i = line.Start; i < line.End; i++)
        {
            var gap = _text[i] == '\t' || (_text[i] == ' ' && i + 2 < line.End && _text[i + 1] == ' ');
            if (_text[i] is ':' or '：' or '=' || gap)
                return (i, _text[i] is ':' or '=' or '：' ? i + 1 : SkipGap(i, line.End));
        }

        return (-1, -1);
    }

    private int SkipGap(int i, int end)
    {
        while (i < end && (char.IsWhiteSpace(_text[i]) || _text[i] is ':' or '='))
            i++;
        return i;
    }

    private void Put(FormField field, int start, int end, bool signature, string label = "")
    {
        var piece = new Piece(_text, start, end, Break.Line, _line, signature).Cut(start, end);
        if (piece.End <= piece.Start || piece.Span.Trim("._-… ").IsEmpty)
            return;
        if (!_fields.TryGetValue(field, out var values))
            _fields[field] = values = [];
        values.Add(piece);
        _answers.Add(new FormAnswer(field, label, piece));
    }

    private AddressCandidate? ToAddress()
    {
        // "Item 1: place: The Lark" above "Postcode and place: 1017 KD Amsterdam": the first is no town.
        if (Has(FormField.PostcodeAndTown))
            _fields.Remove(FormField.Town);
        var place =
            Has(FormField.Street)
            && (
                Has(FormField.Town)
                || Has(FormField.Postcode)
                || Has(FormField.PostcodeAndTown)
                || Has(FormField.Name)
                || Has(FormField.LastName)
            );
        if (!place || _fields.Values.Any(v => v.Count > 6))
            return null;

        var all = _fields.Values.SelectMany(v => v).ToList();
        var run = new Run(Address(), 0, 0);
        if (
            AddressParser.Parse(run, _home, _buyer, new NameHints(SendsTo: true, NamedAbove: Name() is not null, _text))
            is not { } read
        )
            return null;
        return read with
        {
            Name = Name() ?? read.Name,
            Role = Role.Asked,
            Contradiction = read.Contradiction ?? FormAnswer.Twice(_answers),
            Start = all.Min(p => p.Start),
            End = all.Max(p => p.End),
        };
    }

    private bool Has(FormField field) => _fields.ContainsKey(field);

    private Words? Name()
    {
        if (Has(FormField.Name))
            return NameFinder.Clean(_fields[FormField.Name][0], _buyer);
        var (first, last) = (
            _fields.GetValueOrDefault(FormField.FirstName)?[0],
            _fields.GetValueOrDefault(FormField.LastName)?[0]
        );
        if (first is not null && last is not null)
            return new Words($"{first.Text} {last.Text}", Math.Min(first.Start, last.Start), Math.Max(first.End, last.End));
        return (first ?? last) is { WordCount: >= 2 } whole ? NameFinder.Clean(whole, _buyer) : null;
    }

    // In the order of a label, whatever the order of the form.
    private List<Piece> Address()
    {
        var parts = new List<Piece>();
        foreach (
            var field in (FormField[])
                [
                    FormField.Street,
                    FormField.PostcodeAndTown,
                    FormField.Town,
                    FormField.Region,
                    FormField.Postcode,
                    FormField.Country,
                ]
        )
        foreach (var value in _fields.GetValueOrDefault(field) ?? [])
            parts.AddRange(field is FormField.Street ? Commas(value) : [value]);
        return parts;
    }

    private IEnumerable<Piece> Commas(Piece value) =>
        PieceSplitter
            .Split(
                _text,
                [
                    [new TextLine(value.Start, value.End, value.End - value.Start, value.IsSignature)],
                ]
            )
            .Select(p => new Piece(
                _text,
                p.Start,
                p.End,
                p.Before == Break.Comma ? Break.Comma : Break.Line,
                value.Line,
                value.IsSignature
            ));
}
