namespace OrderWorker.Settings;

/// <summary>One thing that <c>check</c> has tried.</summary>
/// <param name="What">"Mailbox: sign in".</param>
/// <param name="Ok">Whether it works.</param>
/// <param name="Sentence">What was found; where it does not work, which setting to look at.</param>
public sealed record CheckRow(string What, bool Ok, string Sentence);
