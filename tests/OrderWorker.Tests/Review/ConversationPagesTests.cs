using OrderWorker.Core.Reading.Conversation;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Review;

public sealed class ConversationPagesTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task Both_mails_of_a_conversation_stand_on_one_page_and_a_name_is_remembered_with_a_click()
    {
        await using var app = await WorkerApp.StartAsync();
        var first = Exceptions.Mail(
            text: "Please send me the silver strings record.\n\nMargaret Hale\n12 Orchard Street\nLeeds LS6 2AB\n"
        );
        var answer = Exceptions.Mail("2", "Whichever you think best.", "Re: CD order", kind: "other");
        await app.AddAsync(
            Exceptions.Item(first, ReasonCode.UnknownItem, "The catalogue has no 'silver strings'."),
            Exceptions.Item(answer, ReasonCode.AnswerUnclear, "It cannot be told which of the choices the answer takes.")
        );
        await app.AddAsync(
            new BuyerQuestion
            {
                InboxMessageId = first.Id,
                Kind = QuestionKind.WhichItem,
                Sentence = "You ask for “silver strings”. Which of these do you mean?",
                Options =
                    """[{"Label":"Heaven Eyes (CD)","Sku":"heaven"},{"Label":"JS Bach Six Cello Suites (CD)","Sku":"bach"}]""",
                Start = 19,
                BuyerKey = "m.hale@example.org",
                AskedAt = Sample.Noon,
                AnswerId = answer.Id,
                AnsweredAt = Sample.Noon.AddHours(1),
            }
        );
        var page = await browser.OpenAsync(app.Address);

        await page.GotoAsync($"/hangfire/exceptions/mail/{first.Id}");
        var body = await page.InnerTextAsync("body");
        Assert.Contains("2) JS Bach Six Cello Suites (CD)", body, StringComparison.Ordinal);
        Assert.Contains("Whichever you think best.", body, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("OW_SCREENSHOTS") is { } folder)
            await page.ScreenshotAsync(new() { Path = $"{folder}/conversation.png", FullPage = true });

        Assert.Equal("silver strings", await page.InputValueAsync("#alias-words"));
        await page.SelectOptionAsync("#alias-sku", "bach");
        await page.ClickAsync("text=Remember >> nth=-1");
        Assert.Contains("Remembered.", await page.InnerTextAsync("body"), StringComparison.Ordinal);

        await page.GotoAsync("/hangfire/names");
        Assert.Contains("“silver strings”", await page.InnerTextAsync("table"), StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("OW_SCREENSHOTS") is { } shots)
            await page.ScreenshotAsync(new() { Path = $"{shots}/names.png", FullPage = true });
        await page.ClickAsync("text=Take away");
        Assert.Contains("taken away by", await page.InnerTextAsync("body"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_whose_buyer_was_asked_stands_apart_from_what_waits_for_a_person()
    {
        await using var app = await WorkerApp.StartAsync();
        var mail = Exceptions.Mail();
        await app.AddAsync(Exceptions.Item(mail, ReasonCode.NoAddress, "The mail gives no address."));
        await app.AddAsync(
            new BuyerQuestion
            {
                InboxMessageId = mail.Id,
                Kind = QuestionKind.Address,
                Sentence = "Where may we send it?",
                Options = "[]",
                Start = -1,
                BuyerKey = "m.hale@example.org",
                AskedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
            }
        );
        var page = await browser.OpenAsync(app.Address);

        await page.GotoAsync("/hangfire/exceptions");

        var body = await page.InnerTextAsync("body");
        Assert.Contains("Nothing to do.", body, StringComparison.Ordinal);
        Assert.Contains("Waiting for the buyer's answer", body, StringComparison.Ordinal);
        Assert.Contains("The mail gives no address.", body, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("OW_SCREENSHOTS") is { } folder)
            await page.ScreenshotAsync(new() { Path = $"{folder}/exceptions.png", FullPage = true });
    }
}
