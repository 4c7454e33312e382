using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Forms;
using OrderWorker.Core.Reading.Senders;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading;

/// <summary>What a form adds to the order that was read from it: whom to answer, what a person has to see to, and where its words stand.</summary>
internal static class ReadForm
{
    /// <summary>An order as read from the mail with its form opened, told of the mail as it came.</summary>
    /// <remarks>
    /// A page sends its forms from an address of its own: the answer goes to the one that the form asks for. Anybody may write any address into a form, so
    /// where the mail itself forbids an answer, a person looks first.
    /// </remarks>
    public static MailReading Of(MailReading reading, OpenedForm form, MailContent content, SenderVerdict sender)
    {
        var isOfPage =
            sender.MayBeFromAPage || form.Contact is not null && !IsNamed(reading.Buyer?.Name ?? "", reading.ShipTo?.Name ?? "");
        List<Reason> doubts = [.. reading.Reasons];
        if (form.Doubt is { } doubt)
            doubts.Add(doubt);
        if (sender.MayBeFromAPage)
            doubts.Add(
                new Reason(
                    ReasonCode.Suspicious,
                    form.Contact is { } asked
                        ? $"The form came from an address that takes no answer; see that it is your page's, and that {asked} is the buyer's, before anybody is answered."
                        : "The form came from an address that takes no answer, and names none of the buyer's; find out who ordered."
                )
            );
        return reading with
        {
            Evidence =
            [
                .. reading.Evidence.Where(e => e != form.Evidence).Select(e => AsWritten(e, form, content)),
                .. form.Evidence is { } first ? [first] : Array.Empty<Evidence>(),
            ],
            Reasons = doubts,
            Buyer = isOfPage && form.Contact is { } contact ? new Buyer(reading.ShipTo?.Name ?? "", contact) : reading.Buyer,
        };
    }

    // In the words of the mail as it came, where the form stands in them at the same place.
    private static Evidence AsWritten(Evidence evidence, OpenedForm form, MailContent content) =>
        evidence.Start >= 0 && ReferenceEquals(form.Mail.Body.Segments, content.Body.Segments)
            ? evidence with
            {
                Words = content.Body.Text.Substring(evidence.Start, evidence.Length),
            }
            : evidence;

    // Has the sender's name a word of the recipient's?
    private static bool IsNamed(string sender, string recipient) =>
        sender.Split(' ').Any(word => word.Length > 1 && recipient.Contains(word, StringComparison.OrdinalIgnoreCase));
}
