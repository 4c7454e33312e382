using System.Net;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;
using OrderWorker.Hosting;
using OrderWorker.Store;
using OrderWorker.Tests.Review;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Hosting;

public sealed class StaffTests
{
    private const string List = "/hangfire/exceptions";
    private const string Mail = "/hangfire/exceptions/mail/1";
    private const string NoOrder = $"{Mail}/no-order";

    private static readonly string[] People =
    [
        "--Staff:Users:0:Name=ana",
        $"--Staff:Users:0:PasswordHash={StaffPasswords.Hash("correct horse")}",
        "--Staff:Users:1:Name=ben",
        "--Staff:Users:1:Role=viewer",
        $"--Staff:Users:1:PasswordHash={StaffPasswords.Hash("battery staple")}",
    ];

    [Theory]
    [InlineData(WorkerApp.RemoteHeader, "192.0.2.7")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Host", "rebound.example")]
    public async Task Without_named_staff_the_dashboard_is_open_to_this_machine_only(string header, string value)
    {
        await using var app = await WorkerApp.StartAsync();
        using var visitor = app.Visit();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(List)).Status);

        var answer = await visitor.GetAsync(List, header, value);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("Staff:Users", answer.Body);
    }

    [Fact]
    public async Task With_named_staff_nobody_gets_in_without_a_password_not_even_from_this_machine()
    {
        await using var app = await WorkerApp.StartAsync(People);
        using var visitor = app.Visit();

        var refused = await visitor.GetAsync(List);
        Assert.Equal(HttpStatusCode.Redirect, refused.Status);
        Assert.Contains("/login", refused.Location);

        Assert.Contains("do not go together", (await visitor.SignInAsync("ana", "wrong")).Body);
        Assert.Contains("do not go together", (await visitor.SignInAsync("nobody", "correct horse")).Body);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync(List)).Status);

        await visitor.SignInAsync("Ana", "correct horse");
        Assert.Contains("Signed in as ana", (await visitor.GetAsync(List)).Body);
    }

    [Fact]
    public async Task A_change_without_the_token_of_a_page_is_refused()
    {
        await using var app = await WorkerApp.StartAsync();
        await app.AddAsync(Exceptions.Item(Exceptions.Mail(), ReasonCode.Question, "The mail asks something."));
        using var visitor = app.Visit();

        var answer = await visitor.PostAsync(NoOrder, from: null, ("answered", "yes"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(MailOutcome.Review, (await app.ReadAsync(db => db.Inbox.SingleAsync())).Outcome);
    }

    [Fact]
    public async Task A_viewer_sees_the_exceptions_and_can_settle_none()
    {
        await using var app = await WorkerApp.StartAsync(People);
        await app.AddAsync(Exceptions.Item(Exceptions.Mail(), ReasonCode.Question, "The mail asks something."));
        using var visitor = app.Visit();
        await visitor.SignInAsync("ben", "battery staple");

        var page = await visitor.GetAsync(Mail);
        Assert.Contains("two copies of Heaven Eyes", page.Body);
        Assert.DoesNotContain("Mark as no order", page.Body);
        var answer = await visitor.PostAsync(NoOrder, page, ("answered", "yes"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(MailOutcome.Review, (await app.ReadAsync(db => db.Inbox.SingleAsync())).Outcome);
    }

    [Fact]
    public async Task What_staff_do_bears_their_name()
    {
        await using var app = await WorkerApp.StartAsync(People);
        await app.AddAsync(Exceptions.Item(Exceptions.Mail(), ReasonCode.Question, "The mail asks something."));
        using var visitor = app.Visit();
        await visitor.SignInAsync("ana", "correct horse");

        var answer = await visitor.PostAsync(NoOrder, await visitor.GetAsync(Mail), ("answered", "no"));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal("ana", (await app.ReadAsync(db => db.Reviews.SingleAsync())).ClosedBy);
        Assert.Equal(MailOutcome.Ignored, (await app.ReadAsync(db => db.Inbox.SingleAsync())).Outcome);
    }

    [Fact]
    public async Task A_sign_in_leads_to_no_other_site()
    {
        await using var app = await WorkerApp.StartAsync(People);
        using var visitor = app.Visit();
        var page = await visitor.GetAsync("/login?returnUrl=//evil.example/");

        var answer = await visitor.PostAsync(
            "/login",
            page,
            ("name", "ana"),
            ("password", "correct horse"),
            ("returnUrl", "//evil.example/")
        );

        Assert.Equal("/", answer.Location);
    }

    [Fact]
    public async Task A_password_in_plain_text_stops_the_program_and_is_not_repeated()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() =>
            WorkerApp.StartAsync("--Staff:Users:0:Name=ana", "--Staff:Users:0:PasswordHash=correct horse")
        );

        Assert.Contains("Staff:Users:0:PasswordHash is no hash", failure.Message);
        Assert.DoesNotContain("correct horse", failure.Message);
    }

    [Fact]
    public void A_password_is_known_by_its_hash_alone()
    {
        var hash = StaffPasswords.Hash("correct horse");

        Assert.True(StaffPasswords.IsHash(hash));
        Assert.True(StaffPasswords.Matches(hash, "correct horse"));
        Assert.False(StaffPasswords.Matches(hash, "Correct horse"));
        Assert.False(StaffPasswords.Matches(null, "no password of anybody's"));
        Assert.NotEqual(hash, StaffPasswords.Hash("correct horse"));
    }
}
