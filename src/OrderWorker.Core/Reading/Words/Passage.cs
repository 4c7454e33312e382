using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>A text in tokens, with the phrases and numbers that stand in it and its sentences.</summary>
public sealed class Passage
{
    // A phrase of so many tokens that asks for goods is no shorter one that asks for knowledge.
    private const int LongestAsking = 4;

    private const int Dozen = 12;

    // Tokens of "would you please send me".
    private const int LongestPhrase = 5;

    // Blanks between two columns; some writers put two behind a full stop.
    private const int NarrowestGap = 3;

    private readonly LexiconWord?[] _words;
    private readonly Beginning[] _beginnings; // of each token
    private readonly ulong _allSigns;
    private bool[]? _harmless; // for each token, whether it stands in a harmless turn; null before that is asked for

    private Passage(string text, Token[] tokens, Lexicon lexicon)
    {
        (Text, Tokens, Lexicon) = (text, new TokenList(tokens), lexicon);
        Shouts = IsShouting();
        if (Shouts)
            Hush(tokens);
        _words = new LexiconWord?[tokens.Length];
        _beginnings = new Beginning[tokens.Length];
        var uses = default(WordUses);
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind is TokenKind.Mark or TokenKind.Break || lexicon.Find(token.Text) is not { } word)
                continue;
            _words[i] = word;
            uses |= word.Uses;
        }

        for (var i = 0; i < tokens.Length; i++)
            Annotate(i);
        for (var i = 0; uses.Has(WordCue.Dozen) && i + 1 < tokens.Length; i++)
            Multiply(i);
        if (uses.Has(WordCue.For))
            HushWhom();
        var rows = InlineRows.Find(Tokens, OpensList);
        foreach (var row in rows ?? [])
            _beginnings[row].ValueLength = 0;
        foreach (ref readonly var here in _beginnings.AsSpan())
            _allSigns |= here.Signs;
        Sentences = [.. new SentenceSplitter(this, rows).Split()];
        foreach (var sentence in Sentences)
            Mark(sentence);
    }

    public string Text { get; }
    public TokenList Tokens { get; }
    public Lexicon Lexicon { get; }
    public Sentence[] Sentences { get; }

    /// <summary>All in capitals, so that a capital says nothing: no token counts as one then.</summary>
    public bool Shouts { get; }

    /// <summary>Its words as a catalogue has them, kept for the next reader that asks; null before the first.</summary>
    internal Items.Names.NameWords? Names { get; set; }

    /// <summary>The same with a catalogue's own formats as one word each, and whose formats they are; null before they are asked for.</summary>
    internal (Items.Names.OwnFormats Of, Passage Text)? Joined { get; set; }

    public static Passage Of(string text, Token[] tokens, Lexicon lexicon) => new(text, tokens, lexicon);

    /// <summary>Does the longest phrase that begins at the token bear the cue?</summary>
    public bool Has(int at, Cue cue) => (uint)at < (uint)_beginnings.Length && (_beginnings[at].Cues & Lexicon.Bit(cue)) != 0;

    /// <summary>Does the token begin no phrase, and is it no everyday word? A name, or a title.</summary>
    public bool IsStrange(int at) =>
        Tokens[at].Kind == TokenKind.Word
        && Tokens[at].Length > 1
        && _beginnings[at] is { Cues: 0, ValueLength: 0, IsWhom: false }
        && (_beginnings[at].Signs & ~Signs.Bit(Sign.OwnThing)) == 0 // an umbrella may be asked for as well
        && _words[at] is not ({ IsCommon: true } or { IsAdverb: true })
        && !Items.Names.Formats.IsOwn(Tokens[at].Text);

    /// <summary>Is the token's word too ordinary to name a title by itself?</summary>
    public bool IsCommon(int at) => _words[at] is { IsCommon: true };

    /// <summary>
    /// An English word with a capital in a mail of another language, "je prends le Rise", "das Rise-Album": everyday in English, and here a name.
    /// </summary>
    public bool IsBorrowed(int at) =>
        _words[at] is { IsBorrowed: true }
        && Tokens[at] is { Kind: TokenKind.Word, IsCapital: true }
        && (
            IsMedium(at + 1)
            || Lexicon.CapitalsName
                && at > 0
                && (Tokens[at - 1].Kind == TokenKind.Word || Tokens[at - 1].IsMark('"') || Tokens[at - 1].IsMark(','))
        );

    // The "-Album" of "Rise-Album", the "CD" of "Rise CD".
    private bool IsMedium(int at) =>
        at < Tokens.Count
        && (
            Has(at, Cue.Medium)
            || _words[at] is { IsFormat: true }
            || Tokens[at].IsMark('-') && Tokens[at].IsGlued && at + 1 < Tokens.Count && Tokens[at + 1].IsGlued && IsMedium(at + 1)
        );

    /// <summary>May the token's word stand between those of a phrase?</summary>
    public bool IsAdverb(int at) => _words[at] is { IsAdverb: true };

    /// <summary>The turns of phrase that begin with the token's word, but for those that want nothing of the shop.</summary>
    internal ReadOnlySpan<BegunTurn> TurnsAt(int at) => _words[at] is { } word ? word.Turns : [];

    /// <summary>Those that want nothing of the shop.</summary>
    internal ReadOnlySpan<BegunTurn> HarmlessTurnsAt(int at) => _words[at] is { } word ? word.HarmlessTurns : [];

    /// <summary>Of the words behind a token, up to the end of its sentence.</summary>
    internal Outlines Behind(int at) => _beginnings[at].Behind;

    /// <summary>Does the token stand in a turn of phrase that wants nothing of the shop?</summary>
    internal bool IsInHarmlessTurn(int at)
    {
        _harmless ??= HarmlessTurns.Find(this);
        return at < _harmless.Length && _harmless[at];
    }

    /// <summary>Is the sentence such a turn, with at most a little word before it?</summary>
    internal bool IsHarmlessTurn(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (Tokens[i].Kind != TokenKind.Mark && !IsInHarmlessTurn(i) && !(i == sentence.Start && Has(i, Cue.Filler)))
                return false;
        return true;
    }

    /// <summary>Do all tokens of the sentence at which a phrase of the sign begins stand in such turns?</summary>
    internal bool IsOnlyHarmless(Sentence sentence, Sign sign)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (Has(i, sign) && !IsInHarmlessTurn(i))
                return false;
        return true;
    }

    /// <summary>Is the token's word one of those?</summary>
    public bool Has(int at, AsideCue cue) => _words[at] is { } word && (word.Asides & Lexicon.Bit(cue)) != 0;

    /// <summary>What an English catalogue would say for the token's word; the word itself where nothing else is known.</summary>
    public string Translate(int at) => _words[at]?.English ?? Tokens[at].Text;

    public bool HasAny(int at) => _beginnings[at].Cues != 0;

    /// <summary>Does the token tell for whom something is, or who that is: "my old teacher" behind "for"? It bears no cue then.</summary>
    public bool IsWhom(int at) => _beginnings[at].IsWhom;

    /// <summary>Is it told of the person whom something is for that they have or know the thing at a token: "who already has the Bach"?</summary>
    public bool IsWhoms(int at)
    {
        while (at > 0 && _beginnings[at - 1].IsWhom)
            if (_beginnings[--at].HasIt)
                return true;
        return false;
    }

    /// <summary>Does the token begin nothing but phrases of some cues and signs?</summary>
    internal bool HasOnly(int at, ulong cues, ulong signs) =>
        (_beginnings[at].Cues & ~cues) == 0 && (_beginnings[at].Signs & ~signs) == 0;

    /// <summary>Does neither a phrase with a cue nor a number begin at the token?</summary>
    public bool IsPlain(int at) => _beginnings[at] is { Cues: 0, ValueLength: 0 };

    /// <summary>Tokens of the longest phrase that begins here; 0 for none.</summary>
    public int CueLength(int at) => _beginnings[at].CueLength;

    /// <summary>Is the token's word one that a language lists for the cue?</summary>
    public bool Has(int at, WordCue cue) => (uint)at < (uint)_words.Length && _words[at] is { } word && word.Uses.Has(cue);

    /// <summary>Has the run of tokens a word that a language lists for the cue?</summary>
    public bool Has(Sentence sentence, WordCue cue) => sentence.Words.Has(cue);

    public bool Has(int at, Sign sign) => (_beginnings[at].Signs & Signs.Bit(sign)) != 0;

    /// <summary>Does a phrase of the sign begin anywhere in the run of tokens?</summary>
    public bool Has(Sentence sentence, Sign sign) => (sentence.Signs & Signs.Bit(sign)) != 0;

    /// <summary>Does a phrase of the sign begin anywhere?</summary>
    public bool Has(Sign sign) => (_allSigns & Signs.Bit(sign)) != 0;

    public bool Has(int start, int end, Cue cue)
    {
        for (var i = start; i < end; i++)
        {
            if (Has(i, cue))
                return true;
        }

        return false;
    }

    /// <summary>Is a token the last of a phrase of a cue: the "like" of "I'd like"?</summary>
    public bool EndsPhrase(int last, Cue cue)
    {
        for (var i = last; i >= 0 && i > last - LongestPhrase; i--)
        {
            if (Has(i, cue) && (i == last || i + CueLength(i) == last + 1))
                return true;
        }

        return false;
    }

    public bool Has(int start, int end, Sign sign)
    {
        for (var i = start; i < end; i++)
        {
            if (Has(i, sign))
                return true;
        }

        return false;
    }

    public bool Has(Sentence sentence, Cue cue) => (sentence.Cues & Lexicon.Bit(cue)) != 0;

    /// <summary>The number that begins at the token, in digits or in words, and how many tokens it takes up; -1 for none.</summary>
    public int Value(int at, out int length)
    {
        length = _beginnings[at].ValueLength;
        return length > 0 ? _beginnings[at].Value : -1;
    }

    /// <summary>Does the token begin another column than the one before it: behind a tab, or several blanks?</summary>
    public bool IsInNextColumn(int at) =>
        at > 0
        && at < Tokens.Count
        && Text.AsSpan(Tokens[at - 1].End..Tokens[at].Start) is var gap
        && (gap.Length >= NarrowestGap || gap.Contains('\t'));

    /// <summary>The words of some tokens, as written.</summary>
    public string Words(int start, int end) => Span(start, end).ToString();

    /// <summary>The same in place.</summary>
    public ReadOnlySpan<char> Span(int start, int end) =>
        end > start ? Text.AsSpan(Tokens[start].Start..Tokens[end - 1].End) : "";

    // "I make that ten pounds", which puts nothing right; "can I make that two?"
    private bool IsReckoned(int at) =>
        at > 0
        && (Has(at - 1, WordCue.FirstPerson) || Tokens[at - 1].Is("we"))
        && !(at > 1 && Tokens[at - 2].Text is "can" or "could" or "may" or "might");

    private void Annotate(int at)
    {
        ref readonly var token = ref Tokens[at];
        if (token.Kind is TokenKind.Mark or TokenKind.Break || IsPub(at))
            return;
        if (token.Kind == TokenKind.Number)
        {
            (_beginnings[at].Value, _beginnings[at].ValueLength) = (token.Value, (byte)(token.Value < 0 ? 0 : 1));
            return;
        }

        if (token.Kind == TokenKind.Decimal || _words[at]?.Phrases is not { } phrases)
            return;

        var found = Phrases.Find(phrases, Tokens, _words, at);
        ref var here = ref _beginnings[at];
        (here.Cues, here.CueLength, here.Signs) = (found.Cues, found.CueLength, found.Kinds);
        if (token.Is("make") && IsReckoned(at))
            here.Cues &= ~Lexicon.Bit(Cue.Correct);
        // "serait-il possible de recevoir", "is it possible to order" ask for goods, where "is it possible" alone asks whether.
        if (found.CueLength >= LongestAsking + (Lexicon.IsForeign ? 0 : 1) && (found.Cues & Lexicon.Bit(Cue.Ask)) != 0)
            here.Signs &= ~Signs.Bit(Sign.Asking);
        var (value, numberLength) = (found.Number, (int)found.NumberLength);
        // "ein paar": no one.
        if (numberLength == 0 || found.CueLength > numberLength && (found.Cues & Lexicon.Bit(Cue.Vague)) != 0)
            return;

        // "twenty-two"
        if (value is >= 20 and < 100 && value % 10 == 0 && at + numberLength < Tokens.Count)
        {
            var next = at + numberLength;
            if (
                Tokens[next].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Code
                && _words[next]?.Phrases is { } units
                && Phrases.Find(units, Tokens, _words, next) is { NumberLength: 1, Number: > 0 and < 10 } unit
            )
                (value, numberLength) = (value + unit.Number, numberLength + 1);
        }

        (here.Value, here.ValueLength) = (value, (byte)numberLength);
    }

    // "pour notre bar", "two for the bar": no "all bar one".
    private bool IsPub(int at) => Tokens[at].Is("bar") && at > 0 && (Has(at - 1, WordCue.Article) || Has(at - 1, WordCue.Our));

    // "two dozen", "2 dozen"
    private void Multiply(int at)
    {
        ref var here = ref _beginnings[at];
        if (here is not { ValueLength: 1, Value: > 0 and < Dozen } || !Has(at + 1, WordCue.Dozen))
            return;
        (here.Value, here.ValueLength) = (here.Value * Dozen, 2);
        _beginnings[at + 1].ValueLength = 0;
    }

    private void HushWhom()
    {
        var whom = new ForWhom(this);
        for (var i = 0; i + 1 < Tokens.Count; i++)
        {
            for (var end = whom.End(i); i + 1 < end; i++)
                _beginnings[i + 1] = new Beginning
                {
                    IsWhom = true,
                    HasIt = Has(i + 1, Cue.Own) || Has(i + 1, Cue.Already) || Has(i + 1, Cue.Heard),
                };
        }
    }

    private void Mark(Sentence sentence)
    {
        var (cues, signs, words, number, format) = (0UL, 0UL, default(WordUses), false, false);
        var behind = default(Outlines);
        for (var i = sentence.End - 1; i >= sentence.Start; i--)
        {
            ref var here = ref _beginnings[i];
            cues |= here.Cues;
            signs |= here.Signs;
            number |= here.ValueLength > 0;
            if (_words[i] is { } word)
                (words, format) = (words | word.Uses, format | word.IsFormat);
            format |= Items.Names.Formats.IsOwn(Tokens[i].Text);
            here.Behind = behind;
            behind = behind.With(Tokens[i].Text);
        }

        if ((signs & Signs.Bit(Sign.Ordered)) != 0 && PoliteOrders.Is(this, sentence))
            signs &= ~Signs.Bit(Sign.Ordered);
        (sentence.Cues, sentence.Signs, sentence.Words) = (cues, signs, words);
        (sentence.HasNumber, sentence.HasFormat, sentence.Outlines) = (number, format, behind);
    }

    private bool OpensList(int at) =>
        !InlineRows.IsTimes(Tokens[at])
        && (Tokens[at].Kind == TokenKind.Break || Tokens[at].IsMark(':') || Has(at, Cue.Ask) || Has(at, Cue.Filler));

    private bool IsShouting()
    {
        var (capitals, words) = (0, 0);
        foreach (ref readonly var token in Tokens)
        {
            if (token.Kind != TokenKind.Word || token.Length < 3)
                continue;
            words++;
            capitals += char.IsUpper(Text[token.End - 1]) ? 1 : 0;
        }

        return words > 4 && capitals * 10 > words * 6;
    }

    private static void Hush(Token[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
            tokens[i] = tokens[i] with { IsCapital = false };
    }

    /// <summary>What begins at a token: the longest phrase's cues, all phrases' signs, and a number.</summary>
    private struct Beginning
    {
        public ulong Cues;
        public ulong Signs;
        public Outlines Behind;
        public int Value;
        public byte CueLength;
        public byte ValueLength; // 0 for none
        public bool IsWhom;
        public bool HasIt;
    }
}
