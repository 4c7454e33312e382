using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>Lists, tables and other languages than English.</summary>
public sealed class ListAndLanguageTests
{
    [Theory]
    [InlineData("Item / Qty\nHeaven Eyes / 1\nThe Rise of the Cellorettes / 3", "1xheaven 3xrise")]
    [InlineData("Heaven Eyes: 1\nRise of the Cellorettes: 3", "1xheaven 3xrise")]
    [InlineData("Title | Copies\nHeaven Eyes | 1\nThe Rise of the Cellorettes | 3", "1xheaven 3xrise")]
    [InlineData("Heaven Eyes\t1\nThe Rise of the Cellorettes\t3\nJS Bach Six Cello Suites\t0", "1xheaven 3xrise")]
    [InlineData("* 1 Heaven Eyes\n* 2 Bach cello suites", "2xbach 1xheaven")]
    [InlineData("1. Heaven Eyes\n2. Bach cello suites (two copies)", "2xbach 1xheaven")]
    [InlineData("One Heaven Eyes, please.\n\nP.S. And a Bach too please.", "1xbach 1xheaven")]
    [InlineData("One Bach please\n\nJo Bright\n7 Cello Rise\nHeaven\nLS1 4AB", "1xbach")]
    [InlineData("Order for: Heaven Eyes\nQuantity: 1\nName: Jo Bright", "1xheaven")]
    [InlineData("CD: Heaven Eyes\nNumber of copies: 2", "2xheaven")]
    [InlineData("1 (one) Heaven Eyes\n2 (two) JS Bach Six Cello Suites", "2xbach 1xheaven")]
    [InlineData("Heaven Eyes ........ 1\nJS Bach Six Cello Suites ........ 2", "2xbach 1xheaven")]
    [InlineData("(a) Heaven Eyes, one copy\n(b) Bach suites, two copies", "2xbach 1xheaven")]
    public void A_list_or_a_table_is_read_row_by_row(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, Shops.Cello));

    [Theory]
    [InlineData("I would like 3 copies of JS Bach - Six Cello Suites. Cheque for £33 enclosed.", "3xbach")]
    [InlineData("Bonjour, je voudrais commander un exemplaire de The Rise of the Cellorettes. Merci.", "1xrise")]
    [InlineData("Je souhaite acheter deux exemplaires des Six Suites pour violoncelle de Bach.", "2xbach")]
    [InlineData("Ich möchte gerne bestellen: 1 Exemplar Heaven Eyes und 1 Exemplar Bach Cello Suiten.", "1xbach 1xheaven")]
    [InlineData("Bitte schicken Sie mir zwei Stück Heaven Eyes.", "2xheaven")]
    [InlineData("Quisiera pedir tres copias de Heaven Eyes, por favor.", "3xheaven")]
    [InlineData("Vorrei ordinare tutti e tre gli album, una copia di ciascuno.", "1xbach 1xheaven 1xrise")]
    [InlineData("Хочу заказать два диска The Rise of the Cellorettes.", "2xrise")]
    [InlineData("Прошу выслать Heaven Eyes (1 шт.) и Bach Six Cello Suites (2 шт.).", "2xbach 1xheaven")]
    [InlineData("Ik wil graag beide albums van Cellorhythmics bestellen.", "1xheaven 1xrise")]
    [InlineData(
        "Please send me the following CDs:\n\nHeaven Eyes\nThe Rise of the Cellorettes\n\nI enclose a cheque for £12.",
        "1xheaven 1xrise"
    )]
    [InlineData("I'd like 1 Heaven Eyes at £7 plus £1 postage = £8.", "1xheaven")]
    [InlineData("Three Heaven Eyes @ £7 = £21\nOne Bach @ £10 = £10\nPostage 4 x £1 = £4\nTotal £35", "1xbach 3xheaven")]
    [InlineData("I've sent £19 by PayPal for Heaven Eyes and the Bach.", "1xbach 1xheaven")]
    [InlineData("Gerne hätte ich je ein Exemplar von Heaven Eyes und den Bach Suiten.", "1xbach 1xheaven")]
    [InlineData("Ich bestelle alle drei Alben.", "1xbach 1xheaven 1xrise")]
    [InlineData("Je prends les deux albums de Cellorhythmics.", "1xheaven 1xrise")]
    [InlineData("Heaven Eyes - £7 - 1 copy\nJS Bach Six Cello Suites - £10 - 2 copies", "2xbach 1xheaven")]
    [InlineData("Heaven Eyes      £7.00   1    £7.00\nJS Bach Six Cello Suites   £10.00   2   £20.00", "2xbach 1xheaven")]
    [InlineData("1 x Bach\n1 x Heaven Eyes\n\n£19 PayPal'd", "1xbach 1xheaven")]
    public void Orders_in_other_languages_are_read_as_well(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, Shops.Cello));
}
