namespace OrderWorker.Core.Reading.Words;

/// <summary>
/// Marks what stands in a turn of phrase that wants nothing of the shop: of "you can put the pair in one envelope, and add a card" all before the
/// comma. Single words hold an order wherever they stand, "put", "sample", "raffle"; in such a turn they do not.
/// </summary>
internal static class HarmlessTurns
{
    private static readonly Lazy<HashSet<int>> NoTitles = new(() => []);

    /// <summary>For each token, whether it stands in one; empty where none does.</summary>
    public static bool[] Find(Passage text)
    {
        bool[] held = [];
        // What the shop sells plays no part: of goods these turns say only where they go.
        TurnPlace? place = null;
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.Start; i < sentence.End; i++)
                foreach (ref readonly var begun in text.HarmlessTurnsAt(i))
                {
                    if (!begun.MayGoOn(text.Behind(i)))
                        continue;
                    var end = begun.Turn.End(place ??= new TurnPlace(text, NoTitles, index: null), sentence, i);
                    if (end < 0)
                        continue;
                    if (held.Length == 0)
                        held = new bool[text.Tokens.Count];
                    held.AsSpan(i..end).Fill(true);
                }
        }

        return held;
    }
}
