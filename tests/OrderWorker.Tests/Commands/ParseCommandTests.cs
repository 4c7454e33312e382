using System.Text.Json.Nodes;

namespace OrderWorker.Tests.Commands;

public sealed class ParseCommandTests : IDisposable
{
    private const string Order = """
        From: Ann Lee <ann@example.org>
        To: orders@shop.test
        Subject: Order
        Message-ID: <one@example.org>

        Please send me one copy of Heaven Eyes. I will pay by PayPal.

        Ann Lee
        4 Mill Lane
        Leeds
        LS6 2AB
        """;

    private readonly ShopFolder _shop = new();

    [Fact]
    public async Task A_folder_gives_a_line_a_mail_in_the_order_of_their_paths()
    {
        _shop.Files.Write("mails/b.eml", Order);
        _shop.Files.Write("mails/a/2.eml", Order);
        _shop.Files.Write("mails/notes.txt", "no mail");

        var run = await _shop.RunAsync("parse", "mails", "--catalogue", "catalogue.yaml", "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var lines = Lines(run.Output);
        Assert.Equal(["a/2.eml", "b.eml"], lines.Select(line => (string?)line["file"]));
        Assert.All(lines, line => Assert.Equal("accept", (string?)line["decision"]));
        Assert.All(lines, line => Assert.Equal(800, (long?)line["total"]));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_has_its_line_too_and_the_exit_code_tells()
    {
        _shop.Files.Write("mails/a.eml", Order);
        File.CreateSymbolicLink(_shop.Files.File("mails/b.eml"), "/no/such/mail");
        _shop.Files.Write("mails/c.eml", Order);

        var run = await _shop.RunAsync("parse", "mails", "--catalogue", "catalogue.yaml", "--json");

        Assert.Equal(1, run.ExitCode);
        var lines = Lines(run.Output);
        Assert.Equal(["accept", "review", "accept"], lines.Select(line => (string?)line["decision"]));
        Assert.Equal("unreadable", (string?)lines[1]["reasons"]![0]!["code"]);
    }

    [Fact]
    public async Task A_person_is_shown_the_words_that_each_line_rests_on()
    {
        _shop.Files.Write("order.eml", Order);

        var run = await _shop.RunAsync("parse", "order.eml", "--catalogue", "catalogue.yaml");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("“one copy of Heaven Eyes”", run.Output, StringComparison.Ordinal);
        Assert.Contains("[[one copy of Heaven Eyes]]", run.Output, StringComparison.Ordinal);
        Assert.Contains("a name of the catalogue", run.Output, StringComparison.Ordinal);
        Assert.Contains("Accepted, since the goods", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_shop.Files.File("data")), "It made a database or a mailbox.");
    }

    public void Dispose() => _shop.Dispose();

    private static List<JsonNode> Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
}
