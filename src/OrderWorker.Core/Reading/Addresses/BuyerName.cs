using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Segments;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>The buyer's name as the From header gives it, turned the way it stands on a label.</summary>
internal sealed class BuyerName
{
    private const int ShortestTelling = 3;
    private const int ShortestMailbox = 5;
    private const int MostMailboxWords = 3;

    private readonly string[] _words;
    private readonly string[] _latin;
    private readonly string _mailbox;

    private BuyerName(string text, string mailbox)
    {
        Text = text;
        _words = Spelling.Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var parts = mailbox.Split('.', '_', '-');
        var isName =
            parts.Length == 2 && Array.TrueForAll(parts, p => p.Length >= ShortestTelling && p.All(char.IsAsciiLetterLower));
        _latin = [.. _words.Select(Latin), .. isName ? parts : []];
        _mailbox = string.Concat(mailbox.Where(char.IsAsciiLetterLower));
    }

    /// <summary>"Meirion Hughes"; empty where the header has no name of a person.</summary>
    public string Text { get; }

    /// <summary>A first and a last name: enough for a label.</summary>
    public bool IsFull => _words.Length >= 2 && _words[^1].Length > 1 || IsIdeographic(Text);

    /// <summary>Reads <c>Jane Hill</c>, <c>"Hill, Jane"</c>, <c>Jane Hill (Strings)</c>; an address or an organisation is no name.</summary>
    public static BuyerName Of(MailContent mail)
    {
        var name = mail.From.Count == 1 ? mail.From[0].Name : "";
        return Of(name, mail);
    }

    /// <summary>Of whoever wrote the earlier mail that this one hands on, by its "From: Jane Hill &lt;…&gt;"; empty where that is not told.</summary>
    public static BuyerName OfQuoted(MailContent mail)
    {
        foreach (var segment in mail.Body.Segments.Where(s => s.Kind == SegmentKind.Quote))
        foreach (var line in mail.Body.Text.Substring(segment.Start, segment.Length).Split('\n'))
            if (EarlierMail.IsSender(line))
            {
                var name = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..];
                var address = name.IndexOfAny(['<', '[']);
                return Of((address >= 0 ? name[..address] : name).Trim(' ', '*', '"'), mail: null);
            }

