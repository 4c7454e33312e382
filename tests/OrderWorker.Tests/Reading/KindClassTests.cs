using OrderWorker.Core.Reading;
using OrderWorker.Core.Reading.Segments;
using OrderWorker.Core.Values;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>Whole classes of mail that shops get beside plain orders, each read with its subject, its quotes and its address.</summary>
public sealed class KindClassTests
{
    [Theory]
    [InlineData(
        "a fan writes",
        "I just wanted to say how much I love Heaven Eyes. I have played it every morning since my daughter gave it to me. The Bach is next on my list of discs to listen to properly. You are all wonderful.\n\nGreta Moss"
    )]
    [InlineData(
        "Thank you!",
        "Both CDs came this morning, beautifully packed. Thank you for being so quick.\nWith warm wishes\nAnn Pell\n12 Mill Street\nKendal\nLA9 4QT"
    )]
    [InlineData(
        "Newsletter October",
        "Early Music Weekly - October. In this issue: a review of JS Bach Six Cello Suites by Alfia Nakipbekova; Heaven Eyes reissued; letters. To stop receiving this newsletter click unsubscribe."
    )]
    [InlineData(
        "your website",
        "Hi, I came across your website and noticed it is not ranking on Google. We can get you to page one. Are you free for a call this week? Our prices start at 99 pounds.\nKevin, Rank High Ltd"
    )]
    [InlineData(
        "Rehearsal",
        "Dear all, rehearsal is moved to 7.30 on Thursday. Please bring the Bach parts and a pencil. 2 stands are missing.\nHelen"
    )]
    [InlineData(
        "Re: Special offer",
        "Thanks for letting me know, but I have all of these already. Best of luck with it!\n\n> Special offer\n> \"THE RISE OF THE CELLORETTES\" and \"HEAVEN EYES\" - 7 pounds each or 10 for both\n> \"JS BACH SIX CELLO SUITES\" 10 pounds or 15 for all three"
    )]
    [InlineData(
        "Re: Special offer",
        "Please take me off this list.\n\n> Special offer\n> \"THE RISE OF THE CELLORETTES\" and \"HEAVEN EYES\" - 7 pounds each or 10 for both"
    )]
    [InlineData(
        "job",
        "I am a cellist looking for teaching work in London and attach my CV. I studied with Alfia Nakipbekova.\nRegards Maria"
    )]
    [InlineData("donation", "I made a donation of 50 pounds to the campaign today. Keep up the good work!\nFay")]
    [InlineData("Danke", "Vielen Dank für die CDs, sie sind gestern angekommen und gefallen uns sehr gut. Liebe Grüße, Ilse")]
    [InlineData("спасибо", "Большое спасибо за диск Heaven Eyes, он пришёл вчера. Чудесная музыка!")]
    [InlineData(
        "Invoice 44120",
        "Please find attached invoice 44120 for printing services, 180 pounds, payable within 30 days. Inkwell Printers"
    )]
    [InlineData(
        "parcel held",
        "Your parcel could not be delivered. Pay the customs fee of 2.99 to release it: http://example.net/pay"
    )]
    [InlineData("Tea", "Thanks for the tea and the Bach on Sunday, it was lovely to see you all.\nAunt Jean")]
    [InlineData("Out of print", "Do you remember Heaven Eyes? What a concert that was! I still have the ticket.\nBob")]
    [InlineData(
        "Concert",
        "My wife and I were at your concert in Leeds on Saturday. The Bach was stunning and we have not stopped talking about it. Bravo!\nRoy Kemp\n14 Oak Avenue, Leeds LS8 2AB"
    )]
    [InlineData(
        "January sale",
        "Huge savings on strings, rosin and bows! Up to 40 percent off. Shop now at Bowmaster. You receive this because you subscribed. Unsubscribe here."
    )]
    [InlineData(
        "Re: Thank you for your order",
        "Received with thanks, lovely packaging.\n\n> Dear Jo, thank you for your order 1001. It was posted today."
    )]
    [InlineData("Hello", "Herzlichen Glückwunsch zu der Bach-Aufnahme, sie ist wirklich großartig geworden!")]
    [InlineData(
        "Hello",
        "Gentili signori, offriamo servizi di stampa CD a partire da 0,90 euro per copia. Richiedete un preventivo gratuito. Newsletter - cancellati qui."
    )]
    [InlineData("wrong person", "I think this mail was meant for someone else. I did not write to you.")]
    public void Who_thanks_praises_chats_or_advertises_wants_nothing(string subject, string text)
    {
        var reading = Read(subject, text);

        Assert.Equal(MailKind.Other, reading.Kind);
        Assert.Empty(reading.Reasons);
    }

