using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;

namespace OrderWorker.Reading.Mime;

/// <summary>What a mail's parts come to.</summary>
/// <param name="Text">Of all parts that are text, in order, with its segments.</param>
/// <param name="PartTypes">Media types of all parts, lower case.</param>
/// <param name="Attachments">Names of files.</param>
/// <param name="EnclosedIds">Message-IDs of enclosed mails, with angle brackets.</param>
/// <param name="Doubts">What is odd about the text.</param>
/// <param name="Unreadable">Set where parts were left out.</param>
internal sealed record BodyText(
    MailText Text,
    IReadOnlyList<string> PartTypes,
    IReadOnlyList<string> Attachments,
    IReadOnlyList<string> EnclosedIds,
    IReadOnlyList<Reason> Doubts,
    Reason? Unreadable
);
