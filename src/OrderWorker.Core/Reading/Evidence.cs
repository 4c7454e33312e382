namespace OrderWorker.Core.Reading;

/// <summary>The words that a field was read from.</summary>
/// <param name="Field">Which: <c>line:bach</c>, <c>ship_to.postcode</c>, <c>payment.method</c>.</param>
/// <param name="Start">Index in <see cref="MailText.Text"/>; -1 where the words stand in the subject or another header.</param>
/// <param name="Length">In UTF-16 characters.</param>
/// <param name="Words">The words themselves.</param>
/// <param name="Rule">The rule that read them, named for a person.</param>
public sealed record Evidence(string Field, int Start, int Length, string Words, string Rule);
