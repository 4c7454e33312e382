using System.Runtime.InteropServices;

namespace OrderWorker.Core.Payments.Evidences;

/// <summary>The places of orders by one thing that is known of them.</summary>
internal sealed class PlacesBy<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Places> _places = [];

    public Places this[TKey key] => _places.GetValueOrDefault(key);

    public void Add(TKey key, int place)
    {
        ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, key, out _);
        places = places.With(place);
    }

    public void Remove(TKey key, int place)
    {
        if (_places.TryGetValue(key, out var places))
            _places[key] = places.Without(place);
    }
}
