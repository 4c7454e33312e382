namespace OrderWorker.Core.Reading.Languages;

/// <summary>What mail programs write of themselves. Those of all languages count together: they are read before a mail's language is known.</summary>
public enum MailCue
{
    /// <summary>A subject that begins so is a machine's answer: <c>Out of office</c>.</summary>
    AutoReply,

    /// <summary>Stands in the text of a machine's answer, or in that of somebody who is away: <c>on my return</c>.</summary>
    Away,

    /// <summary>A subject that begins so tells that a mail was not delivered: <c>Undeliverable</c>.</summary>
    Bounce,

    /// <summary>The verb of the line above a quote: <c>wrote</c>.</summary>
    Wrote,

    /// <summary>What that line begins with where it is wrapped, capitals as they are: <c>On</c>.</summary>
    WroteOn,

    /// <summary>Before a subject that answers, without the colon: <c>RE</c>.</summary>
    Reply,

    /// <summary>Before a subject that hands a mail on, without the colon: <c>FWD</c>.</summary>
    Forward,
}
