using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Fluid;
using OrderWorker.Core.Outbox;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Outbox;

/// <summary>The shop's mail templates: for each kind of mail <c>KIND.subject.liquid</c>, <c>KIND.text.liquid</c> and <c>KIND.html.liquid</c>.</summary>
/// <remarks>They are read once, at start, and checked then: whatever name in them is wrong is an error there, never a blank in a mail.</remarks>
public sealed partial class MailTemplates
{
    // Letters of all scripts stay as they are; what means something in HTML is encoded.
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly string[] Parts = ["subject", "text", "html"];

    private readonly TemplateFolder _folder;
    private readonly Dictionary<(OutboxKind Kind, string Part), IFluidTemplate> _templates = [];

    private MailTemplates(TemplateFolder folder) => _folder = folder;

    /// <exception cref="Settings.SettingsException">No such folder, a missing or wrong template; the message names file and line.</exception>
    public static MailTemplates Load(string folder)
    {
        var templates = new MailTemplates(TemplateFolder.Open(folder));
        templates._folder.Demand(from kind in Enum.GetValues<OutboxKind>() from part in Parts select FileName(kind, part));
        foreach (var kind in Enum.GetValues<OutboxKind>())
        {
            foreach (var part in Parts)
                templates._templates[(kind, part)] = templates._folder.Read(FileName(kind, part));
            foreach (var facts in SampleFacts.For(kind))
                templates.Try(kind, facts);
        }

        return templates;
    }

    /// <summary>Writes a mail. Everything in the HTML that comes from the facts is encoded.</summary>
    public WrittenMail Write(OutboxKind kind, MailFacts facts) =>
        new(
            PlainLine.Of(Render(kind, "subject", facts, NullEncoder.Default)),
            Tidy(Render(kind, "text", facts, NullEncoder.Default)),
            Tidy(Render(kind, "html", facts, Html))
        );

    private static string FileName(OutboxKind kind, string part) => $"{ReasonCodes.Kebab(kind.ToString())}.{part}.liquid";

    private void Try(OutboxKind kind, MailFacts facts)
    {
        foreach (
            var (part, encoder) in ((string, TextEncoder)[])
                [("subject", NullEncoder.Default), ("text", NullEncoder.Default), ("html", Html)]
        )
        {
            try
            {
                if (string.IsNullOrWhiteSpace(Render(kind, part, facts, encoder)))
                    throw _folder.Fault(
                        FileName(kind, part),
                        null,
                        "it writes nothing; a mail needs a subject, a text and an HTML part."
                    );
            }
            catch (FluidException cause)
            {
                throw _folder.Fault(
                    FileName(kind, part),
                    QuotedName().Match(cause.Message).Groups[1].Value,
                    cause.Message,
                    cause
                );
            }
        }
    }

    private string Render(OutboxKind kind, string part, MailFacts facts, TextEncoder encoder) =>
        _templates[(kind, part)].Render(new TemplateContext(facts, _folder.Options), encoder);

    // Tags leave empty lines behind: at most one stays between two paragraphs.
    private static string Tidy(string text) =>
        EmptyLines().Replace(TrailingBlanks().Replace(text.ReplaceLineEndings("\n"), "\n"), "\n\n").Trim('\n') + "\n";

    [GeneratedRegex(@"[ \t]+\n")]
    private static partial Regex TrailingBlanks();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex EmptyLines();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex QuotedName();
}
