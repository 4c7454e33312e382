namespace OrderWorker.Outbox;

/// <summary>A mail's words, from the three templates of its kind.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">Lines end in "\n".</param>
/// <param name="Html">A whole document.</param>
public sealed record WrittenMail(string Subject, string Text, string Html);