    [Theory]
    [InlineData(
        "Faulty disc",
        "Dear Sirs\nThe Heaven Eyes disc you sent me skips on tracks 4 and 5. I have tried it on two players. Please send me a new one.\nPaul Ridd, 8 Canal Row, Leeds LS1 4AB"
    )]
    [InlineData("parcel", "Nothing has come yet. I paid on the 3rd by PayPal for two Bach. Could you check please?\nNina Holt")]
    [InlineData(
        "Where is my order",
        "Where is my order of 4 September? One Heaven Eyes and one Bach to 5 Dale Street, York YO1 7HH."
    )]
    [InlineData(
        "Press enquiry",
        "I write for The Strad and would like to review JS Bach Six Cello Suites. Could you send a review copy and a press photo? \nHugh Lamb, The Strad, 20 Fleet Place, London EC4M 7WS"
    )]
    [InlineData(
        "bulk",
        "Hello. Our choir is thinking of about 40 copies of Heaven Eyes as Christmas presents. Would there be a discount, and how soon would you need to know?\nJean"
    )]
    [InlineData("orchestra", "If we were to buy thirty Bach for the orchestra, what would the price be?")]
    [InlineData("postage abroad", "What would the postage be to Japan for one of each?\nKenji")]
    [InlineData("question", "I'd like to know whether the Bach suites CD has all six on two discs.")]
    [InlineData("shop hours", "Are you open on Saturday? I'd rather come in than have them posted.")]
    [InlineData(
        "Frage",
        "Guten Tag, ist Heaven Eyes noch lieferbar? Und was kostet der Versand nach Österreich? Danke, Ilse Baum"
    )]
    [InlineData(
        "вопрос",
        "Здравствуйте! Подскажите, пожалуйста, есть ли у вас ещё диск с сюитами Баха и сколько стоит доставка в Казахстан?"
    )]
    [InlineData("pregunta", "Hola, ¿tienen todavía el disco Heaven Eyes? ¿Cuánto cuesta el envío a España? Gracias")]
    [InlineData("payment", "I paid 19 pounds by PayPal yesterday, transaction 4KT90112AB345678C. Did you get it?\nJo Bright")]
    [InlineData("receipt", "Could I have a receipt for the three albums I bought from you last month, for my tax? Thanks, Jo")]
    [InlineData("Hello", "Ich habe vor drei Wochen zwei CDs bestellt und noch nichts bekommen. Wo bleibt meine Bestellung?")]
    [InlineData("wrong", "You sent me Heaven Eyes but I ordered the Bach. Please advise.\nJo Bright")]
    [InlineData("Hello", "my download link doesnt work")]
    [InlineData("Bach", "Could you tell me whether the Bach comes with a booklet, and in which languages?\nSue")]
    [InlineData(
        "Hello",
        "I sent off my cheque three weeks ago for Heaven Eyes and I'm still waiting. Has it got lost?\nDora Lane, 3 Vine Close, Bath BA1 2CD"
    )]
    [InlineData(
        "for our magazine",
        "I edit Cello Monthly and we would like to run a feature on Alfia. Might we have a copy of the Bach for review?\nIan Frost"
    )]
    [InlineData("VAT", "Can you send me an invoice with VAT for the CDs I bought in May?")]
    [InlineData("Hello", "PayPal won't take my card. Is there another way to pay for the Bach?")]
    [InlineData(
        "Re: Thank you for your order",
        "When will it be posted? We leave on the 20th.\n\n> Dear Jo, thank you for your order 1001."
    )]
    [InlineData("Hello", "Ho ordinato Heaven Eyes un mese fa ma non è arrivato nulla. Potete controllare? Grazie, Rita")]
    [InlineData("Hello", "Добрый день! Можно ли оплатить диск банковским переводом?")]
    [InlineData("accessible", "Is the church hall accessible by wheelchair?")]
    [InlineData("order?", "I think I ordered twice by mistake. Did you get two mails from me? I only want one lot.\nPam")]
    public void Who_asks_or_complains_is_answered_by_a_person(string subject, string text)
    {
        var reading = Read(subject, text);

        Assert.Equal(MailKind.Question, reading.Kind);
        Assert.NotEmpty(reading.Reasons);
        Assert.Contains(reading.Evidence, e => e.Field == "kind");
    }