        return Of("", mail: null);
    }

    private static BuyerName Of(string name, MailContent? mail)
    {
        var paren = name.IndexOfAny(['(', '[', '|']);
        name = Spelling.Squash(paren >= 0 ? name[..paren] : name).Trim('\'', ' ');
        if (name.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } last, { Length: > 0 } first])
            name = $"{first} {last}";

        var use = WordUse.None;
        var isPhrase = false;
        foreach (var word in name.AsSpan().EnumerateWords())
        {
            use |= AddressWords.Of(word);
            isPhrase |= char.IsUpper(name[0]) && IsOfPhrase(word);
        }

        var person =
            !isPhrase
            && (use & (WordUse.Firm | WordUse.Institution)) == 0
            && !name.Contains('@')
            && !name.AsSpan().ContainsAnyInRange('0', '9');
        var whole = person ? WithoutTitle(name, mayBeOne: true) : "";
        return new BuyerName(whole, whole.Contains(' ') || mail is null ? "" : Mailbox(mail));
    }

    // "Order from web page": a small word that names have not.
    private static bool IsOfPhrase(ReadOnlySpan<char> word) =>
        word.Length >= ShortestTelling
        && char.IsLower(word[0])
        && (AddressWords.Of(word) & (WordUse.Prose | WordUse.Particle)) == WordUse.Prose;

    // "podge" of padraig.tuite@example.org: the mailbox tells a name where the header tells none. It never stands on a label.
    private static string Mailbox(MailContent mail) =>
        mail.From is [{ Address: { } address }] ? address.Local.ToLowerInvariant() : "";

    // darrenhoyle77@example.com, dhoyle@example.com
    private bool IsMailbox(string[] words) =>
        _mailbox.Length >= ShortestMailbox
        && words is [{ Length: > 0 } first, .., { Length: >= ShortestTelling } last]
        && (_mailbox == string.Concat(words) || _mailbox == string.Concat(first.AsSpan(0, 1), last));

    /// <summary>Whether a text has one of the buyer's names in it.</summary>
    public bool IsIn(string text)
    {
        if (_latin.Length == 0 && _mailbox.Length == 0)
            return false;
        var words = Latin(Spelling.Key(text)).Split(' ');
        return Array.Exists(words, w => w.Length >= ShortestTelling && Array.IndexOf(_latin, w) >= 0)
            || (words.Length == _latin.Length && words.SequenceEqual(_latin))
            || IsSpelledOtherwise(words)
            || IsMailbox(words);
    }

    // "Larissa Wagner" of Лариса Вагнер, "Artjoms Sokolovskis" of Артём Соколовский: as the papers of the country have it.
    private bool IsSpelledOtherwise(string[] words)
    {
        if (_words.Length < 2 || words.Length != _words.Length)
            return false;
        for (var i = 0; i < words.Length; i++)
            if (ReferenceEquals(_latin[i], _words[i]) || words[i].Length < ShortestTelling || Sound(words[i]) != Sound(_latin[i]))
                return false;
        return true;
    }

    private static string Sound(string latin) =>
        latin[..Math.Min(ShortestTelling, latin.Length)].Replace('w', 'v').Replace('j', 'y');

    /// <summary>Whether a name is of somebody else with the buyer's surname: "Tom Hill" of Jane Hill.</summary>
    public bool IsRelative(string name)
    {
        if (_words.Length < 2)
            return false;
        var words = Latin(Spelling.Key(WithoutTitle(name))).Split(' ');
        return words.Length >= 2
            && words[^1] == _latin[^1]
            && !Array.Exists(
                words[..^1],
                w => w.Length > 0 && Array.Exists(_latin[..^1], own => own.Length > 0 && own[0] == w[0])
            );
    }

    /// <summary>Whether a text is the buyer's name and nothing else.</summary>
    public bool IsWhole(Piece piece) =>
        (_words.Length > 0 && piece.WordCount <= _words.Length + 2 && piece.Key == string.Join(' ', _words))
        || (_mailbox.Length > 0 && piece.WordCount <= MostMailboxWords && IsMailbox(Latin(piece.Key).Split(' ')));

    /// <summary>Whether a text is the buyer's name, in whatever order.</summary>
    public bool HasSameWords(string text) =>
        _words.Length >= 2
        && Spelling.Key(text).Split(' ').Order(StringComparer.Ordinal).SequenceEqual(_words.Order(StringComparer.Ordinal));

    /// <summary>Whether a text has every one of the buyer's names in it.</summary>
    public bool IsAllIn(string text)
    {
        if (_words.Length < 2)
            return false;
        var words = Spelling.Key(text).Split(' ');
        return Array.TrueForAll(_words, own => Array.IndexOf(words, own) >= 0);
    }

    /// <summary>Where the buyer's name ends that a text begins with; -1 for none.</summary>
    public int EndAtStartOf(ReadOnlySpan<char> text)
    {
        var at = 0;
        foreach (var own in _words)
        {
            while (at < text.Length && (text[at] == ' ' || text[at] == '.'))
                at++;
            if (!text[at..].StartsWith(own, StringComparison.OrdinalIgnoreCase))
                return -1;
            at += own.Length;
            if (at < text.Length && char.IsLetterOrDigit(text[at]))
                return -1;
        }

        return IsFull ? at : -1;
    }

    /// <summary>Chinese and Japanese names are written in one.</summary>
    public static bool IsIdeographic(ReadOnlySpan<char> text) =>
        text.Length is >= 2 and <= 8 && text.IndexOfAnyExceptInRange('\u3040', '\u9FFF') < 0;

    // "Весела Димова" of Vesela Dimova: mail programs want Latin letters for a name.
    private static string Latin(string key) => Transliteration.ToLatin(key);

    /// <summary>Whether a word is one of the buyer's names.</summary>
    public bool Has(ReadOnlySpan<char> word)
    {
        // "Anne-Marie" is two words of the name.
        var dash = word.IndexOf('-');
        if (dash > 0)
            return Has(word[..dash]) || Has(word[(dash + 1)..]);
        foreach (var own in _words)
            if (own.Length >= ShortestTelling && word.Equals(own, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Whether a shorter name is the beginning of the buyer's: "Jane" of Jane Hill.</summary>
    public bool Begins(string shorter) => _words.Length > 0 && Spelling.Key(shorter) == _words[0];

    /// <summary>Whether a shorter name is the buyer's surname: "Hill" of Jane Hill.</summary>
    public bool Ends(string shorter) => _words.Length > 1 && Spelling.Key(shorter) == _words[^1];

    /// <summary>A name without Mrs, Dr and the like, as long as a first name and a surname are left.</summary>
    /// <param name="name">As it is written.</param>
    /// <param name="mayBeOne">A surname is enough: to tell the buyer's name from others, never for a label.</param>
    public static string WithoutTitle(string name, bool mayBeOne = false)
    {
        var rest = name;
        while (rest.IndexOf(' ') is > 0 and var blank && (AddressWords.Of(rest.AsSpan(0, blank)) & WordUse.Title) != 0)
        {
            var after = rest[(blank + 1)..].TrimStart();
            var isLetter = rest[..blank].TrimEnd('.').Length == 1;
            if (!after.Contains(' ') && (!mayBeOne || isLetter))
                break; // "Fam. Jansen" is all of them, and "Don Hale" and "Major Hale" may be called so
            if (isLetter && IsInitial(after.AsSpan(0, after.IndexOf(' '))))
                break; // "D. R. Pilkington" is no Don
            if (
                after.IndexOf(' ') is > 0 and var end
                && after[..end].ToLowerInvariant() is "&" or "and" or "und" or "et" or "y" or "и"
            )
                break; // "Mr and Mrs Hill" stays whole
            rest = after;
        }

        return rest;
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word.TrimEnd('.').Length == 1;
}
