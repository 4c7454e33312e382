using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// Finds a sentence by which an order may be none to pack and post: it was sent before, is only a draft, the goods are in hand, somebody comes for
/// them. Whether goods are named in it does not matter.
/// </summary>
internal static class Unsettled
{
    public static Evidence? Find(Passage text)
    {
        if (!text.Has(Sign.Unsettled))
            return null;
        foreach (var sentence in text.Sentences)
            if (text.Has(sentence, Sign.Unsettled) && !Exclamations.Is(text, sentence))
                return OpenQuestions.Words(text, sentence, "may leave nothing to pack");
        return null;
    }
}
