namespace OrderWorker.Core.Payments.Evidences;

/// <summary>The places of orders by one thing that is known of them.</summary>
internal sealed class PlacesBy<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, List<int>> _places = [];

    public IReadOnlyList<int> this[TKey key] => _places.TryGetValue(key, out var found) ? found : [];

    /// <summary>For looking many texts up without making a string of each.</summary>
    public Dictionary<TKey, List<int>>.AlternateLookup<ReadOnlySpan<char>> BySpan() =>
        _places.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(TKey key, int place)
    {
        if (!_places.TryGetValue(key, out var list))
            _places.Add(key, list = new List<int>(1));
        list.Add(place);
    }

    public void Remove(TKey key, int place)
    {
        if (_places.TryGetValue(key, out var list))
            list.Remove(place);
    }
}
