using System.Text;
using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading.Addresses;

/// <summary>Orders that somebody hands on, with an address of their own below their name, as all their mails have it.</summary>
public sealed class HandedOnTests
{
    private const string Theirs = "Mary Hill | 32 Ferncliffe Terrace / Keighley | BD20 6DN | GB";

    [Theory]
    [InlineData("Mum can't get her mail to go through to you so here it is from mine.")]
    [InlineData("My aunt sent this to me by mistake, please see hers below, it is meant for you.")]
    [InlineData("Please see below from my mother, who hasn't got your address right.")]
    [InlineData("Hi, Mum got your address wrong, this came back to her. Please see her order underneath. Ta, Jane")]
    [InlineData("Hello, Mum's having trouble with her email so I said I would send this on. Can you post it to her direct.")]
    [InlineData("This landed in my inbox, it's for you.")]
    public void The_parcel_goes_to_whoever_wrote_the_order(string said) => Assert.Equal(Theirs, Read(said));

    [Theory]
    [InlineData("She's staying with me now.")]
    [InlineData("Please send it to me, I'll give it to her.")]
    [InlineData("Please see below from my mother. She has moved to us.")]
    [InlineData("Please see below from my mother, she lives with us now.")]
    [InlineData("Her order is below, use my address please.")]
    [InlineData("Here is my order again from my work mail.")]
    public void Where_the_words_above_it_speak_of_another_place_a_person_asks(string said) =>
        Assert.Equal("several-addresses", Read(said));

    [Fact]
    public void One_that_has_the_name_of_whoever_sends_it_leaves_open_which_address_counts() =>
        Assert.Equal("several-addresses", Read("The order from home did not go through.", "Jane"));

    private static string Read(string said, string first = "Mary")
    {
        var text = $"""
            From: Jane Hill <jane.hill@example.org>
            To: orders@shop.example
            Subject: FW: Bach
            Date: Wed, 10 Oct 2012 10:00:00 +0000
            Message-ID: <f1@example.org>

            {said}

            Jane Hill
            Hill Roofing & Gutters
            6 Wharf Street, Leeds LS2 7EQ

            -----Original Message-----
            From: {first} Hill [mailto:mary@example.org]
            Sent: 09 October 2012 19:48
            To: Jane
            Subject: Bach

            Dear all,

            I would like one Bach. I will post a cheque.

            {first} Hill
            32 Ferncliffe Terrace
            Keighley
            BD20 6DN
            """;
        var read = new MailReader(Shops.Cello, new HashSet<EmailAddress>()).Read(Encoding.UTF8.GetBytes(text)).Reading;
        return read is { Reasons: [], ShipTo: { } to }
            ? $"{to.Name} | {string.Join(" / ", to.Lines)} | {to.Postcode} | {to.Country}"
            : read.Reasons[^1].Code.Name();
    }
}
