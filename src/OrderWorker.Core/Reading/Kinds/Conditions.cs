using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Finds a condition that the order hangs on: "only if it comes before Christmas"; not "if you please".</summary>
internal static class Conditions
{
    public static Evidence? Find(Passage body)
    {
        foreach (var sentence in body.Sentences)
        {
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (body.Has(i, Sign.Condition) && !body.Has(i, Sign.Polite))
                    return OpenQuestions.Words(body, sentence, "condition");
            }
        }

        return null;
    }
}
