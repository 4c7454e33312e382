using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>The words of a text as the catalogue has them, each looked up once; and how much one tells about which title is meant.</summary>
internal sealed class NameWords(Passage text, CatalogueIndex index)
{
    private readonly KnownWord?[] _known = Known(text, index);
    private readonly string?[] _spelt = new string?[text.Tokens.Count];
    private readonly bool[] _sought = new bool[text.Tokens.Count];
    private List<Mention>? _mentions;

    /// <summary>Those of a text, which is read again wherever a sum may settle what it leaves open.</summary>
    public static NameWords Of(Passage text, CatalogueIndex index) =>
        text.Names is { } known && ReferenceEquals(known.Index, index) ? known : text.Names = new NameWords(text, index);

    /// <summary>The names that stand in it, found once: each reader has its own copies.</summary>
    public List<Mention> Mentions() => (_mentions ??= MentionFinder.Find(this)).ConvertAll(mention => mention.Copy());

    public Passage Text => text;

    public CatalogueIndex Index => index;

    /// <summary>What the catalogue knows of a token's word as it is written; null for nothing.</summary>
    public KnownWord? Known(int at) => _known[at];

    /// <summary>The format that a token's word means, in any shop or in this one; null for none.</summary>
    public string? Format(int at) =>
        Formats.IsOwn(text.Tokens[at].Text) ? text.Tokens[at].Text
        : _known[at]?.Format is not { } format ? null
        : at + 1 < text.Tokens.Count && text.Has(at + 1, WordCue.NoFormat) ? null // "for our book group"
        : at + 2 < text.Tokens.Count
        && text.Has(at + 1, WordCue.For)
        && text.Tokens[at + 2].Text is "me" or "us"
        && text.Tokens[at].Is("book")
            ? null // "pls book for me"
        : format;

    /// <summary>The catalogue's word that a word of the text stands for; null where it is none.</summary>
    public string? Spelt(int at)
    {
        if (_known[at] is { IsOfName: true })
            return text.Tokens[at].Text;
        if (!_sought[at])
            (_spelt[at], _sought[at]) = (Meant(at), true);
        return _spelt[at];
    }

    public IReadOnlySet<Title>? Titles(int at, out bool isGuess)
    {
        isGuess = false;
        ref readonly var token = ref text.Tokens[at];
        if (token.Kind is not TokenKind.Word || token.Text.Length < 3 || Spelt(at) is not { } word || IsLittle(at))
            return null;
        isGuess = word != token.Text;
        return index.TitlesWith(word);
    }

    // Says which title by itself: no everyday word, none that many of this shop's names are made of.
    public bool IsTelling(int at)
    {
        var word = Spelt(at) ?? text.Tokens[at].Text;
        if (text.IsBorrowed(at))
            return !index.BeginsOthers(word) && word.Length > 2;
        return !(word == text.Tokens[at].Text ? text.IsCommon(at) : text.Lexicon.IsCommon(word))
            && !text.HasAny(at)
            && !index.BeginsOthers(word)
            && word.Length > 2;
    }

    // The first word of a title or another name of it, by which people call it: "the Rise".
    public bool IsHead(int at, HashSet<Title> titles)
    {
        var word = Spelt(at);
        return word is not null && titles.Any(t => t.BeginsWith(word)) && !index.BeginsOthers(word)
            || IsTelling(at) && word!.Length >= 6;
    }

    public bool IsOwnNumber(int at, HashSet<Title> titles)
    {
        var value = text.Value(at, out var length);
        return length == 1
            && value >= 0
            && text.Tokens[at].Kind == TokenKind.Word
            && titles.All(t => t.Names.Any(name => name.Contains(CatalogueIndex.Digits(value))));
    }

    public bool IsInitial(int at, HashSet<Title> titles, string next)
    {
        var token = text.Tokens[at];
        return token is { Kind: TokenKind.Word, Text.Length: 1, IsCapital: true }
            && titles.Count == 1
            && titles.First().Names[^1] is var words
            && words
                .Zip(words.Skip(1))
                .Any(pair => pair.First.StartsWith(token.Text, StringComparison.Ordinal) && pair.Second == next);
    }

    public bool IsOnlyFiller(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var token = text.Tokens[i];
            var passes =
                token.Kind == TokenKind.Mark
                    ? token.Text[0] is '(' or ')' or '"' or '-' or ',' or ':' or '\''
                    : token.Kind == TokenKind.Word
                        && (text.Has(i, Cue.Filler) || Formats.Known(token.Text) is not null)
                        && text.Value(i, out _) < 0
                        && !text.Has(i, Cue.And);
            if (!passes)
                return false;
        }

        return true;
    }

    /// <summary>"The two Lark ones: Lark in the Morning and The Lark Ascends Again": a name of several titles that heads them.</summary>
    public bool HasColon(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text.Tokens[i].IsMark(':'))
                return true;
        return false;
    }

    public bool IsLittle(int at) =>
        text.Has(at, Cue.Filler) && text.CueLength(at) == 1
        || text.Has(at, Cue.And)
        || text.Has(at, Cue.Not)
        || text.Has(at, Cue.Or);

    private static KnownWord?[] Known(Passage text, CatalogueIndex index)
    {
        var known = new KnownWord?[text.Tokens.Count];
        for (var i = 0; i < known.Length; i++)
        {
            ref readonly var token = ref text.Tokens[i];
            if (token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Code)
                known[i] = index.Find(token.Text);
        }

        return known;
    }

    // Translated, in the singular, or spelt right.
    private string? Meant(int at)
    {
        ref readonly var token = ref text.Tokens[at];
        var word = token.Text;
        var translated = text.Translate(at);
        if (translated != word && index.Knows(translated))
            return translated;
        if (token.Kind != TokenKind.Word || text.IsCommon(at) || text.HasAny(at) || Formats.Known(word) is not null)
            return null;
        if (word.Length > 4 && word[^1] == 's' && index.Knows(word.AsSpan(0, word.Length - 1)))
            return word[..^1];
        return index.Nearest(Transliteration.ToLatin(word));
    }
}
