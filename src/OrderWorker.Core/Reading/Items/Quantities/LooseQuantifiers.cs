using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>Reads the words that stand for a number of titles or copies with no name: "both", "everything", "the same to my sister", "a few of those".</summary>
internal readonly struct LooseQuantifiers(Passage text, TokenSet spent)
{
    private readonly Bridges _bridges = new(text, spent);
    private readonly Surroundings _around = new(text);

    /// <summary>Those that may be numbers as well, or leave the number open.</summary>
    public void Read(int at, Statement statement)
    {
        var sentence = statement.Sentence;
        // "and the same to my sister", "and whatever you recommend"
        statement.IsInDoubt |=
            text.Has(at, Cue.Open)
                && !text.IsRefused(at, sentence.Start)
                && !IsOfNoGoods(at, sentence)
                && !(statement.Wishes.Count == 0 && _around.IsMeanwhile(at, sentence))
            || text.Has(at, Cue.Same) && text.CueLength(at) > 1 && !_bridges.IsVagueOf(at + text.CueLength(at), sentence.End)
            || text.Tokens[at].Text is "same" or "ditto"
                && (at == sentence.Start || text.Tokens[at - 1].Is("the") || text.Tokens[at].Is("ditto"))
                && at + 1 < sentence.End
                && (
                    text.Tokens[at + 1].Text is "to" or "for" or "again"
                    || at > sentence.Start + 1 && text.Tokens[at - 2].Is("of")
                );
        statement.IsVague |=
            text.Has(at, Cue.Vague)
            && at > sentence.Start
            && (text.Tokens[at - 1].Text is "x" or "×" || spent.Contains(at - 1) && !text.Has(at, Cue.Filler));
        if (
            text.Has(at, Cue.Both)
            && (_bridges.IsNamed(at + text.CueLength(at), sentence.End) || IsOfTwo(at + text.CueLength(at), statement))
        )
            statement.AllOf ??= 2;
    }

    /// <summary>Those that stand for all that is named, where no number begins at the token.</summary>
    public void ReadAll(int at, Statement statement)
    {
        var sentence = statement.Sentence;
        if (text.Has(at, Cue.All) && _bridges.IsNamed(at + text.CueLength(at), sentence.End))
            statement.AllOf ??= text.NumberIn(at, at + text.CueLength(at));
        if (text.Has(at, Cue.Everything) && _around.IsWanted(at, statement))
            statement.AllOf ??= 0;
        // An artist's column may say "Various", and one of copies "How many".
        statement.IsVague |=
            text.Has(at, Cue.Vague)
            && !(at > sentence.Start && text.Tokens[at - 1].Is("how"))
            && !text.IsInNextColumn(at + text.CueLength(at))
            && (
                _bridges.IsVagueOf(at + text.CueLength(at), sentence.End)
                || statement.Asks
                    && text.FollowsAsking(at, sentence.Start)
                    && _around.IsOfThose(at + text.CueLength(at), sentence.End)
            );
    }

    // "a reward to myself, whatever the mark", "the cat sits on whichever half I'm reading"; not "whichever format is cheaper"
    private bool IsOfNoGoods(int at, Sentence sentence)
    {
        if (text.Tokens[at].Text is not ("whatever" or "whichever"))
            return false;
        var noun = at + 1 < sentence.End && text.Tokens[at + 1].Is("the") ? at + 2 : at + 1;
        if (
            noun >= sentence.End
            || text.Tokens[noun].Kind != TokenKind.Word
            || text.Has(noun, Sign.Goods)
            || text.Has(noun, Cue.Medium)
            || text.Has(noun, Cue.Unit)
            || text.Has(noun, WordCue.PriceName)
            || text.Has(noun, WordCue.PostageName)
            || text.Has(noun, Cue.Ask)
            || Formats.Known(text.Tokens[noun].Text) is not null
            || text.Tokens[noun].Text
                is "one"
                    or "ones"
                    or "cost"
                    or "total"
                    or "sum"
                    or "rest"
                    or "other"
                    or "others"
                    or "number"
                    or "date"
                    or "day"
        )
            return false;
        var behind = noun + 1;
        return noun == at + 2
            ? behind == sentence.End || text.Tokens[behind].Kind == TokenKind.Mark
            : behind < sentence.End && text.Tokens[behind].Text is "i" or "im" or "he" or "hes" or "she" or "shes" or "theyre";
    }

    // "both the Larks", of two titles that go by that name
    private bool IsOfTwo(int at, Statement statement)
    {
        while (at < statement.Sentence.End && text.Has(at, WordCue.Definite))
            at++;
        return statement.At(at) is { Mention: { Titles.Count: 2, Series: null, Kind: MentionKind.Title } };
    }
}
