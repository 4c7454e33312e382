using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>"It's for my brother, so don't send anything to me", above an address that is the writer's all the same: the brother's is missing.</summary>
internal static class NotToWriter
{
    public static Evidence? Find(MailContent mail, Passage body, AddressReading? address)
    {
        if (address?.ShipTo is not { } parcel)
            return null;
        foreach (var sentence in body.Sentences)
            if (RefusedPlace.RefusesWriter(body, sentence))
                return IsWriter(BuyerName.Of(mail), parcel.Name)
                    ? OpenQuestions.Words(body, sentence, "wants nothing sent to the writer, whose address it is")
                    : null;
        return null;
    }

    // "Doreen Kemble" of Liam Kemble is another; of a mail without a name nobody knows.
    private static bool IsWriter(BuyerName writer, string name) =>
        !writer.IsFull || writer.IsIn(name) && !writer.IsRelative(name);
}
