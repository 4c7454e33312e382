using System.Collections.Frozen;
using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Finds whom a sentence names before an address: "My name is Jane Hill and I live at", "for my niece Lucy Hill, who lives at".</summary>
internal static class NameInSentence
{
    private const int MostWords = 5;

    /// <summary>How many words may stand between the name and the address: "who now lives at".</summary>
    private const int MostBetween = 6;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Everyday = AllLanguages
        .List.SelectMany(language => language.Common.Concat(language.Of(WordCue.Article)))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="text">The mail's text.</param>
    /// <param name="before">Some sentences before the address, for "my name is".</param>
    /// <param name="sentence">The sentence that leads into it.</param>
    /// <returns>The name, if it is whole; and whether somebody is named at all.</returns>
    public static (Words? Name, bool Someone) Of(string text, Wordlist before, Wordlist sentence)
    {
        if (Called(text, before) is { } called)
            return (called, true);

        var end = sentence.Count;
        while (end > 0 && sentence.Count - end < MostBetween && IsLink(sentence, end - 1))
            end--;
        var start = end;
        while (start > 0 && end - start < MostWords && IsNameWord(sentence, start - 1) && !IsParted(text, sentence, start - 1))
            start--;
        if (start == end || end == sentence.Count || start == 0 || !Points(sentence, start - 1))
            return (null, false);
        // "I live in retirement at", "everything except where I live": where names have capitals, that is none.
        if (
            char.IsLower(sentence[start][0])
            && (HasCapital(sentence) ? !MayBeginName(sentence, start) : AreOfSentences(sentence, start, end))
        )
            return (null, false);
        return end - start >= 2 ? (Between(text, sentence, start, end), true) : (null, true);
    }

    // "van der Berg"
    private static bool MayBeginName(Wordlist words, int at) =>
        (words.UseOf(at) & WordUse.Particle) != 0 && !WordCues.Has(words[at], WordCue.Article);

    // "just chuck it in the post to 4b gloster parade": without capitals, an article or an everyday word is no name.
    private static bool AreOfSentences(Wordlist words, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (Everyday.Contains(words[i]))
                return true;
        return false;
    }

    /// <summary>Has a name one of the words that everybody uses?</summary>
    public static bool HasEveryday(Piece name)
    {
        foreach (var word in name.Span.EnumerateWords())
            if (Everyday.Contains(word))
                return true;
        return false;
    }

    private static bool HasCapital(Wordlist words)
    {
        for (var i = 0; i < words.Count; i++)
            if (char.IsUpper(words[i][0]))
                return true;
        return false;
    }

    /// <summary>The only person whom some sentences name by what they are to the writer: "for my niece Lucy Hart".</summary>
    public static Words? Related(string text, Wordlist words)
    {
        Words? found = null;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if ((words.UseOf(i) & WordUse.Relation) == 0 || IsParted(text, words, i) && !IsTitledBehindComma(text, words, i))
                continue;
            var to = i + 1;
            while (
                to < words.Count
                && to - i <= MostWords
                && IsNameWord(words, to)
                && char.IsUpper(words[to][0])
                && !(to > i + 1 && IsParted(text, words, to - 1))
            )
                to++;
            if (to - i - 1 < 2)
                continue;
            var name = Between(text, words, i + 1, to);
            if (found is not null && found.Text != name.Text)
                return null;
            found = name;
        }

        return found;
    }

    // "my old piano teacher, Miss Winifred Lacy": a title tells that the name behind the comma is hers.
    private static bool IsTitledBehindComma(string text, Wordlist words, int at) =>
        (words.UseOf(at + 1) & WordUse.Title) != 0
        && char.IsUpper(words[at + 1][0])
        && text.AsSpan(words.EndOf(at)..words.StartOf(at + 1)).Trim() is ",";

    // The longest row of words behind "my name is" that could be a name.
    private static Words? Called(string text, Wordlist words)
    {
        for (var i = words.Count - 1; AddressWords.NameIs.MayBeIn(words) && i >= 0; i--)
        {
            if (AddressWords.NameIs.LengthAt(words, i) is not (> 0 and var length))
                continue;
            var (from, to) = (i + length, i + length);
            while (
                to < words.Count
                && to - from < MostWords
                && IsNameWord(words, to)
                && !(to > from && IsParted(text, words, to - 1))
            )
                to++;
            if (to - from >= 2)
                return Between(text, words, from, to);
        }

        return null;
    }

    private static Words Between(string text, Wordlist words, int from, int to)
    {
        var (start, end) = (words.StartOf(from), words.EndOf(to - 1));
        return new Words(BuyerName.WithoutTitle(Spelling.Squash(text.AsSpan(start..end))), start, end);
    }

    private static bool IsLink(Wordlist words, int at) => (words.UseOf(at) & (WordUse.Introducer | WordUse.Prose)) != 0;

    private static bool Points(Wordlist words, int at) => (words.UseOf(at) & (WordUse.Introducer | WordUse.Relation)) != 0;

    private static bool IsNameWord(Wordlist words, int at) =>
        char.IsLetter(words[at][0])
        && (words.UseOf(at) & (WordUse.Prose | WordUse.Introducer | WordUse.Street | WordUse.Relation)) == 0
        && !words[at].Equals("and", StringComparison.OrdinalIgnoreCase)
        && !words[at].Equals("und", StringComparison.OrdinalIgnoreCase)
        && words[at] is not ("home" or "mine" or "ours"); // places of the writer's own

    // Something stands between a word and the next.
    private static bool IsParted(string text, Wordlist words, int at) =>
        at + 1 < words.Count && text.AsSpan(words.EndOf(at)..words.StartOf(at + 1)).IndexOfAny(",;:\n!?") >= 0;
}
