namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>A sentence with what it names, and how it bears on what was said before.</summary>
public sealed class Statement
{
    public required Words.Sentence Sentence { get; init; }
    public List<Wish> Wishes { get; } = [];

    /// <summary>Everyday words and numbers that are titles as well, "1847", where nothing says that a title is meant.</summary>
    public List<Wish> Weak => _weak ??= [];

    // Made where they are needed, as most statements have none.
    private List<Wish>? _weak;
    private List<string>? _notFormats;
    private List<int>? _unexplainedNumbers;

    public bool HasWeak => _weak is { Count: > 0 };

    /// <summary>The wish whose name begins at a token; null for none.</summary>
    public Wish? At(int token)
    {
        foreach (var wish in Wishes)
        {
            if (wish.Mention.Start == token)
                return wish;
        }

        return null;
    }

    /// <summary>Is a token one of a name's?</summary>
    public bool Names(int token)
    {
        foreach (var wish in Wishes)
        {
            if (wish.Mention.Start <= token && token < wish.Mention.End)
                return true;
        }

        return false;
    }

    /// <summary>Has it a word that asks?</summary>
    public bool Asks { get; set; }

    /// <summary>It opens with goods that are asked for by no word, and says nothing of them besides.</summary>
    public bool Opens { get; set; }

    public bool Corrects { get; set; }
    public bool Restates { get; set; }

    /// <summary>"Scrap that, just the Bach": what was asked for before no longer counts.</summary>
    public bool StartsOver { get; set; }

    /// <summary>"add", "as well", "too".</summary>
    public bool Adds { get; set; }

    /// <summary>"one of each".</summary>
    public int? Each { get; set; }

    /// <summary>"both", "all three", "the two albums": how many different titles; 0 where no number was said.</summary>
    public int? AllOf { get; set; }

    /// <summary>"two CDs", "five discs": how many in all.</summary>
    public List<Baskets.Count> Counts { get; } = [];

    /// <summary>"75 copies": of what was named before.</summary>
    public int? Copies { get; set; }

    /// <summary>The token of that number, where a word for copies stands behind it; -1 elsewhere.</summary>
    public int CopiesAt { get; set; } = -1;

    /// <summary>The copies are those of what was named before, though nothing here asks: "One for me and one for my twin.", "Two copies."</summary>
    public bool CountsBefore { get; set; }

    /// <summary>"I have got the first two": so many volumes of a series, from its first, that the buyer has.</summary>
    public int? HasFirst { get; set; }

    /// <summary>It is a line of the parcel's address.</summary>
    public bool IsAddress { get; set; }

    /// <summary>"There are five of us": how many persons; they may want a copy each.</summary>
    public int? Persons { get; set; }

    /// <summary>"For my two sisters, Seven Herring each": so many copies as persons, and counted so.</summary>
    public bool IsPerPerson { get; set; }

    /// <summary>A format for all that the sentence names.</summary>
    public string? Format { get; set; }

    public List<string> NotFormats => _notFormats ??= [];

    /// <summary>A number that nothing explains; the words of it.</summary>
    public string? Unexplained { get; set; }

    /// <summary>All numbers that nothing explains; 0 for one beside words that may be goods which the shop has not.</summary>
    public List<int> UnexplainedNumbers => _unexplainedNumbers ??= [];

    /// <summary>Does the unexplained number stand behind a word that asks?</summary>
    public bool IsUnexplainedWish { get; set; }

    /// <summary>"make that three": a number for what was named last.</summary>
    public int? NewQuantity { get; set; }

    /// <summary>Words in the place of a title that no item has.</summary>
    public List<(int Start, int End)> Strangers { get; } = [];

    /// <summary>A title with what tells another one beside it, see <see cref="OddPairs"/>; null where there is none.</summary>
    public string? AtOdds { get; set; }

    /// <summary>Its list is headed by the sum of its copies: "It's the any three I'm going for, two Ruins and one Rain".</summary>
    public bool IsTotalled { get; set; }

    /// <summary>Its numbers are told by the places of two titles: "two of the former and one of the latter".</summary>
    public bool IsByPlace { get; set; }

    /// <summary>It shares out its title, and all its copies are counted: "my wife and I each want one, so two in all"; null where they are not.</summary>
    public int? CopiesInAll { get; set; }

    /// <summary>It counts all copies of the sentence before, which shares them out: "So two in all."</summary>
    public bool IsInAll { get; set; }

    /// <summary>The token of "the rest", where a title has what is left of the number of all copies: "three in all, one Bach and the rest Heaven Eyes"; -1 for none.</summary>
    public int RestAt { get; set; } = -1;

    public bool IsVague { get; set; }

    /// <summary>"two or three", "maybe five".</summary>
    public bool IsInDoubt { get; set; }
}
