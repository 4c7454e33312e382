using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Strangers;

/// <summary>Finds what stands in the place of a title and is none of this shop's: left unnoticed, it would be left out of the parcel.</summary>
internal sealed class StrangerReader
{
    private readonly LongerTitles _longer;
    private readonly QuotedStrangers _quoted;
    private readonly ListedStrangers _listed;
    private readonly CountedStrangers _counted;
    private readonly StrangersBeforeCount _beforeCount;
    private readonly ArtistStrangers _artists;
    private readonly DescribedGoods _described;
    private readonly WhoseGoods _whose;
    private readonly SingledOut _singled;

    /// <param name="text">What is read.</param>
    /// <param name="mentions">The names of the catalogue in it, artists' too.</param>
    public StrangerReader(Passage text, IReadOnlyList<Mention> mentions)
    {
        var names = new TokenSet(text.Tokens.Count);
        foreach (var mention in mentions)
            names.Add(mention.Start, mention.End);
        (_longer, _quoted) = (new LongerTitles(text, names), new QuotedStrangers(text, names));
        (_artists, _beforeCount) = (new ArtistStrangers(text), new StrangersBeforeCount(text, names));
        (_listed, _counted) = (new ListedStrangers(text, names), new CountedStrangers(text, names));
        (_described, _whose, _singled) = (
            new DescribedGoods(text, names),
            new WhoseGoods(text, names),
            new SingledOut(text, names)
        );
    }

    public void Read(Statement statement)
    {
        var wanted = statement.Asks || statement.Wishes.Exists(w => w.Stance == Stance.Asked || w.Quantity is not null);
        foreach (var wish in statement.Wishes)
        {
            if (wish.Mention.Kind is MentionKind.Title)
                wish.IsOtherTitle |= _longer.IsLengthened(wish, statement.Sentence);
        }

        _artists.Read(statement);
        if (!wanted || statement.Sentence.IsQuestion && !statement.Asks)
            return;

        _quoted.Read(statement);
        _listed.Read(statement);
        _counted.Read(statement);
        _beforeCount.Read(statement);
        _described.Read(statement);
        _whose.Read(statement);
        _singled.Read(statement);
    }
}