    [Theory]
    [InlineData(
        "my order",
        "Hello, I sent you an order this morning for one Heaven Eyes. Could you make it two, please? I'll send the extra by PayPal.\nJo Bright"
    )]
    [InlineData("address", "I have moved since I ordered. Please send the CDs to 9 New Road, Hull HU1 3XX instead.\nSam")]
    [InlineData("oops", "In the order I sent you an hour ago I wrote 3 Bach, it should have been 2. Sorry!\nLena Fox")]
    [InlineData("re order", "Regarding the order I placed last night: please make that two of Heaven Eyes, not one.\nTim")]
    [InlineData(
        "Re: Thank you for your order",
        "Could you also put in a Heaven Eyes? I will pay the difference.\n\n> Dear Jo, thank you for your order 1001."
    )]
    [InlineData(
        "Hello",
        "Guten Tag, ich habe gestern zwei Heaven Eyes bestellt. Könnten Sie bitte statt dessen eine Bach-CD schicken?"
    )]
    public void Who_changes_an_order_is_no_new_buyer(string subject, string text)
    {
        var reading = Read(subject, text);

        Assert.Equal(MailKind.Change, reading.Kind);
        Assert.NotEmpty(reading.Reasons);
        Assert.Contains(reading.Evidence, e => e.Field == "kind");
    }

    [Theory]
    [InlineData("cancel", "Please cancel my order for the Bach. My wife has bought it already.\nJo")]
    [InlineData("order", "I would like to withdraw from my purchase of two Heaven Eyes and have my money back.\nEve")]
    [InlineData("Hello", "Hi, sorry to mess you about but I'd like to cancel. I've just lost my job. Tim")]
    public void Who_takes_an_order_back_cancels(string subject, string text)
    {
        var reading = Read(subject, text);

        Assert.Equal(MailKind.Cancellation, reading.Kind);
        Assert.NotEmpty(reading.Reasons);
        Assert.Contains(reading.Evidence, e => e.Field == "kind");
    }

