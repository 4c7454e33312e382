using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items;

/// <summary>Reads a text sentence by sentence: what each names, asks for, refuses, counts and corrects.</summary>
public sealed class StatementReader
{
    private readonly Passage _text;
    private readonly List<Mention> _mentions;
    private readonly StanceReader _stances;
    private readonly QuantityReader _quantities;
    private readonly FormatReader _formats;
    private readonly StrangerReader _strangers;
    private readonly Places _places;
    private readonly Limits _limits;
    private readonly AddressSpan _address;

    private StatementReader(Passage text, CatalogueIndex index, AddressSpan address)
    {
        (_text, _address, _limits) = (text, address, new Limits(text));
        _mentions = MentionFinder.Find(text, index);
        (_stances, _quantities, _places) = (new StanceReader(text), new QuantityReader(text), new Places(text));
        (_formats, _strangers) = (new FormatReader(text, index), new StrangerReader(text).With(_mentions));
    }

    /// <param name="text">What is read.</param>
    /// <param name="index">What can be named.</param>
    /// <param name="address">Where the parcel's address stands: what is strange there is no unknown item.</param>
    internal static List<Statement> Read(Passage text, CatalogueIndex index, AddressSpan address = default) =>
        new StatementReader(text, index, address).Read();

    private List<Statement> Read()
    {
        var statements = new List<Statement>();
        var (carried, format, at) = (Stance.None, (string?)null, 0);
        foreach (var sentence in _text.Sentences)
        {
            var statement = new Statement { Sentence = sentence };
            while (at < _mentions.Count && _mentions[at].Start < sentence.End)
            {
                if (_mentions[at].Start >= sentence.Start)
                    statement.Wishes.Add(new Wish(_mentions[at]));
                at++;
            }

            Join(statement);
            var mentions = statement.Wishes.Select(w => w.Mention).ToList();
            var left = _stances.Read(statement, carried);
            Describe(statement);
            _quantities.Read(statement, mentions);
            _formats.Read(statement);
            _strangers.Read(statement);
            statement.Strangers.RemoveAll(stranger => _address.Holds(_text, stranger.Start));
            _places.Drop(statement);
            DropWeak(statement);
            _limits.Read(statement);
            if (format is not null && statement.Format is null && !statement.Asks)
                statement.Format = format;
            if (
                sentence.BeginsLine
                && !_address.Holds(_text, sentence.Start)
                && statements.Count > 0
                && _strangers.IsStrangeRow(sentence, statement.Wishes)
                && IsBesideRows(statements, carried)
            )
            {
                statement.Strangers.Add((sentence.Start, sentence.End));
                statement.Wishes.Clear();
            }

            statements.Add(statement);
            // "I should like:" goes for the rows below it, up to the end of their paragraph.
            var introduces =
                sentence.Closing is ':' or '\n'
                && (sentence.Closing == ':' || !sentence.EndsParagraph || statement.Wishes.Count == 0);
            var row = statement.Wishes.Count > 0 && !sentence.EndsParagraph;
            carried =
                introduces && left is Stance.Asked or Stance.Told or Stance.Refused && statement.Wishes.Count == 0
                || row && carried == left
                    ? left
                    : Stance.None;
            format = carried == Stance.Asked ? statement.Format : null;
        }

        return statements;
    }

    private bool IsBesideRows(List<Statement> before, Stance carried) =>
        carried == Stance.Asked
        || !before[^1].Sentence.EndsParagraph && before[^1].Wishes.Any(w => w.Stance == Stance.Asked || w.Quantity is not null);

    // An artist beside a title of hers only says whose it is.
    private static void Describe(Statement statement)
    {
        foreach (var artist in statement.Wishes.Where(w => w.Mention.Kind == MentionKind.Artist).ToList())
        {
            var titles = artist.Mention.Titles;
            var by = statement
                .Wishes.Where(w => w.Mention.Kind == MentionKind.Title && w.Mention.Titles.Any(titles.Contains))
                .ToList();
            if (by.Count == 0)
            {
                var sets = statement.Wishes.Any(w =>
                    w.Mention.Set is { } set && titles.SelectMany(t => t.Items).Any(i => set.Items.ContainsKey(i.Sku))
                );
                artist.Mention.IsDescription = sets;
                if (sets)
                    statement.Wishes.Remove(artist);
                continue;
            }

            foreach (
                var wish in by.Where(w => Math.Abs(w.Mention.Start - artist.Mention.Start) < 9 && w.Mention.Titles.Count > 1)
            )
                wish.Mention.Titles = [.. wish.Mention.Titles.Where(titles.Contains)];
            foreach (
                var wish in by.Where(w =>
                    Math.Min(Math.Abs(artist.Mention.Start - w.Mention.End), Math.Abs(w.Mention.Start - artist.Mention.End)) < 4
                )
            )
                wish.Mention.IsWeak = false;
            artist.Mention.IsDescription = true;
            statement.Wishes.Remove(artist);
        }
    }

    private void Join(Statement statement)
    {
        for (var w = 1; w < statement.Wishes.Count; w++)
        {
            var (before, after) = (statement.Wishes[w - 1], statement.Wishes[w]);
            after.IsNextTo = IsOnlyJoint(before.Mention.End, after.Mention.Start);
            for (var i = before.Mention.End; i < after.Mention.Start; i++)
            {
                if (_text.Has(i, Cue.And) || _text.Tokens[i].IsMark(','))
                    before.IsJoined = after.IsJoined = true;
                else if (_text.Has(i, Cue.Or))
                    after.IsInDoubt = before.IsInDoubt = true;
            }
        }
    }

    private bool IsOnlyJoint(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var passes =
                _text.Tokens[i].Kind == TokenKind.Mark && _text.Tokens[i].Text[0] is ',' or '"' or '-' or '(' or ')'
                || _text.Has(i, Cue.And)
                || _text.Has(i, Cue.Unit)
                || _text.Tokens[i].Text is "the" or "a" or "of" or "on" or "just" or "one"
                || _text.Value(i, out _) >= 0
                || Formats.Known(_text.Tokens[i].Text) is not null;
            if (!passes)
                return false;
        }

        return end > start;
    }

    // "1969" and "the best" are titles only where something says so.
    private void DropWeak(Statement statement)
    {
        statement.Wishes.RemoveAll(w =>
            w.Mention.IsWeak
            && !(w.Stance == Stance.Refused && _text.Tokens[w.Mention.Start].IsCapital)
            && (
                w.IsOtherTitle
                || w.Quantity is null
                    && !w.IsQuoted
                    && w.Mention.Format is null
                    && !IsRow(w, statement.Sentence)
                    && !(
                        (w.IsNextTo || w.IsJoined && w.Mention.IsWhole)
                        && w.Stance is Stance.Asked or Stance.None
                        && statement.Wishes.Any(o => !o.Mention.IsWeak && o.Stance is Stance.Asked or Stance.None)
                    )
            )
        );
    }

    // The whole line is the title, or all but a number and a format.
    private bool IsRow(Wish wish, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (i >= wish.Mention.Start && i < wish.Mention.End)
                continue;
            if (
                _text.Tokens[i].Kind == TokenKind.Word
                && !_text.Has(i, Cue.Unit)
                && !_text.Has(i, Cue.Ask)
                && !_text.Tokens[i].Is("the")
            )
                return false;
        }

        return true;
    }
}
