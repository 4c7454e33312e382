using System.Collections;

namespace OrderWorker.Core.Payments.Evidences;

/// <summary>Places of orders in the book. Mostly there is one, which is kept without a list.</summary>
internal readonly struct Places : IReadOnlyList<int>
{
    private readonly List<int>? _several;
    private readonly int _one;
    private readonly bool _isOne;

    private Places(int one) => (_one, _isOne) = (one, true);

    private Places(List<int> several) => _several = several;

    public int Count => _several?.Count ?? (_isOne ? 1 : 0);

    public int this[int index] => _several is null ? _one : _several[index];

    public void AddTo(List<int> places)
    {
        if (_several is not null)
            places.AddRange(_several);
        else if (_isOne)
            places.Add(_one);
    }

    public Places With(int place)
    {
        if (_several is null)
            return _isOne ? new([_one, place]) : new(place);
        _several.Add(place);
        return this;
    }

    public Places Without(int place)
    {
        if (_several is null)
            return _isOne && _one == place ? default : this;
        _several.Remove(place);
        return this;
    }

    public IEnumerator<int> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
