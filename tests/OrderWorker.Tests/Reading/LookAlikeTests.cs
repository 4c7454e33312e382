using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>A shop with look-alike titles, volumes, formats and titles that are numbers.</summary>
public sealed class LookAlikeTests
{
    [Theory]
    [InlineData("One copy of Quiet Estuary on vinyl please.", "1xEG01-LP")]
    [InlineData("Quiet Estuary (CD) please, one.", "1xEG01-CD")]
    [InlineData("2 x Quiet Estuary LP, 1 x The Heron Flies North CD", "2xEG01-LP 1xEG07-CD")]
    [InlineData("I'd like Quiet Estuary and The Heron Flies North, both on CD.", "1xEG01-CD 1xEG07-CD")]
    [InlineData("Railway vols 1 and 3 please", "1xEG03-CD 1xEG05-CD")]
    [InlineData("Songs of the Railway volumes 1 to 3 please", "1xEG03-CD 1xEG04-CD 1xEG05-CD")]
    [InlineData("The railway trilogy please.", "1xEG03-CD 1xEG04-CD 1xEG05-CD")]
    [InlineData("Two copies of Songs of the Railway Volume Two please", "2xEG04-CD")]
    [InlineData("Songs of the Railway II please, one copy", "1xEG04-CD")]
    [InlineData("Jigs and Embers, and Embers as well please.", "1xEG08-CD 1xEG09-CD")]
    [InlineData("Everything by Slategrey on CD please", "1xEG08-CD 1xEG09-CD 1xEG10-CD")]
    [InlineData("All three Slategrey CDs please.", "1xEG08-CD 1xEG09-CD 1xEG10-CD")]
    [InlineData("One copy of 1974 please.", "1xEG12-CD")]
    [InlineData("Both Ned Farrow CDs please", "1xEG12-CD 1xEG13-CD")]
    [InlineData("I was born in 1974 and so would like \"1974\" and The Best of Ned Farrow.", "1xEG12-CD 1xEG13-CD")]
    [InlineData("Best of Ned Farrow please, one copy", "1xEG13-CD")]
    [InlineData("The Session Tunebook please", "1xEG14-BK")]
    [InlineData("one tunebook and one Thirty One Airs please", "1xEG10-CD 1xEG14-BK")]
    [InlineData("2 x 31 Airs", "2xEG10-CD")]
    [InlineData("Cúig bóthar CD, one please", "1xEG11-CD")]
    [InlineData("\"Heron at Dusk\" by Aoife Ni Bhrain, one copy", "1xEG06-CD")]
    [InlineData("Quiet Estuary Live please, one copy", "1xEG02-CD")]
    [InlineData("The live album by The Marlow Trio please (Quiet Estuary Live)", "1xEG02-CD")]
    [InlineData("Quiet Estuary on LP and Quiet Estuary Live on CD", "1xEG01-LP 1xEG02-CD")]
    [InlineData("EG08-CD x 3", "3xEG08-CD")]
    [InlineData("Please send EG01-CD (2 copies)", "2xEG01-CD")]
    [InlineData("One Quiet Estuary, €22, please.", "1xEG01-LP")]
    [InlineData("One Embers please (not Jigs & Embers!)", "1xEG09-CD")]
    [InlineData("Railway 1 (one copy) and Railway 3 (two copies)", "1xEG03-CD 2xEG05-CD")]
    [InlineData("Railway 1, Railway 2 and Embers please", "1xEG03-CD 1xEG04-CD 1xEG09-CD")]
    [InlineData("Railway 1, 1 Embers please?", "1xEG03-CD 1xEG09-CD")]
    [InlineData(
        "I have Jigs & Embers, so the other two Slategrey CDs please: Embers and Thirty-One Airs.",
        "1xEG09-CD 1xEG10-CD"
    )]
    [InlineData("Zwei Mal Heron at Dusk bitte.", "2xEG06-CD")]
    [InlineData("Bitte schicken Sie mir Quiet Estuary auf CD.", "1xEG01-CD")]
    [InlineData("Je voudrais Quiet Estuary en vinyle, un exemplaire.", "1xEG01-LP")]
    [InlineData("I'd like one Embers. We live at 31 Airs Lane, Quiet Estuary, AB1 2CD.", "1xEG09-CD")]
    [InlineData("The Slategrey offer please, any three for 28: Jigs & Embers, Embers, 31 Airs.", "1xEG08-CD 1xEG09-CD 1xEG10-CD")]
    [InlineData("Please send volumes one and two of Songs of the Railway.", "1xEG03-CD 1xEG04-CD")]
    [InlineData("Songs of the Railway, vol. 1 and vol. 2, one of each.", "1xEG03-CD 1xEG04-CD")]
    [InlineData("- The Best of Ned Farrow\n- 1974\n\nCD please.", "1xEG12-CD 1xEG13-CD")]
    [InlineData("Quiet Estuary and Quiet Estuary Live, both CDs please", "1xEG01-CD 1xEG02-CD")]
    [InlineData("Quiet Estuary, the vinyl not the CD, please", "1xEG01-LP")]
    [InlineData("I'd like the CD of Quiet Estuary, not the live one.", "1xEG01-CD")]
    [InlineData("The three Railway CDs please", "1xEG03-CD 1xEG04-CD 1xEG05-CD")]
    [InlineData("Two sets of the Railway trilogy please", "2xEG03-CD 2xEG04-CD 2xEG05-CD")]
    [InlineData("I have Railway 1. Please send Railway 2 and 3.", "1xEG04-CD 1xEG05-CD")]
    [InlineData("Slategrey - Embers x1, Jigs & Embers x2", "2xEG08-CD 1xEG09-CD")]
    [InlineData("The Heron Flies North (vinyl) and Heron at Dusk", "1xEG06-CD 1xEG07-LP")]
    [InlineData("1974 x 1\n31 Airs x 2", "2xEG10-CD 1xEG12-CD")]
    [InlineData("Ned Farrow's Best Of please", "1xEG13-CD")]
    [InlineData("3 Cuig Bothar please", "3xEG11-CD")]
    [InlineData("Slategrey's Thirty-One Airs please, I heard all 31 airs in 1999", "1xEG10-CD")]
    public void Titles_volumes_and_formats_are_told_apart(string text, string lines) =>
        Assert.Equal(lines, Mails.LinesOf(text, EastgateShop.Catalogue));
}
