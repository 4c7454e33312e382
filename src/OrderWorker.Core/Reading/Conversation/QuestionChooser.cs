using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Conversation;

/// <summary>Tells what to ask a buyer whose order lacks one thing. Whatever lacks more, or is odd, is for a person.</summary>
public static class QuestionChooser
{
    private const int MostOptions = 6;

    // Of a buyer's own words in our question.
    private const int MostLetters = 80;

    /// <param name="reading">Of the mail.</param>
    /// <param name="reasons">All that keeps it from being an order: of the reading and of the pricing.</param>
    /// <param name="catalogue">Names the items.</param>
    /// <returns>Null where nothing should be asked.</returns>
    public static Question? Choose(MailReading reading, IReadOnlyList<Reason> reasons, ShopCatalogue catalogue)
    {
        var mayAsk =
            reading is { Kind: MailKind.Order, Buyer: not null, Reply: { Allowed: true, OrdersOnly: false } }
            && reasons.Count > 0
            && reasons.All(r => !r.IsFirm && r.Code == reasons[0].Code);
        if (!mayAsk)
            return null;

        return reasons[0].Code switch
        {
            ReasonCode.NoAddress when reading.Lines.Count > 0 => new Question
            {
                Kind = QuestionKind.Address,
                Sentence = "Where may we send it? Please reply with the name, street, town, postcode and country for the parcel.",
            },
            ReasonCode.IncompleteAddress
                when reading is { Lines.Count: > 0, ShipTo: { } to, Open.Missing: { Count: > 0 } missing } => Part(to, missing),
            ReasonCode.SeveralAddresses
                when reading is { Lines.Count: > 0, Open.Rivals: { Count: >= 2 and <= MostOptions } rivals } => new Question
            {
                Kind = QuestionKind.WhichAddress,
                Sentence = "Your mail gives more than one address. Which of them may we send the parcel to?",
                Options = [.. rivals.Select(to => new QuestionOption(Label(to), ShipTo: to))],
            },
            ReasonCode.AmbiguousItem when reasons.Count == 1 && reading is { ShipTo: not null, Open.Choices: [var choice] } =>
                Item(choice, catalogue),
            ReasonCode.AmbiguousQuantity when reading is { ShipTo: not null, Lines: [var only] } => new Question
            {
                Kind = QuestionKind.HowMany,
                Sentence = $"How many copies of {catalogue[only.Sku].Label} would you like?",
            },
            ReasonCode.NoItems
            or ReasonCode.UnknownItem when reading is { ShipTo: not null, Lines.Count: 0, Open.IsPlainOrder: true } => Goods(
                reasons[0].Code,
                catalogue
            ),
            _ => null,
        };
    }

    // A small shop lists what it has; a large one is asked by title.
    private static Question Goods(ReasonCode lack, ShopCatalogue catalogue)
    {
        var isSmall = catalogue.Items.Count <= MostOptions;
        var start = lack == ReasonCode.UnknownItem ? "We could not find what you ask for in our list. " : "";
        return new Question
        {
            Kind = QuestionKind.WhichGoods,
            Sentence =
                start
                + (
                    isSmall
                        ? "Which of these would you like? One copy of it, unless you tell us how many."
                        : "Which title would you like, and how many copies of it?"
                ),
            Options = isSmall ? [.. catalogue.Items.Select(i => new QuestionOption(Label(i, catalogue), Item: i.Sku))] : [],
        };
    }

    private static Question? Item(ItemChoice choice, ShopCatalogue catalogue) =>
        choice.Candidates.Count is >= 2 and <= MostOptions
            ? new Question
            {
                Kind = QuestionKind.WhichItem,
                Sentence = $"You ask for “{choice.Words.ReplaceLineEndings(" ")}”. Which of these do you mean?",
                Options = [.. choice.Candidates.Select(sku => new QuestionOption(Label(catalogue[sku], catalogue), Item: sku))],
                Start = choice.Start,
            }
            : null;

    // Two items of one name and format are told apart by who plays.
    private static string Label(Item item, ShopCatalogue catalogue) =>
        item.Artist is { } artist && catalogue.Items.Any(i => i.Sku != item.Sku && i.Label == item.Label)
            ? $"{item.Label} by {artist}"
            : item.Label;

    private static Question Part(ShipTo to, IReadOnlyList<MissingPart> missing)
    {
        var names = missing.Select(Name).ToList();
        var parts = names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
        return new Question
        {
            Kind = QuestionKind.AddressPart,
            Sentence =
                $"The address in your mail, “{Label(to)}”, seems to lack {parts}. Would you send us {(missing.Count == 1 ? "it" : "the whole address")}?",
        };
    }

    private static string Label(ShipTo to)
    {
        var label = string.Join(", ", ((string[])[to.Name, .. to.Lines, to.Postcode]).Where(part => part.Length > 0));
        return label.Length <= MostLetters ? label : label[..MostLetters] + "…";
    }

    private static string Name(MissingPart part) =>
        part switch
        {
            MissingPart.Name => "the name of who gets the parcel",
            MissingPart.Street => "the street",
            MissingPart.HouseNumber => "the number or name of the house",
            MissingPart.Town => "the town",
            MissingPart.Postcode => "the postcode",
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };
}
