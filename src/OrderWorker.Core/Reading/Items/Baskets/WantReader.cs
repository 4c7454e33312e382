using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>Settles which items a statement's wishes mean: title and format, an artist's whole work, a set.</summary>
internal sealed class WantReader(CatalogueIndex index, Passage text, Basket basket, string? format)
{
    private readonly AskedWishes _asked = new(index, text);
    private readonly TitleWants _titles = new(index, text, basket, format);
    private readonly ArtistWants _artists = new(index, text, basket);
    private readonly SetWants _sets = new(index, text, basket);
    private readonly SetsByTitle _pairs = new(index, text, basket);
    private readonly SharedNumbers _shared = new(text, basket);

    public bool Asks(Wish wish, Statement statement) => _asked.Asks(wish, statement);

    /// <returns>Empty where nothing is asked for; what cannot be told goes to the basket as a doubt.</returns>
    public List<Want> Read(Statement statement)
    {
        // Most sentences name nothing.
        return statement.Wishes.Count == 0 && statement.AllOf is null ? [] : Wanted(statement);
    }

    private List<Want> Wanted(Statement statement)
    {
        var asked = statement.Wishes.FindAll(w => _asked.Asks(w, statement));
        var wants = new List<Want>();
        foreach (var wish in asked)
        {
            if (wish.Mention.Kind == MentionKind.Artist)
                continue;
            if (statement.Each is { } each && wish.Quantity is null)
                wish.Quantity = each;
            if (wish.Quantity == 0)
                continue;
            if (wish.IsInDoubt)
                basket.Doubt(
                    ReasonCode.AmbiguousQuantity,
                    "The mail leaves open how many or which: a person has to ask.",
                    statement
                );
            wants.AddRange(_titles.Settle(wish, statement));
        }

        foreach (var artist in asked)
            if (artist.Mention.Kind == MentionKind.Artist)
                wants.AddRange(_artists.Read(artist, statement, wants.Count > 0));
        // "Les trois albums, et un Bach supplémentaire"
        var areMore = asked.TrueForAll(w => w.IsMore);
        if (statement.AllOf is null && asked.Count == 0 && AllOfTold.IsBoth(text, statement))
            statement.AllOf = 2;
        if (areMore && statement.AllOf is { } all && (statement.Asks || statement.Sentence.Count < 8) && basket.IsEmpty)
            wants.InsertRange(0, All(all, statement, asked));
        _shared.Read(statement, asked, wants);
        return _pairs.Read(_sets.Enumerated(wants, statement), statement);
    }

    private List<Want> All(int count, Statement statement, List<Wish> asked)
    {
        var sets = _sets.All(count, statement);
        var titles = sets is [var only] ? only.Items.SelectMany(index.TitlesOf).ToHashSet() : null;
        switch (asked.Count > 0 ? AllOfTold.Meaning.Set : AllOfTold.Of(text, statement, count, titles))
        {
            case AllOfTold.Meaning.Set:
                return sets;
            case AllOfTold.Meaning.Told:
                foreach (var wish in statement.Wishes.Where(w => w.Mention.Kind == MentionKind.Title))
                    (wish.Stance, wish.Quantity) = (Stance.Asked, wish.Quantity ?? statement.Each ?? 1);
                return [.. statement.Wishes.SelectMany(w => _titles.Settle(w, statement))];
            default:
                basket.Doubt(
                    ReasonCode.AmbiguousItem,
                    $"The mail tells of titles and asks for {count}, and it cannot be told which.",
                    statement
                );
                return [];
        }
    }
}
