namespace OrderWorker.Core.Values;

/// <summary>A country by its ISO 3166-1 alpha-2 code, in capitals.</summary>
public readonly record struct Country
{
    private readonly string? _code;

    private Country(string code) => _code = code;

    public string Code => _code ?? throw new InvalidOperationException("A country without a code.");

    /// <summary>Accepts any two ASCII letters: which of them are countries changes with the world.</summary>
    public static bool TryParse(string? code, out Country country)
    {
        var trimmed = (code ?? "").Trim();
        var valid = trimmed.Length == 2 && char.IsAsciiLetter(trimmed[0]) && char.IsAsciiLetter(trimmed[1]);
        country = valid ? new Country(trimmed.ToUpperInvariant()) : default;
        return valid;
    }

    /// <exception cref="ArgumentException">Not two letters.</exception>
    public static Country Of(string code) =>
        TryParse(code, out var country) ? country : throw new ArgumentException($"'{code}' is no two-letter country code.");

    public override string ToString() => _code ?? "";
}
