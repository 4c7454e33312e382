namespace OrderWorker.Core.Payments.Names;

/// <summary>How common the words of names are among the people that the shop has met.</summary>
/// <remarks>Anybody may be called John Smith; a rare name is as good as an address. A shop that has met few people cannot tell, and takes no name for common.</remarks>
public sealed class NameBook
{
    // So many people with names of their own are thought to be met already, so that the first few names of a young shop do not look common.
    private const int Imagined = 5000;
    private readonly Dictionary<string, int> _bearers = new(StringComparer.Ordinal);
    private readonly int _people;

    /// <param name="people">Their addresses in the form for comparing, and their names. An address counts once for each word.</param>
    public NameBook(IEnumerable<(string Address, string? Name)> people)
    {
        var met = new HashSet<(string Address, string Word)>();
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (address, name) in people)
        {
            addresses.Add(address);
            foreach (var word in PersonName.Of(name).Words)
                if (met.Add((address, word)))
                    _bearers[word] = _bearers.GetValueOrDefault(word) + 1;
        }

        _people = addresses.Count;
    }

    /// <summary>How much it says that two names share a word, in tenths of a power of ten: 20 where one in a hundred bears it.</summary>
    internal int Rarity(string word) =>
        // One bearer may be the buyer whose name is looked at, and who pays from another address.
        (int)(10 * Math.Log10((double)(_people + Imagined) / Math.Max(1, _bearers.GetValueOrDefault(word) - 1)));
}
