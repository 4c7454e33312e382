using System.Globalization;
using OrderWorker.Core.Catalogue;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading.Claims;

/// <summary>What buyers say about paying, a sentence a line of <c>claims.txt</c>, with what is to be read in it.</summary>
public sealed class ClaimsTests
{
    public static TheoryData<string, string> All()
    {
        var all = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Checkout.File("tests", "OrderWorker.Tests", "Reading", "Claims", "claims.txt")))
        {
            if (line.Split(" --> ") is [var said, var read])
                all.Add(said.Replace("\\n", "\n", StringComparison.Ordinal), read);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_sentence_claims_what_it_says_and_no_more(string said, string read)
    {
        var claim = Mails.ClaimOf(said).Claim;

        var parts = new[]
        {
            claim.Method?.Name(),
            claim.TransactionId,
            claim.PayPalEmail?.Text,
            claim.Amount is { } amount ? (amount.MinorUnits / 100m).ToString("0.00", CultureInfo.InvariantCulture) : null,
        };
        Assert.Equal(read, parts.Any(p => p is not null) ? string.Join(' ', parts.OfType<string>()) : "-");
    }

    [Fact]
    public void A_mail_that_names_sixty_sums_goes_to_a_person()
    {
        var said = string.Join('\n', Enumerable.Range(1, 60).Select(n => $"On day {n} I put £{n}.00 aside."));

        var claim = Mails.ClaimOf(said);

        Assert.Null(claim.Claim.Amount);
        Assert.Contains(claim.Reasons, r => r.Message.Contains("so many sums of money", StringComparison.Ordinal));
    }
}
