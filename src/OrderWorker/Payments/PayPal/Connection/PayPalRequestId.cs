namespace OrderWorker.Payments.PayPal.Connection;

/// <summary>
/// By which PayPal knows a call again and does it once, however often it is sent: for 6 hours at Orders, 45 days at Payments.
/// Made from a row of ours and stored in it before the call is sent, so that a call after a crash carries the same.
/// </summary>
public sealed record PayPalRequestId
{
    private const int MostCharacters = 108;

    private PayPalRequestId(string text) => Text = text;

    public string Text { get; }

    /// <exception cref="ArgumentException">Empty, longer than 108 characters, or not of letters, digits, dashes and points.</exception>
    public static PayPalRequestId Of(string text) =>
        text.Length is > 0 and <= MostCharacters && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.')
            ? new(text)
            : throw new ArgumentException($"'{text}' is no request ID for PayPal.", nameof(text));

    public override string ToString() => Text;
}
