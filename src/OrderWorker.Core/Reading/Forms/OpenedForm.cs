namespace OrderWorker.Core.Reading.Forms;

/// <summary>A mail of whose quote a part is read as its buyer's own words.</summary>
/// <param name="Mail">With those lines as new text.</param>
/// <param name="Evidence">The first of them; null where only lines of the buyer's were left out.</param>
public sealed record OpenedForm(MailContent Mail, Evidence? Evidence);