    [Theory]
    [InlineData("Hello", "All the best, and please send me the Bach.")]
    [InlineData(
        "CDs",
        "I've sent you 19 pounds through PayPal for the CDs. My address is 5 Dale Street, York YO1 7HH. Many thanks, Jo Bright"
    )]
    [InlineData("payment", "Please find enclosed my payment for the albums. Post to:\nJo Bright\n12 Mill Street\nKendal LA9 4QT")]
    [InlineData("cds please", "cds please!!! 12 Mill Street Kendal LA9 4QT")]
    [InlineData(
        "order",
        "Jo Bright\n12 Mill Street\nKendal\nLA9 4QT\n\n1 x Heaven Eyes\n1 x something by the cello quartet with the tango on it"
    )]
    [InlineData(
        "Re: Special offer",
        "Filled in below.\n\n> Title: Heaven Eyes\n> Number of copies: 2\n> Name: Jo Bright\n> Address: 12 Mill Street, Kendal LA9 4QT\n> Paid by: PayPal"
    )]
    [InlineData(
        "Re: Special offer",
        "Yes please!\nJo Bright, 12 Mill Street, Kendal LA9 4QT\n\n> Special offer\n> \"THE RISE OF THE CELLORETTES\" and \"HEAVEN EYES\" - 7 pounds each or 10 for both\n> \"JS BACH SIX CELLO SUITES\" 10 pounds or 15 for all three"
    )]
    [InlineData(
        "present",
        "I'd like to order Heaven Eyes for my niece. Can it be there by Friday? \nJo Bright, 12 Mill Street, Kendal LA9 4QT"
    )]
    [InlineData("if", "Please send the Bach to Jo Bright, 12 Mill Street, Kendal LA9 4QT if the recording is the 2009 one.")]
    [InlineData(
        "both",
        "My Heaven Eyes came cracked, can you replace it? Also please send me one Bach. Jo Bright, 12 Mill Street, Kendal LA9 4QT"
    )]
    [InlineData("Hello", "Bestellung: 1x Heaven Eyes. Adresse folgt.")]
    [InlineData(
        "query then order",
        "Does the Bach come with notes? If yes, please send one to Jo Bright, 12 Mill Street, Kendal LA9 4QT."
    )]
    [InlineData(
        "for the school",
        "Our school would like to order 12 copies of the Bach against an official purchase order. Please invoice Larkhill School, 60 Larkhill Lane, Formby L37 1LS."
    )]
    [InlineData("hold", "Please keep a Bach for me, I'll be in London next month and will collect it.")]
    [InlineData(
        "From my mum",
        "Mum doesn't do email so I'm writing for her. She'd like the Bach. Her address is Mrs Edna Cole, 8 Fern Road, Derby DE1 3FG. She'll post a cheque.\nCarol"
    )]
    [InlineData(
        "Heaven",
        "I would very much like to have Heaven Eyes. What do I owe you and where do I send it?\nMr J Poole, 2 Elm Walk, Truro TR1 1AB"
    )]
    [InlineData("PayPal sent", "Just paid £19 by PayPal, ref Bright. Please post to Jo Bright, 12 Mill Street, Kendal LA9 4QT.")]
    [InlineData(
        "Bach",
        "I'd like the Bach but PayPal won't take my card. Is there another way to pay? Jo Bright, 12 Mill Street, Kendal LA9 4QT"
    )]
    [InlineData("tip", "Saw you on telly. CD please. Bert, 3 Vine Close, Bath BA1 2CD")]
    [InlineData("Hello", "Could I reserve two Bach for collection at the concert on the 14th?\nJean")]
    public void Who_may_order_is_never_passed_over(string subject, string text)
    {
        var reading = Read(subject, text);

        Assert.Equal(MailKind.Order, reading.Kind);
        Assert.NotEmpty(reading.Reasons);
        Assert.Contains(reading.Evidence, e => e.Field == "kind");
    }

    [Theory]
    [InlineData("orders@shop.example", true)]
    [InlineData("paula@shop.example", true)]
    [InlineData("son@example.org", false)]
    public void An_order_that_the_shops_own_people_forward_is_answered_by_a_person(string from, bool byTheShop)
    {
        const string Forwarded = """
            This one came to me.

            ---------- Forwarded message ----------
            From: Peter Lund <peter@example.net>
            Date: Mon, 8 Oct 2012
            Subject: CDs
            To: paula@shop.example

            Please send me one Heaven Eyes and one Bach. Cheque is on its way.
            """;
        EmailAddress.TryParse("orders@shop.example", out var own);
        var mail = Mails.Of(Forwarded, "Fwd: CDs", from) with { Body = Segmenter.Segment(Forwarded) };

        var reading = OrderReader.Read(mail, Shops.Cello, new HashSet<EmailAddress> { own! });

        Assert.Equal(MailKind.Order, reading.Kind);
        Assert.NotEmpty(reading.Reasons);
        Assert.Equal(!byTheShop, reading.Reply.Allowed);
        Assert.Equal(byTheShop, reading.Reasons.Any(r => r.Message.StartsWith("Somebody of the shop", StringComparison.Ordinal)));
    }

    private static MailReading Read(string subject, string text)
    {
        var mail = Mails.Of(text, subject) with { Body = Segmenter.Segment(text) };
        return OrderReader.Read(mail, Shops.Cello, new HashSet<EmailAddress>());
    }
}
