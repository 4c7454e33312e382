namespace OrderWorker.Core.Values;

/// <summary>An address as it stood in the mail, compared without regard to case.</summary>
/// <remarks>Comparing the local part without case breaks RFC 5321 by the letter and agrees with every mail host in use.</remarks>
public sealed record EmailAddress
{
    private EmailAddress(string text) => (Text, Normalized) = (text, text.ToLowerInvariant());

    /// <summary>As written, trimmed.</summary>
    public string Text { get; }

    /// <summary>The form for comparing and for unique keys.</summary>
    public string Normalized { get; }

    public string Local => Text[..Text.LastIndexOf('@')];

    public string Domain => Text[(Text.LastIndexOf('@') + 1)..];

    /// <summary>One @, something on both sides, no blank or control character, at most 254 characters.</summary>
    public static bool TryParse(string? text, out EmailAddress address)
    {
        var trimmed = (text ?? "").Trim();
        var at = trimmed.LastIndexOf('@');
        var valid =
            at > 0
            && at < trimmed.Length - 1
            && trimmed.Length <= 254
            && !trimmed.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';');
        address = valid ? new EmailAddress(trimmed) : null!;
        return valid;
    }

    public bool Equals(EmailAddress? other) => other is not null && Normalized == other.Normalized;

    public override int GetHashCode() => Normalized.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
