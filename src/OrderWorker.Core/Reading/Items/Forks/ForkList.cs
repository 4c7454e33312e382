namespace OrderWorker.Core.Reading.Items.Forks;

/// <summary>The forks that a reading came by: those that it was told a way for, and those that stay open.</summary>
/// <param name="taken">Index of the way by the fork's key; empty on the first reading.</param>
internal readonly struct ForkList(IReadOnlyDictionary<string, int> taken)
{
    // Each doubles the readings at least.
    private const int Most = 4;

    private readonly List<Fork> _open = [];

    public static IReadOnlyDictionary<string, int> NothingTaken { get; } = new Dictionary<string, int>();

    public IReadOnlyList<Fork> Open => _open;

    /// <returns>The way to take; null where it is open, and the reading has a doubt.</returns>
    public int? Taken(Fork fork)
    {
        if (taken.TryGetValue(fork.Key, out var way) && way < fork.Ways.Count)
            return way;
        if (_open.Count < Most && fork.Ways.Count > 1)
            _open.Add(fork);
        return null;
    }
}
