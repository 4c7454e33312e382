using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// Finds a title that stands for what another is bought instead of: "one Rise to replace the Bach that wore out", "Heaven Eyes instead of the Bach".
/// Nobody can tell whether the buyer mistook one for the other, changes an order that was made before, or means just that.
/// </summary>
internal static class Replacements
{
    // Tokens from "replace" to the title: "my poor old".
    private const int Farthest = 5;

    /// <param name="body">The mail's new text.</param>
    /// <param name="named">The titles and sets that it names.</param>
    public static Evidence? Find(Passage body, Lazy<IReadOnlyList<Mention>> named)
    {
        foreach (var sentence in body.Sentences)
            for (var i = sentence.Start; MayReplace(body, sentence) && i < sentence.End; i++)
                if (
                    (body.Has(i, Cue.Instead) || body.Has(i, WordCue.Replacing) || IsInItsPlace(body, sentence, i))
                    && (NamedBehind(body, sentence, i + 1, named) ?? OtherBefore(body, sentence, i, named)) is { } title
                    && !IsNamedBefore(title, named.Value)
                )
                    return OpenQuestions.Words(body, sentence, "names what something is bought instead of");
        return null;
    }

    private static bool MayReplace(Passage body, Sentence sentence) =>
        body.Has(sentence, Cue.Instead) || body.Has(sentence, WordCue.Replacing) || body.Has(sentence, WordCue.Stead);

    private static Mention? NamedBehind(Passage body, Sentence sentence, int from, Lazy<IReadOnlyList<Mention>> named)
    {
        for (var i = from; i < sentence.End && i < from + Farthest && body.Tokens[i].Kind != TokenKind.Mark; i++)
            if (named.Value.FirstOrDefault(m => m.Start == i) is { } title)
                return title;
        return null;
    }

    // "I gave my Heaven Eyes away, so the Bach please in its place.": the first of two.
    private static Mention? OtherBefore(Passage body, Sentence sentence, int at, Lazy<IReadOnlyList<Mention>> named) =>
        (at + Math.Max(1, body.CueLength(at)) == sentence.End || IsInItsPlace(body, sentence, at))
        && named.Value.Where(m => sentence.Start <= m.Start && m.Start < at).ToList() is [var first, var second, ..]
        && !IsSame(first, second)
            ? first
            : null;

    // "One Bach to replace the Bach that wore out", "One Bach please. Or rather, Heaven Eyes instead of the Bach.": the mail says itself what was before.
    private static bool IsNamedBefore(Mention title, IReadOnlyList<Mention> named) =>
        named.Any(m => m.Start < title.Start && IsSame(m, title));

    private static bool IsInItsPlace(Passage body, Sentence sentence, int at) =>
        body.Has(at, WordCue.Stead)
        && at > sentence.Start + 1
        && body.Tokens[at - 1].Text is "its" or "their" or "his" or "her"
        && body.Has(at - 2, WordCue.Within);

    private static bool IsSame(Mention one, Mention other) =>
        one.Titles.SelectMany(t => t.Items).Intersect(other.Titles.SelectMany(t => t.Items)).Any();
}
