using System.Buffers;
using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Postcodes;

namespace OrderWorker.Core.Reading.Addresses.Layout;

/// <summary>Cuts paragraphs into pieces: at commas, line ends that the writer made, colons and sentence ends.</summary>
internal sealed class PieceSplitter
{
    /// <summary>No mail program wraps shorter lines than this.</summary>
    private const int ShortestWrap = 50;

    /// <summary>A paragraph of one line up to this long may be a line of an address that was typed with empty lines between.</summary>
    private const int LongestSpacedLine = 45;

    private const int LongestAbbreviation = 4;
    private const int LongestFloor = 14;
    private const int LongestAttention = 24;

    // Neither parts anything nor begins an ornament; "x" and "8" are eyes.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " abcdefghijklmnopqrstuvwyzABCDEFGHIJKLMNOPQRSTUVWYZ012345679"
    );

    private readonly string _text;
    private readonly List<Piece> _pieces = [];
    private int _line;
    private Break _pending;
    private bool _slashesPart;

    private PieceSplitter(string text) => _text = text;

    public static List<Piece> Split(string text, IReadOnlyList<IReadOnlyList<TextLine>> paragraphs)
    {
        var splitter = new PieceSplitter(text);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var spaced =
                i > 0
                && IsSpacedLine(text, paragraphs[i])
                && (IsSpacedLine(text, paragraphs[i - 1]) || IsPostcodeAlone(text, paragraphs[i]));
            var sameKind = i > 0 && paragraphs[i][0].IsSignature == paragraphs[i - 1][^1].IsSignature;
            splitter.Add(paragraphs[i], spaced && sameKind ? Break.Line : Break.Paragraph);
        }

        return splitter._pieces;
    }

    private static bool IsSpacedLine(string text, IReadOnlyList<TextLine> paragraph) =>
        paragraph is [{ Length: <= LongestSpacedLine } line] && text[line.End - 1] is not ('.' or '!' or '?' or ':');

    private static bool IsPostcodeAlone(string text, IReadOnlyList<TextLine> paragraph) =>
        PostcodeFinder.IsWhole(text.AsSpan(paragraph[0].Start, paragraph[0].Length));

    private void Add(IReadOnlyList<TextLine> lines, Break before)
    {
        var widest = 0;
        for (var i = 0; i < lines.Count; i++)
            widest = Math.Max(widest, lines[i].Width);
        var from = lines[0].Start;
        _pending = before;
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsWrapped(lines, i, widest))
                continue;

            _line++;
            SplitLine(from, lines[i].End, lines[i].IsSignature);
            _pending = _pending == Break.Comma ? Break.Line : _pending;
            if (i + 1 < lines.Count)
                from = lines[i + 1].Start;
        }
    }

    // Wrapped by a program: the next line's first word had no room, and text goes on there.
    private bool IsWrapped(IReadOnlyList<TextLine> lines, int i, int widest)
    {
        if (lines[i].Width < ShortestWrap || i + 1 == lines.Count)
            return false;

        var next = _text.AsSpan(lines[i + 1].Start, lines[i + 1].Length);
        var word = next.IndexOf(' ');
        var fits = lines[i].Width + 1 + (word < 0 ? next.Length : word) <= widest;
        var goesOn =
            i + 2 == lines.Count
            || lines[i + 1].Width >= ShortestWrap
            || (char.IsLower(next[0]) && !AddressShapes.IsNameAboveHouse(_text, lines, i))
            || next.Contains(". ", StringComparison.Ordinal)
            || next.EndsWith(".");
        return !fits
            && goesOn
            && _text[lines[i].End - 1] is not ':'
            && !EndsInDegree(_text.AsSpan(lines[i].Start, lines[i].Length))
            && !AddressShapes.IsWhole(next)
            && !PieceKinds.IsRequest(next)
            && !PieceKinds.IsTelephone(next)
            && !AddressShapes.IsNameBelowAddress(_text.AsSpan(lines[i].Start, lines[i].Length), next);
    }

    // "Dr Aubrey Wetherall, M.B., Ch.B.", in the middle of a sheet of paper
    private static bool EndsInDegree(ReadOnlySpan<char> line) =>
        line[^1] == '.' && Degree.Is(line[(line.LastIndexOf(' ') + 1)..]);

    private void SplitLine(int start, int end, bool signature)
    {
        var from = start;
        _slashesPart = Slashes.Part(_text.AsSpan(start, end - start));
        for (var i = start; i < end; i++)
        {
            var telling = _text.AsSpan(i, end - i).IndexOfAnyExcept(Plain);
            if (telling < 0)
                break;
            i += telling;
            if (Ornaments.LengthAt(_text.AsSpan(start, end - start), i - start) is > 0 and var ornament)
            {
                // Left out at either end of a line; between words it parts them.
                if (!_text.AsSpan(from, i - from).IsWhiteSpace())
                {
                    Flush(from, i, signature);
                    var parts = _text[i] is ':' ? Break.Colon : Break.Comma;
                    _pending = i + ornament < end && parts > _pending ? parts : _pending;
                }

                from = i + ornament;
                i = from - 1;
                continue;
            }

            if (BreakAt(i, from, end) is not { } found)
                continue;

            if (found.Break == Break.Colon && IsLabelWithin(from, i, start))
            {
                // "Leeds, postcode: LS6 2AB": the label only names what follows.
                (from, i) = (found.After, found.After - 1);
                continue;
            }

            Flush(from, i, signature);
            _pending = found.Break > _pending ? found.Break : _pending;
            from = found.After;
            i = found.After - 1;
        }

        Flush(from, end, signature);
    }

    private (Break Break, int After)? BreakAt(int i, int from, int end)
    {
        var gapFollows = i + 1 >= end || char.IsWhiteSpace(_text[i + 1]) || _text[i + 1] is '"' or '”' or ')';
        switch (_text[i])
        {
            case ',':
                var inNumber = i > from && i + 1 < end && char.IsAsciiDigit(_text[i - 1]) && char.IsAsciiDigit(_text[i + 1]);
                return inNumber ? null : (Break.Comma, i + 1);
            case '，' or '、' or ';' or '|' or '·' or '•' or '\t':
                return (Break.Comma, i + 1);
            case '-' or '=' when LengthOfArrow(i, end) is > 0 and var arrow:
                return (Break.Colon, i + arrow);
            case '-' or '–' or '—' when i > from && char.IsWhiteSpace(_text[i - 1]) && gapFollows:
                return (Break.Comma, i + 1);
            case '/' when _slashesPart && Slashes.Parts(_text, i, from, end):
                return (Break.Comma, i + 1);
            case ':' when i + 1 < end && _text[i + 1] is '-' && (i + 2 >= end || char.IsWhiteSpace(_text[i + 2])):
                return (Break.Colon, i + 2); // "My address:-"
            case ':' or '：' when gapFollows:
                return IsNumbersLabel(from, i, end) ? null : (Break.Colon, i + 1);
            case '!' or '?' or '…' or '。' when gapFollows:
                return (Break.Sentence, i + 1);
            case '.' when gapFollows && !EndsInAbbreviation(from, i):
                // "12 Orchard Street." on a short line of its own ends a line rather than a sentence.
                return (i + 1 == end && end - from <= LongestSpacedLine ? Break.Line : Break.Sentence, i + 1);
            default:
                return null;
        }
    }

    // "send it here -> Jane Hill"
    private int LengthOfArrow(int at, int end)
    {
        var last = at;
        while (last < end && _text[last] is '-' or '=')
            last++;
        return last < end && _text[last] == '>' ? last + 1 - at : 0;
    }

    // "No: 12", "Tel: 01632 960123": one part with the number behind it.
    private bool IsNumbersLabel(int from, int colon, int end)
    {
        var next = colon + 1;
        while (next < end && _text[next] == ' ')
            next++;
        if (next >= end || !(char.IsAsciiDigit(_text[next]) || _text[next] is '+'))
            return false;
        var use = AddressWords.Of(_text.AsSpan(WordStart(from, colon), colon - WordStart(from, colon)));
        return (use & (WordUse.Contact | WordUse.Unit | WordUse.Abbreviation)) != 0;
    }

    // A label of one part in the middle of an address, or at the start of a line below one.
    private bool IsLabelWithin(int from, int colon, int lineStart) =>
        _pieces.Count > 0
        && (from > lineStart || _pending < Break.Colon)
        && FormLabels.FieldOf(_text.AsSpan(from, colon - from))
            is FormField.Postcode
                or FormField.Town
                or FormField.Region
                or FormField.Country
                or FormField.PostcodeAndTown;

    private int WordStart(int from, int end)
    {
        var start = end;
        while (start > from && !char.IsWhiteSpace(_text[start - 1]) && _text[start - 1] is not ('(' or ','))
            start--;
        return start;
    }

    // The dot at the end belongs to the word before it: "P. Dunmore", "Co. Clare".
    private bool EndsInAbbreviation(int from, int dot)
    {
        while (from < dot && _text[from] == ' ')
            from++;
        var start = WordStart(from, dot);
        var word = _text.AsSpan(start, dot - start);
        var use = AddressWords.Of(word);
        return (use & (WordUse.Abbreviation | WordUse.Title)) != 0
            || (word.Length == 1 && char.IsLetter(word[0]))
            || (word.Contains('.') && !word.Contains('@') && word.Length <= 6)
            || word.Equals("co", StringComparison.OrdinalIgnoreCase)
            || ((use & (WordUse.Street | WordUse.Unit)) != 0 && IsBeforeDigit(dot)) // Hauptstr. 12
            || IsUnknownAbbreviation(word, use, start == from, dot)
            || IsNumbersDot(from, start, dot)
            || (word.Length is 1 or 2 && char.IsAsciiDigit(word[^1]) && (AddressWords.Of(NextWord(dot + 1)) & WordUse.Unit) != 0) // 2. th
            || (dot - from <= LongestAttention && AddressWords.Attention.IsWhole(Wordlist.Of(_text, from, dot))); // z. Hd.
    }

    // "Dob utca 12. II/3": the number of a house or a floor, and no more than a few characters behind it.
    private bool IsNumbersDot(int from, int start, int dot)
    {
        var number = _text.AsSpan(start, dot - start);
        if (number.IsEmpty || number.IndexOfAnyExceptInRange('0', '9') >= 0)
            return false;
        var rest = _text.AsSpan(dot + 1, Math.Min(LongestSpacedLine, _text.Length - dot - 1));
        var end = rest.IndexOfAny(",\n");
        rest = (end < 0 ? rest : rest[..end]).Trim();
        if (rest.Length is 0 or > LongestFloor || !rest.ContainsAnyInRange('0', '9'))
            return false;
        foreach (var word in rest.EnumerateWords())
            if (word.Length > LongestAbbreviation + 1)
                return false;
        foreach (var word in _text.AsSpan(from, start - from).EnumerateWords())
            if ((AddressWords.Of(word) & WordUse.Street) != 0)
                return true;
        return false;
    }

    // "Str. Florilor nr. 12, bl. A3": a short word that begins a part, or has no vowel and a number behind it, and that no sentence uses.
    private bool IsUnknownAbbreviation(ReadOnlySpan<char> word, WordUse use, bool begins, int dot)
    {
        if (word.Length is 0 or > LongestAbbreviation || char.IsAsciiDigit(word[^1]))
            return false;
        if ((use & (WordUse.Prose | WordUse.Relation)) != 0 || AddressWords.Closings.IsWord(word))
            return false;
        if (begins && _pending is Break.Comma or Break.Line && dot + 2 < _text.Length && _text[dot + 1] == ' ')
            return char.IsLetterOrDigit(_text[dot + 2])
                && (IsBeforeDigit(dot) || (use & WordUse.Street) != 0 || char.IsLower(word[0]));
        return IsBeforeDigit(dot) && word.IndexOfAny("aeiouyAEIOUYаеёиоуыэюя") < 0 && !char.IsAsciiDigit(word[0]);
    }

    private ReadOnlySpan<char> NextWord(int from)
    {
        var rest = _text.AsSpan(from, Math.Min(LongestSpacedLine, _text.Length - from)).TrimStart(' ');
        var end = rest.IndexOfAny(" ,\n");
        return end < 0 ? rest : rest[..end];
    }

    private bool IsBeforeDigit(int dot) => dot + 2 < _text.Length && _text[dot + 1] == ' ' && char.IsAsciiDigit(_text[dot + 2]);

    // Narrowboat "Kingfisher": the mark at the end belongs to one within.
    private bool ClosesQuote(int start, int end) => _text.AsSpan(start, end - 1 - start).IndexOfAny("\"“„«") > 0;

    private void Flush(int start, int end, bool signature)
    {
        while (start < end && (char.IsWhiteSpace(_text[start]) || Ornaments.IsMark(_text[start])))
            start++;
        while (
            end > start
            && (char.IsWhiteSpace(_text[end - 1]) || _text[end - 1] is '"' or '”' or '“' or '»' && !ClosesQuote(start, end))
        )
            end--;
        end = Ornaments.WithoutKisses(_text, start, end);
        start += Honorific.LengthAtStartOf(_text.AsSpan(start, Math.Max(0, end - start)));
        if (start >= end)
            return;

        _pieces.Add(new Piece(_text, start, end, _pending, _line, signature));
        _pending = Break.Comma;
    }
}
