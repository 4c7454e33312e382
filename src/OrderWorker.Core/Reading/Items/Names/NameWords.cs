using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>How much a single word of the text tells about which title is meant.</summary>
internal sealed class NameWords(Passage text, CatalogueIndex index)
{
    public IReadOnlySet<Title>? Titles(int at, out bool isGuess)
    {
        isGuess = false;
        var token = text.Tokens[at];
        if (token.Kind is not TokenKind.Word || token.Text.Length < 3 || IsLittle(at))
            return null;
        var word = Spelt(at);
        isGuess = word != token.Text;
        return word is null ? null : index.TitlesWith(word);
    }

    public string? Spelt(int at) => NameWalk.Spelt(text, index, at);

    // Says which title by itself: no everyday word, none that many of this shop's names are made of.
    public bool IsTelling(int at)
    {
        var word = Spelt(at) ?? text.Tokens[at].Text;
        return !text.Lexicon.IsCommon(word) && !text.HasAny(at) && !index.BeginsOthers(word) && word.Length > 2;
    }

    // The first word of a title or another name of it, by which people call it: "the Rise".
    public bool IsHead(int at, HashSet<Title> titles)
    {
        var word = Spelt(at);
        return word is not null && titles.Any(t => t.BeginsWith(word)) && !index.BeginsOthers(word)
            || IsTelling(at) && word!.Length >= 6;
    }

    public bool IsOwnNumber(int at, HashSet<Title> titles)
    {
        var value = text.Value(at, out var length);
        return length == 1
            && value >= 0
            && text.Tokens[at].Kind == TokenKind.Word
            && titles.All(t => t.Names.Any(name => name.Contains(CatalogueIndex.Digits(value))));
    }

    public bool IsInitial(int at, HashSet<Title> titles, string next)
    {
        var token = text.Tokens[at];
        return token is { Kind: TokenKind.Word, Text.Length: 1, IsCapital: true }
            && titles.Count == 1
            && titles.First().Names[^1] is var words
            && words
                .Zip(words.Skip(1))
                .Any(pair => pair.First.StartsWith(token.Text, StringComparison.Ordinal) && pair.Second == next);
    }

    public bool IsOnlyFiller(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var token = text.Tokens[i];
            var passes =
                token.Kind == TokenKind.Mark
                    ? token.Text[0] is '(' or ')' or '"' or '-' or ',' or ':' or '\''
                    : token.Kind == TokenKind.Word
                        && (text.Has(i, Cue.Filler) || Formats.Known(token.Text) is not null)
                        && text.Value(i, out _) < 0
                        && !text.Has(i, Cue.And);
            if (!passes)
                return false;
        }

        return true;
    }

    public bool IsLittle(int at) =>
        text.Has(at, Cue.Filler) && text.CueLength(at) == 1
        || text.Has(at, Cue.And)
        || text.Has(at, Cue.Not)
        || text.Has(at, Cue.Or);
}
