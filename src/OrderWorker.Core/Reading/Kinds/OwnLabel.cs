using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>"Do be sure of the 'Garden Cottage'", "ask for Wendy Crick": a request of nothing but words of the address itself, which the label has.</summary>
internal static class OwnLabel
{
    public static bool IsAskedFor(Passage body, Sentence sentence, int at, AddressSpan address)
    {
        if (address.End <= address.Start || !(body.Tokens[at].Text is "ask" or "be" or "make" or "mind" or "remember"))
            return false;
        var label = Folding
            .Fold(body.Text.AsSpan(address.Start, address.End - address.Start))
            .Split([' ', '\n', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        var named = 0;
        for (var i = at + 1; i < sentence.End; i++)
        {
            if (
                body.Tokens[i].Kind == TokenKind.Mark
                || body.Has(i, AsideCue.Little)
                || body.Tokens[i].Text is "sure" or "put" or "write"
            )
                continue;
            if (Array.IndexOf(label, body.Tokens[i].Text) < 0)
                return false;
            named++;
        }

        return named > 0;
    }
}
