using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"Please send me the following books by Agnes Thorley:", and her titles below: the name heads the list, and asks for nothing itself.</summary>
internal static class ArtistHeads
{
    /// <summary>Takes an artist's name for no wish where the rows that follow name titles, all of them the artist's.</summary>
    public static void Describe(Passage text, IReadOnlyList<Statement> statements)
    {
        for (var i = 0; i + 1 < statements.Count; i++)
        {
            if (
                statements[i].Wishes is not [{ Mention.Kind: MentionKind.Artist, Stance: Stance.Asked } artist]
                || !HeadsList(text, statements, i, artist)
            )
                continue;
            artist.Mention.IsDescription = true;
            statements[i].Wishes.Clear();
            statements[i].Counts.Clear();
            statements[i].AllOf = null;
        }
    }

    private static bool HeadsList(Passage text, IReadOnlyList<Statement> statements, int at, Wish artist)
    {
        var rows = Rows(statements, at + 1).ToList();
        return rows.Count > 0
            && rows.TrueForAll(w => w.Mention.Titles.Any(artist.Mention.Titles.Contains))
            && (IsAsMany(artist, rows) || artist.Quantity is null && IsHead(text, statements[at].Sentence));
    }

    // The titles of the lines below, up to the first that names none.
    private static IEnumerable<Wish> Rows(IReadOnlyList<Statement> statements, int first)
    {
        for (var i = first; i < statements.Count; i++)
        {
            // "Namely:"
            var restates = i == first && statements[i].Restates;
            if (!restates && !statements[i].Sentence.BeginsLine)
                yield break;
            if (restates && statements[i].Wishes.Count == 0)
                continue;
            if (
                statements[i].Wishes.Count == 0
                || statements[i]
                    .Wishes.Exists(w => w.Mention.Kind != MentionKind.Title || w.Stance is not (Stance.Asked or Stance.None))
            )
                yield break;
            foreach (var wish in statements[i].Wishes)
                yield return wish;
        }
    }

    // "two Delphine Roy CDs", and two of hers below.
    private static bool IsAsMany(Wish artist, List<Wish> rows) =>
        artist.Quantity is { } number && (number == rows.Count || number == rows.Sum(w => w.Quantity ?? 1));

    // It says that a list follows, and speaks of more than one.
    private static bool IsHead(Passage text, Sentence sentence)
    {
        if (sentence.Closing == ':')
            return true;
        for (var i = sentence.Start; i < sentence.End; i++)
            if (text.Has(i, WordCue.Following))
                return true;
        return text.Has(sentence, Cue.Restate);
    }
}
