using OrderWorker.Outbox;
using OrderWorker.Settings;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Outbox;

public sealed class MailTemplatesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public MailTemplatesTests()
    {
        foreach (var file in Directory.EnumerateFiles(Checkout.File("templates")))
            File.Copy(file, _folder.File(Path.GetFileName(file)));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_shops_own_templates_are_right() => MailTemplates.Load(_folder.Path);

    [Theory]
    [InlineData("Total\n\n{{ order.totl }}", 3, "there is no 'order.totl'")]
    [InlineData("{% if order.number == 'never' %}\n{{ ordr.number }}{% endif %}x", 2, "there is no 'ordr'")]
    [InlineData("{% for line in order.lines %}\n{{ line.title }}\n{{ line.price }}{% endfor %}", 3, "there is no 'line.price'")]
    [InlineData("{% assign to = order.ship_to %}\n{{ to.street }}", 2, "there is no 'to.street'")]
    [InlineData("{{ order.total.amount }}", 1, "there is no 'order.total.amount'")]
    [InlineData("x\n{{ order.total | shout }}", 2, "there is no filter 'shout'")]
    [InlineData("x\n{{ buyer_name | raw }}", 2, "the filter 'raw' would let")]
    [InlineData(
        "x\n{% for p in points %}{% if p.size > 1 %}{% else %}{{ p.nope }}{% endif %}{% endfor %}",
        2,
        "there is no 'p.nope'"
    )]
    public void A_wrong_name_anywhere_is_an_error_at_start_with_file_and_line(string template, int line, string what)
    {
        var path = _folder.Write("order-received.text.liquid", template);

        var error = Assert.Throws<SettingsException>(() => MailTemplates.Load(_folder.Path));

        Assert.Contains($"{path}, line {line}: {what}", error.Message);
    }

    [Fact]
    public void A_wrong_name_in_an_included_file_is_found_there()
    {
        var path = _folder.Write("greeting.html.liquid", "<p>\n{{ buyer_nam }}");

        var error = Assert.Throws<SettingsException>(() => MailTemplates.Load(_folder.Path));

        Assert.Contains($"{path}, line 2: there is no 'buyer_nam'", error.Message);
    }

    [Fact]
    public void A_name_that_only_mails_about_orders_have_is_an_error_in_the_others()
    {
        var path = _folder.Write("needs-attention.text.liquid", "Hello\n{{ order.number }}");

        var error = Assert.Throws<SettingsException>(() => MailTemplates.Load(_folder.Path));

        Assert.Contains(path, error.Message);
    }

    [Theory]
    [InlineData("Hello\n{{ order.total", "(2:")]
    [InlineData("Hello\n\n{% shout %}", "Unknown tag 'shout' at (3:")]
    public void What_is_no_liquid_is_an_error_with_file_and_line(string template, string where)
    {
        var path = _folder.Write("order-confirmed.html.liquid", template);

        var error = Assert.Throws<SettingsException>(() => MailTemplates.Load(_folder.Path));

        Assert.StartsWith($"Shop:Templates: {path}: ", error.Message);
        Assert.Contains(where, error.Message);
    }

    [Fact]
    public void A_missing_template_is_named()
    {
        File.Delete(_folder.File("order-confirmed.subject.liquid"));

        var error = Assert.Throws<SettingsException>(() => MailTemplates.Load(_folder.Path));

        Assert.Contains("order-confirmed.subject.liquid is missing", error.Message);
    }

    [Fact]
    public void All_missing_templates_are_named_at_once()
    {
        File.Delete(_folder.File("paid-late.text.liquid"));
        File.Delete(_folder.File("wrong-currency.html.liquid"));

        var error = Assert.Throws<SettingsException>(() => MailTemplates.Load(_folder.Path));

        Assert.Contains("paid-late.text.liquid, wrong-currency.html.liquid are missing", error.Message);
    }

    [Fact]
    public void A_file_that_includes_itself_is_an_error()
    {
        _folder.Write("signature.text.liquid", "{% include 'signature.text' %}");

        Assert.Contains("includes itself", Assert.Throws<SettingsException>(() => MailTemplates.Load(_folder.Path)).Message);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.Contains("'no/such/folder'", Assert.Throws<SettingsException>(() => MailTemplates.Load("no/such/folder")).Message);
}
