using OrderWorker.Reading;

namespace OrderWorker.Tests.Reading.Forms;

/// <summary>Forms with boxes: what stands at an empty one is not wanted.</summary>
public sealed class TickedBoxesTests
{
    [Theory]
    [InlineData("[2] Gale Warning £10\n[ ] Storm Lantern £8\n[ ] Ebb Songs £9\n", "2xgale")]
    [InlineData("Gale Warning £10   [2]\nStorm Lantern £8   [ ]\nEbb Songs £9       [1]\n", "1xebb 2xgale")]
    [InlineData("Winter Tide:  CD [ ]  LP [1]\nGale Warning [ ]\n", "1xwinter-lp")]
    [InlineData("[x] Gale Warning\n[ ] Storm Lantern\n\nOne copy please.\nPaying by [ ] cheque [x] PayPal\n", "1xgale")]
    [InlineData("TIDE MILL - FALL FLYER ORDER FORM\n\nGale Warning [1]\nStorm Lantern [ ]\n", "1xgale")]
    [InlineData("☑ Gale Warning, one copy\n☐ Storm Lantern\n", "1xgale")]
    public void Empty_boxes_leave_out_what_stands_at_them(string form, string lines)
    {
        var mail = TideShop.Read("Order form\n\n" + form);

        Assert.True(mail.Verdict == Verdict.Accept, mail.Why);
        Assert.Equal(lines, TideShop.LinesOf(mail));
    }

    [Theory]
    [InlineData("[ ] Gale Warning £10\n[ ] Storm Lantern £8\n")]
    [InlineData("[1] Gale Warning £10\n[ ] Storm Lantern £8 - yes please, two\n")]
    public void Boxes_that_do_not_tell_go_to_a_person(string form) =>
        Assert.NotEqual(Verdict.Accept, TideShop.Read("Please send:\n\n" + form).Verdict);
}
