using OrderWorker.Core.Reading;
using OrderWorker.Core.Reading.Senders;
using OrderWorker.Core.Values;

namespace OrderWorker.Tests.Reading;

public sealed class SenderRulesTests
{
    private static readonly HashSet<EmailAddress> Own = [Address("orders@shop.example")];

    [Theory]
    [InlineData("Auto-Submitted: auto-replied", MailKind.AutoReply)]
    [InlineData("Auto-Submitted: auto-replied (vacation)", MailKind.AutoReply)]
    [InlineData("X-Autoreply: yes", MailKind.AutoReply)]
    [InlineData("X-Failed-Recipients: a@example.org", MailKind.Bounce)]
    [InlineData("Return-Path: <>", MailKind.Bounce)]
    [InlineData("Precedence: bulk", MailKind.Other)]
    [InlineData("Precedence: list", MailKind.Other)]
    [InlineData("List-Unsubscribe: <mailto:leave@example.org>", MailKind.Other)]
    [InlineData("X-Loop: orders@shop.example", MailKind.Other)]
    public void A_machines_header_tells_its_kind_and_forbids_an_answer(string header, MailKind kind)
    {
        var verdict = SenderRules.Judge(Mail("m.hale@example.org", "CD order", header), Own);

        Assert.Equal(kind, verdict.Kind);
        Assert.False(verdict.Reply.Allowed, verdict.Reply.Rule);
    }

    [Theory]
    [InlineData("MAILER-DAEMON@example.org", MailKind.Bounce)]
    [InlineData("post_master@example.org", MailKind.Bounce)]
    [InlineData("no-reply@example.org", MailKind.Other)]
    [InlineData("gmail-noreply@example.org", MailKind.Other)]
    [InlineData("folk-request@example.org", MailKind.Other)]
    [InlineData("orders@shop.example", MailKind.Other)]
    [InlineData("Orders+web@Shop.example", MailKind.Other)]
    public void A_machines_address_tells_too(string from, MailKind kind)
    {
        var verdict = SenderRules.Judge(Mail(from, "CD order"), Own);

        Assert.Equal(kind, verdict.Kind);
        Assert.False(verdict.Reply.Allowed, verdict.Reply.Rule);
    }

    [Theory]
    [InlineData("Auto-Submitted: no")]
    [InlineData("X-Auto-Response-Suppress: DR, NDR, RN, NRN, OOF, AutoReply")]
    [InlineData("Return-Path: <m.hale@example.org>")]
    public void A_person_may_be_answered(string header)
    {
        var verdict = SenderRules.Judge(Mail("m.hale@example.org", "CD order", header), Own);

        Assert.Null(verdict.Kind);
        Assert.True(verdict.Reply.Allowed, verdict.Reply.Rule);
    }

    [Theory]
    [InlineData("Automatic reply: Special offer", MailKind.AutoReply)]
    [InlineData("Abwesenheitsnotiz: Angebot", MailKind.AutoReply)]
    [InlineData("Réponse automatique : offre", MailKind.AutoReply)]
    [InlineData("Автоответ: предложение", MailKind.AutoReply)]
    [InlineData("Undelivered Mail Returned to Sender", MailKind.Bounce)]
    public void A_machines_subject_forbids_an_answer_and_leaves_an_order_to_be_read(string subject, MailKind kind)
    {
        var verdict = SenderRules.Judge(Mail("m.hale@example.org", subject), Own);

        Assert.Null(verdict.Kind);
        Assert.Equal(kind, verdict.UnlessOrder);
        Assert.False(verdict.Reply.Allowed, verdict.Reply.Rule);
    }

    [Fact]
    public void PayPals_mail_is_read_and_never_answered()
    {
        var verdict = SenderRules.Judge(Mail("service@paypal.example", "Money", "Auto-Submitted: auto-generated"), Own);

        Assert.Null(verdict.Kind);
        Assert.False(verdict.Reply.Allowed, verdict.Reply.Rule);
    }

    [Fact]
    public void Two_senders_or_none_are_not_answered()
    {
        var one = Mail("a@example.org", "CD order");

        Assert.False(SenderRules.Judge(one with { From = [] }, Own).Reply.Allowed);
        Assert.False(SenderRules.Judge(one with { From = [.. one.From, .. one.From] }, Own).Reply.Allowed);
    }

    private static MailContent Mail(string from, string subject, string? header = null) =>
        new()
        {
            Subject = subject,
            From = [new MailParty("Margaret Hale", Address(from))],
            Headers = header?.Split(": ", 2) is [var name, var value] ? [KeyValuePair.Create(name, value)] : [],
        };

    private static EmailAddress Address(string text) =>
        EmailAddress.TryParse(text, out var address) ? address : throw new ArgumentException(text);
}
