using OrderWorker.Core.Reading.Addresses.Countries;
using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Addresses.Postcodes;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Takes a row of pieces apart into country, postcode, name and lines.</summary>
internal sealed class AddressParser
{
    private readonly Country _home;
    private readonly BuyerName _buyer;
    private readonly NameHints _hints;
    private readonly List<Piece> _parts;

    private Country? _named;
    private Words? _countryWords;
    private FoundPostcode? _code;
    private Words? _codeWords;
    private bool _townBesideCode;
    private Words? _name;
    private string? _unsureName;
    private string? _unclearLine;
    private string _unclearPlace = "above the name";
    private string? _toldRule;
    private bool _foreign;

    private AddressParser(Run run, Country home, BuyerName buyer, NameHints hints)
    {
        (_home, _buyer, _hints) = (home, buyer, hints);
        _parts = [.. run.Pieces];
    }

    /// <summary>The address that a row of pieces is; null where it is none.</summary>
    /// <param name="run">Pieces in a row.</param>
    /// <param name="home">The shop's country.</param>
    /// <param name="buyer">The name in From, by which a name line is known.</param>
    /// <param name="hints">What the mail says of whose name to expect.</param>
    public static AddressCandidate? Parse(Run run, Country home, BuyerName buyer, NameHints hints) =>
        new AddressParser(run, home, buyer, hints).Parse(run);

    private AddressCandidate? Parse(Run run)
    {
        Scraps.Drop(_parts);
        if (NamedCountry.Take(_parts) is { } found)
            (_named, _countryWords) = found;
        CutBeforeTown();
        TakePostcode();
        if (
            _code is null
            && !_parts.Any(p => p.IsStreet || (p.Has(WordUse.Street) && _parts.Count > 1))
            && !(_named is not null && _parts.Count >= 3 && _parts.Any(p => p.HasDigit))
            && !(_parts.Count >= 3 && _parts.Any(p => p.Before < Break.Sentence && Counties.StartsAt(p.Span)))
        )
            return null;
        if (_code is { Rank: PostcodeRank.Digits } && _named is null && _parts.Count < 3)
            return null;

        var country = CountryOf();
        Farewell.Drop(_parts, _hints.Text, _buyer);
        // "Herrn", on a line of its own above the name
        if (
            _parts is [{ WordCount: 1 } title, { Before: Break.Line, WordCount: >= 2 }, _, ..]
            && (title.FirstUse & WordUse.Title) != 0
        )
            _parts.RemoveAt(0);
        TakeName();
        if (_parts is [var only])
            AddressLines.SplitBehindStreet(only, _parts);
        var lines = AddressLines.Of(_parts, _codeWords?.Start);
        if (lines.Count == 0)
            return null;

        return new AddressCandidate
        {
            Name = _name,
            Lines = lines,
            Postcode = _codeWords,
            Country = country,
            CountryWords = _countryWords,
            CountryRule = CountryRule(),
            Missing = [.. Completeness.Missing(_parts, lines, country, _codeWords, _townBesideCode)],
            Contradiction = Contradiction(country, lines),
            Start = run.Start,
            End = run.End,
        };
    }

    // "Weserstraße 44 12045 Berlin" in one piece, where the postcode is the town's.
    private void CutBeforeTown()
    {
        for (var i = _parts.Count - 1; i >= 0; i--)
        {
            var piece = _parts[i];
            if (!piece.Has(WordUse.Street) || piece.WordCount < 4)
                continue;
            for (var at = 1; at < piece.Span.Length; at++)
            {
                if (piece.Span[at - 1] != ' ' || !char.IsAsciiDigit(piece.Span[at]))
                    continue;
                var rest = piece.Cut(piece.Start + at, piece.End, Break.Comma);
                if (
                    piece.Span[..at].ContainsAnyInRange('0', '9')
                    && DigitCode.In(rest).FirstOrDefault(c => c.Start == 0) is { } code
                    && code.Length < rest.Span.Length
                    && CountryHints.OfTown(rest.Span[code.Length..].Trim(), code.Digits).Fitting != 0
                )
                {
                    _parts[i] = piece.Cut(piece.Start, piece.Start + at);
                    _parts.Insert(i + 1, rest);
                    break;
                }
            }
        }
    }

    private void TakePostcode()
    {
        var at = -1;
        for (var i = 0; i < _parts.Count; i++)
            if (PostcodeFinder.In(_parts[i], _named, _home) is { } found && (_code is null || found.Rank >= _code.Rank))
                (_code, at) = (found, i);
        if (_named is null && _code is null or { Rank: <= PostcodeRank.Home } && StatePart.Of(_parts) is { } beside)
        {
            (at, _code) = beside;
        }
        else if (_named is null && _code is null or { Rank: <= PostcodeRank.Home })
        {
            if (UnnamedCountry.Of(_parts, _home, out _foreign) is { } told)
                (at, _code, _toldRule) = told;
        }

        if (_code is null)
            return;

        var piece = _parts[at];
        var (start, end) = (piece.Start + _code.Start, piece.Start + _code.Start + _code.Length);
        _codeWords = new Words(_code.Normal, start, end);
        var (before, after) = (piece.Cut(piece.Start, start), piece.Cut(end, piece.End));
        _parts.RemoveAt(at);
        if (after.Span.Trim(" .()").Length > 1)
        {
            // "00184 Roma RM": in America the town comes first.
            _foreign |= before.Span.IsEmpty && _named is null && _code is { Rank: <= PostcodeRank.Home, Country.Code: "US" };
            _parts.Insert(at, after);
            _townBesideCode = true;
        }

        if (before.Span.Trim(" .()").Length > 1 && !IsPostcodeLabel(before))
            _parts.Insert(at, before);
    }

