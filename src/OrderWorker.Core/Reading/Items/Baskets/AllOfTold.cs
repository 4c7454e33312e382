using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"I have heard so much of the Bach and the Rise that I'll take both.": both of those, and no set of the shop's that is called so.</summary>
internal static class AllOfTold
{
    public enum Meaning
    {
        /// <summary>The sentence tells of no titles, or only of some of the set.</summary>
        Set,

        /// <summary>The titles that it tells of, which are as many.</summary>
        Told,

        /// <summary>Nobody can tell.</summary>
        Open,
    }

    /// <summary>"I have heard Heaven Eyes and the Bach and would like both.": is a bare "both" what the sentence asks for?</summary>
    public static bool IsBoth(Passage text, Statement statement)
    {
        if (!statement.Asks || !text.Has(statement.Sentence, Cue.Both))
            return false;
        for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
        {
            var end = i + text.CueLength(i);
            if (
                text.Has(i, Cue.Both)
                && text.FollowsAsking(i, statement.Sentence.Start)
                && (end >= statement.Sentence.End || text.Tokens[end].Kind == TokenKind.Mark || text.Has(end, Cue.Ask))
            )
                return Of(text, statement, 2, null) == Meaning.Told;
        }

        return false;
    }

    /// <param name="text">What is read.</param>
    /// <param name="statement">It asks for so many, "both", and for no title by its name.</param>
    /// <param name="count">How many.</param>
    /// <param name="set">What the shop sells by that name; null for nothing.</param>
    public static Meaning Of(Passage text, Statement statement, int count, IReadOnlySet<Title>? set)
    {
        var told = statement.Wishes.FindAll(w => w is { Mention.Kind: MentionKind.Title, Stance: Stance.Told or Stance.None });
        if (told.Count == 0 && !statement.HasWeak)
            return Meaning.Set;
        var areAll =
            told.Count == count
            && statement.Wishes.TrueForAll(w => w.Mention.Kind == MentionKind.Title) // "… und möchte beide Cellorhythmics-CDs"
            && told.TrueForAll(w => w.Mention.Titles.Count == 1 && w is { IsOtherTitle: false, IsInDoubt: false })
            && told.Select(w => w.Mention.Titles.First()).Distinct().Count() == count;
        var areHad = text.Has(statement.Sentence, Cue.Already) || text.Has(statement.Sentence, Cue.Or);
        if (
            areAll
            && !areHad
            && !IsOfArtist(text, statement)
            && (text.Has(statement.Sentence, Cue.Heard) || told.TrueForAll(w => w.Stance == Stance.None))
        )
            return Meaning.Told;
        return set is not null && !statement.HasWeak && told.TrueForAll(w => w.Mention.Titles.Any(set.Contains)) && !areAll
            ? Meaning.Set
            : Meaning.Open;
    }

    // "beide Cellorhythmics-CDs": by a name that is none of the titles'.
    private static bool IsOfArtist(Passage text, Statement statement)
    {
        for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
            if (
                text.Has(i, Cue.Both)
                && i + text.CueLength(i) is var next
                && next < statement.Sentence.End
                && text.Tokens[next] is { Kind: TokenKind.Word, IsCapital: true }
                && text.IsStrange(next)
            )
                return true;
        return false;
    }
}
