namespace OrderWorker.Core.Payments.Names;

/// <summary>How common the words of names are among the people that the shop has met.</summary>
/// <remarks>Anybody may be called John Smith; a rare name is as good as an address. A shop that has met few people cannot tell, and takes no name for common.</remarks>
public sealed class NameBook
{
    // So many people with names of their own are thought to be met already, so that the first few names of a young shop do not look common.
    private const int Imagined = 5000;

    // One in sixteen.
    private const int MostOfGivenName = 12;

    private readonly Dictionary<string, int> _rarities = new(StringComparer.Ordinal);
    private readonly int _ofUnknown;

    /// <param name="people">Their addresses in the form for comparing, and their names. An address counts once for each word.</param>
    public NameBook(IEnumerable<(string Address, string? Name)> people)
    {
        var firstOf = new Dictionary<string, (string? Text, PersonName Name)>(StringComparer.Ordinal);
        var otherWords = new HashSet<(string Address, string Word)>();
        var bearers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (address, text) in people)
        {
            if (!firstOf.TryGetValue(address, out var first))
            {
                firstOf.Add(address, first = (text, PersonName.Of(text)));
                foreach (var word in first.Name.Words)
                    Count(word);
            }
            // Most write their name as they did before.
            else if (text != first.Text)
                foreach (var word in PersonName.Of(text).Words)
                    if (!first.Name.Words.Contains(word) && otherWords.Add((address, word)))
                        Count(word);
        }

        foreach (var (word, count) in bearers)
            // One bearer may be the buyer whose name is looked at, and who pays from another address.
            _rarities.Add(word, Rarity(firstOf.Count, Math.Max(1, count - 1)));
        _ofUnknown = Rarity(firstOf.Count, 1);

        void Count(string word) => bearers[word] = bearers.GetValueOrDefault(word) + 1;
    }

    /// <summary>How much it says that two names share a word, in tenths of a power of ten: 20 where one in a hundred bears it.</summary>
    internal int Rarity(string word) => _rarities.GetValueOrDefault(word, _ofUnknown);

    /// <summary>How much it says that two names share two words.</summary>
    /// <param name="rarest">The surname, it is thought.</param>
    /// <param name="second">Given names go with surnames, by people and by generation, so another word says little more.</param>
    internal static int Together(int rarest, int second) => rarest + Math.Min(MostOfGivenName, second);

    private static int Rarity(int people, int bearers) => (int)(10 * Math.Log10((double)(people + Imagined) / bearers));
}
