using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Forms;

/// <summary>A mail of which a form, or a part of its quote, is read as its buyer's own words.</summary>
/// <param name="Mail">With those lines as new text, and without the form's words.</param>
/// <param name="Evidence">The first of them, by which the mail orders; null where only lines of the buyer's were left out.</param>
public sealed record OpenedForm(MailContent Mail, Evidence? Evidence)
{
    /// <summary>The address that the form asks the buyer for; null where it has none.</summary>
    public EmailAddress? Contact { get; init; }

    /// <summary>What a person has to see to in the form; null where it is plain.</summary>
    public Reason? Doubt { get; init; }
}