    private static bool IsPostcodeLabel(Piece piece) =>
        FormLabels.FieldOf(piece.Span) is FormField.Postcode or FormField.PostcodeAndTown;

    private Country CountryOf()
    {
        if (
            _code is { Rank: PostcodeRank.TellsCountry, Country: { } told }
            && (_named is null || IsBritish(_named.Value) && IsBritish(told))
        )
            return told;
        return _named ?? _code?.Country ?? _home;
    }

    private static bool IsBritish(Country country) => country.Code is "GB" or "JE" or "GG" or "IM";

    private string CountryRule() =>
        (_countryWords, _code) switch
        {
            (not null, _) => "the address names its country",
            _ when _toldRule is not null => _toldRule,
            (null, { Rank: PostcodeRank.TellsCountry }) => "the postcode, or the state beside it, tells the country",
            _ => "no country is named, so it is the shop's own",
        };

    private string? Contradiction(Country country, IReadOnlyList<Words> lines)
    {
        if (_named is { } named && _code is { Country: { } other } && other != named && !(IsBritish(named) && IsBritish(other)))
            return $"The address names the country {named.Code}, but '{_code.Normal}' is a postcode of {other.Code}; ask which is right.";
        if (_code is { Country: null } digits)
            return $"'{digits.Normal}' is no postcode of {country.Code}, and the address names no other country; ask for the country.";
        if (_foreign && _toldRule is null)
            return $"'{_code!.Normal}' may be a postcode of {country.Code}, but the street or the town is of another country, which the address does not name; ask for it.";
        if (_parts.Find(p => p.Code is not null) is { } second && _codeWords is not null)
            return $"'{_codeWords.Text}' and '{second.Text}' are both postcodes; two addresses may have been read as one. Compare with the mail.";
        if (_code is { } code && PlaceOfCode.OtherThan(code.Normal, lines, country) is { } place)
            return $"'{code.Normal}' is no postcode of '{place}'; ask which of the two is right.";
        if (
            _parts.Find(p => p.MayBeginWith(AddressWords.LivesAt) && AddressWords.LivesAt.LengthAt(Wordlist.Of(p.Text), 0) > 0) is
            { } told
        )
            return $"'{told.Text}' has words of a sentence in it; compare with the mail.";
        if (OpenHouse.In(_parts) is { } open)
            return $"'{open}' leaves open which house it is; ask.";
        if (_unsureName is { } name)
            return $"'{name}' may be the recipient or the house, and the mail is from '{_buyer.Text}'; compare with the mail.";
        return _unclearLine is { } line
            ? $"The words '{line}' {_unclearPlace} may belong to the address or not; compare with the mail."
            : null;
    }

    private void TakeName()
    {
        if (NameFinder.Attention(_parts) is { } attention && _parts.Count > 1)
        {
            _name = NameFinder.Clean(attention.Name, _buyer);
            _parts.RemoveAt(attention.Index);
            DropTrailing();
            return;
        }

        var (at, sure) = NameFinder.IndexIn(_parts, _buyer, _hints, _codeWords?.Start ?? int.MaxValue);
        if (at >= 0)
        {
            _unsureName = sure ? null : _parts[at].Text;
            if (_parts.FindLastIndex(p => p.HasDigit || p.Has(WordUse.Street)) > at)
                _unclearLine = AboveName.Clear(_parts, ref at, _hints, _buyer);
            NameFinder.JoinCouple(_parts, ref at);
            _name = NameFinder.Clean(_parts[at], _buyer);
            if (BelowName.Clear(_parts, at, _buyer) is { } below && _unclearLine is null)
                (_unclearLine, _unclearPlace) = (below, "below the name");
            _parts.RemoveAt(at);
        }
        else if (_parts is [{ Before: Break.Comma } tail, { Before: >= Break.Line }, ..] && AboveName.IsTail(tail, _hints.Text))
        {
            _unclearLine = tail.Text;
        }
        else if (_parts.Count > 0 && NameFinder.BuyerFirst(_parts[0], _buyer) is { } parted)
        {
            _name = NameFinder.Clean(parted.Name, _buyer);
            _parts[0] = parted.Behind;
        }
        else if (_parts.Count > 0 && NameFinder.BeforeNumber(_parts[0], _buyer, _hints) is { } split)
        {
            _unsureName = split.Sure ? null : split.Name.Text;
            _name = NameFinder.Clean(split.Name, _buyer);
            _parts[0] = split.Street;
        }

        DropTrailing();
    }

    // What follows the postcode's line and is no part of the address: "Oli", "Jane", a sign-off.
    private void DropTrailing()
    {
        if (_codeWords is null)
            return;
        var before = _parts.FindAll(p => p.Start < _codeWords.Start);
        if (before.Count == 0 || (before.Count == 1 && !_townBesideCode))
            return;
        _parts.RemoveAll(p =>
            p.Start > _codeWords.End && !(_townBesideCode && p.Start - _codeWords.End <= 3) && !(p.End < _countryWords?.Start)
        );
    }
}
