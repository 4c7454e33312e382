using OrderWorker.Payments.PayPal.Webhooks;

namespace OrderWorker.Tests.Payments.PayPal;

public sealed class Crc32Tests
{
    [Fact]
    public void The_checksum_is_the_one_of_IEEE_802_3()
    {
        Assert.Equal(0x0967B587u, Crc32.Of("test_string"u8));
    }
}
