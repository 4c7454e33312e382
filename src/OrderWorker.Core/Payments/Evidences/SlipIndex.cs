using System.Globalization;

namespace OrderWorker.Core.Payments.Evidences;

/// <summary>Finds the orders whose numbers may be one slip of the finger from one that a payment names: see <see cref="DamagedNumbers.IsOneSlip"/>.</summary>
/// <remarks>A number has some fifty such, and in a shop of many orders most of them are orders, so they are looked up by their digits and not as texts.</remarks>
internal sealed class SlipIndex
{
    private readonly PlacesBy<Digits> _places = new();

    public void Add(string number, int place)
    {
        if (Digits.Of(number) is { } digits)
            _places.Add(digits, place);
    }

    /// <summary>Adds their places. The letters of their numbers may be other ones.</summary>
    public void AddOneSlipFrom(string number, List<int> places)
    {
        if (Digits.Of(number) is not { } digits)
            return;
        var unit = 1L;
        for (var place = 0; place < digits.Count; place++, unit *= 10)
        {
            var (own, next) = (digits.At(unit), digits.At(unit * 10));
            for (var digit = 0; digit <= 9; digit++)
                if (digit != own)
                    Look((digit - own) * unit);
            if (place + 1 < digits.Count && next != own)
                Look((own - next) * unit * 10 + (next - own) * unit);
        }

        void Look(long change) => _places[digits with { Value = digits.Value + change }].AddTo(places);
    }

    private readonly record struct Digits(long Value, int Count)
    {
        private const int Most = 17; // of which each can be changed within a long

        public static Digits? Of(string number)
        {
            var digits = number.AsSpan(number.IndexOf('-', StringComparison.Ordinal) + 1);
            return digits.Length <= Most && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? new(value, digits.Length)
                : null;
        }

        public int At(long unit) => (int)(Value / unit % 10);
    }
}
