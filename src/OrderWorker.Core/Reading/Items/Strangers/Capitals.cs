using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Strangers;

internal static class Capitals
{
    /// <summary>Does the token begin with a capital, in a text where that says something?</summary>
    public static bool IsWrittenCapital(this Passage text, int at) => text.Tokens[at].IsCapital && !text.Shouts;
}
