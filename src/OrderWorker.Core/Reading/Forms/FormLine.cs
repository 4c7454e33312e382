using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Forms;

/// <summary>What a line of an order form asks for.</summary>
internal enum FormLineKind
{
    /// <summary>A part of the address.</summary>
    Address,

    /// <summary>"Title", "CD", "Items".</summary>
    Goods,

    /// <summary>"Number of copies", "Quantity".</summary>
    Count,

    /// <summary>"Total", "Price", "Postage".</summary>
    Total,

    /// <summary>"Format", "Size": of the goods beside it.</summary>
    Format,

    /// <summary>"Artist", "Band": of the goods beside it.</summary>
    Artist,

    /// <summary>"How will you pay?"</summary>
    Payment,

    /// <summary>"E-mail", "Phone".</summary>
    Contact,

    /// <summary>"Comments", "Anything else?": its value may say anything.</summary>
    Remark,

    /// <summary>"Newsletter", "I agree to the terms".</summary>
    Consent,

    /// <summary>"How did you hear about us?"</summary>
    Source,
}

/// <summary>A labelled line of an order form within a quote.</summary>
/// <param name="Start">Index of its first character in the mail's text, quote marks and all.</param>
/// <param name="End">Index behind its last; its line end is not in it.</param>
/// <param name="Depth">How many quote marks stand before it.</param>
/// <param name="Kind">What it asks for.</param>
/// <param name="Label">As written.</param>
/// <param name="Value">What stands behind the colon; empty where nobody filled it in.</param>
internal sealed record FormLine(int Start, int End, int Depth, FormLineKind Kind, string Label, string Value)
{
    private const int LongestLabel = 40;

    // "Number of copies", "How many CDs": words of a label.
    private const int MostWords = 5;

    public bool IsFilled => Value.Length > 0;

    /// <summary>Is it an answer with a number in front: "2", "2 x Heaven Eyes"?</summary>
    public bool HasNumber => Value.Any(char.IsAsciiDigit);

    /// <returns>Null where the line has no label of an order form.</returns>
    public static FormLine? Of(string text, int start, int end, Lexicon lexicon)
    {
        var (at, depth) = (start, 0);
        while (at < end && text[at] is '>' or ' ' or '\t')
            depth += text[at++] == '>' ? 1 : 0;
        var colon = text.AsSpan(at, end - at).IndexOf(':');
        if (colon is <= 0 or > LongestLabel || KindOf(text.AsSpan(at, colon), lexicon) is not { } kind)
            return null;
        var value = text[(at + colon + 1)..end].Trim(" \t_.…-".ToCharArray());
        return new FormLine(start, end, depth, kind, text.Substring(at, colon).Trim(), value);
    }

    private static bool IsOfContact(ReadOnlySpan<char> label)
    {
        var words = Wordlist.Of(label.ToString());
        for (var i = 0; i < words.Count; i++)
        {
            if ((words.UseOf(i) & WordUse.Contact) != 0)
                return true;
        }

        return false;
    }

    private static FormLineKind? KindOf(ReadOnlySpan<char> label, Lexicon lexicon)
    {
        if (FormLabels.FieldOf(label) is not null)
            return FormLineKind.Address;
        // "Telephone number"
        if (IsOfContact(label))
            return null;
        var words = new List<Token>();
        Tokenizer.Append(label.ToString(), 0, label.Length, words);
        var tokens = new TokenList([.. words]);
        var (cues, signs) = (0UL, 0UL);
        for (var i = 0; i < words.Count && words.Count <= MostWords; i++)
        {
            var found = lexicon.PhraseAt(tokens, i);
            (cues, signs) = (cues | found.Cues, signs | found.Kinds);
        }

        return (cues & Lexicon.Bit(Cue.Unit)) != 0 ? FormLineKind.Count
            : (cues & Lexicon.Bit(Cue.Medium)) != 0 || (signs & Signs.Bit(Sign.Goods)) != 0 ? FormLineKind.Goods
            : (signs & Signs.Bit(Sign.Total)) != 0 ? FormLineKind.Total
            : null;
    }
}
