using System.Text.Json;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Languages;

/// <summary>Reads the file of one language: JSON with comments. Its sections are told in deploy/docs/languages.md.</summary>
public static class LanguageFile
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private static readonly IReadOnlyList<Cue> Cues = [.. Enum.GetValues<Cue>().Except([Cue.None])];
    private static readonly IReadOnlyList<Sign> KindSigns = [.. Enum.GetValues<Sign>().Where(sign => !Signs.IsOfMoney(sign))];
    private static readonly IReadOnlyList<Sign> MoneySigns = [.. Enum.GetValues<Sign>().Where(Signs.IsOfMoney)];
    private static readonly IReadOnlyList<AnswerCue> AnswerCues = Enum.GetValues<AnswerCue>();
    private static readonly IReadOnlyList<AsideCue> AsideCues = Enum.GetValues<AsideCue>();
    private static readonly IReadOnlyList<TurnCue> TurnCues = Enum.GetValues<TurnCue>();
    private static readonly IReadOnlyList<AddressCue> AddressCues = Enum.GetValues<AddressCue>();
    private static readonly IReadOnlyList<WordCue> WordCues = Enum.GetValues<WordCue>();
    private static readonly IReadOnlyList<MailCue> MailCues = Enum.GetValues<MailCue>();
    private static readonly IReadOnlyList<FormField> FormFields = Enum.GetValues<FormField>();
    private static readonly IReadOnlyList<LabelCue> LabelCues = Enum.GetValues<LabelCue>();

    private static readonly string[] OrderSections = ["telling", "numbers", "orders", "kinds", "money", "common"];
    private static readonly string[] AllSections =
    [
        "name",
        .. OrderSections,
        "answers",
        "asides",
        "turns",
        "ranks",
        "glossary",
        "words",
        "mail",
        "addresses",
        "forms",
        "labels",
        "countries",
    ];

    /// <param name="fileName">"de.json": the language's code is what stands before the dot.</param>
    /// <param name="file">In UTF-8.</param>
    /// <exception cref="InvalidLanguageFileException">A section is unknown or missing, a word stands twice, or it is no JSON.</exception>
    public static Language Read(string fileName, Stream file)
    {
        using var json = Parse(fileName, file);
        var whole = new LanguageSection(fileName, "", json.RootElement);
        var sections = whole.Sections(AllSections);
        if (!sections.TryGetValue("name", out var name))
            throw whole.Error("has no \"name\"; give the language's name in English.");

        var language = new Language
        {
            Code = fileName.Split('.')[0],
            Name = name.Text(),
            Answers =
                sections.GetValueOrDefault("answers")?.Lists(AnswerCues) ?? new Dictionary<AnswerCue, IReadOnlyList<string>>(),
            Asides = sections.GetValueOrDefault("asides")?.Lists(AsideCues) ?? new Dictionary<AsideCue, IReadOnlyList<string>>(),
            Turns = sections.TryGetValue("turns", out var turns) ? ReadTurns(turns) : [],
            Ranks = sections.GetValueOrDefault("ranks")?.Numbers() ?? new Dictionary<string, int>(),
            Addresses =
                sections.GetValueOrDefault("addresses")?.Lists(AddressCues)
                ?? new Dictionary<AddressCue, IReadOnlyList<string>>(),
            Words = sections.GetValueOrDefault("words")?.Lists(WordCues) ?? new Dictionary<WordCue, IReadOnlyList<string>>(),
            Mail = sections.GetValueOrDefault("mail")?.Lists(MailCues) ?? new Dictionary<MailCue, IReadOnlyList<string>>(),
            Forms = sections.GetValueOrDefault("forms")?.Lists(FormFields) ?? new Dictionary<FormField, IReadOnlyList<string>>(),
            Labels = sections.GetValueOrDefault("labels")?.Lists(LabelCues) ?? new Dictionary<LabelCue, IReadOnlyList<string>>(),
            Countries =
                sections.GetValueOrDefault("countries")?.Countries() ?? new Dictionary<Values.Country, IReadOnlyList<string>>(),
        };
        return OrderSections.Any(sections.ContainsKey) ? WithOrders(language, whole, sections) : language;
    }

    private static IReadOnlyList<Turn> ReadTurns(LanguageSection section)
    {
        var turns = new List<Turn>();
        foreach (var (cue, list) in section.Lists(TurnCues))
        foreach (var written in list)
        {
            if (Turn.Of(cue, written) is not { Count: > 0 } read)
                throw section.Error($"has \"{written}\", which is not written as a turn of phrase; see how the others are.");
            turns.AddRange(read);
        }

        return turns;
    }

    // A language in which half of what an order may say is unknown would be read wrongly, not less.
    private static Language WithOrders(
        Language language,
        LanguageSection whole,
        IReadOnlyDictionary<string, LanguageSection> sections
    )
    {
        if (Array.Find(OrderSections, section => !sections.ContainsKey(section)) is { } missing)
            throw whole.Error(
                $"has no section \"{missing}\"; orders are read only in a language that has all of {string.Join(", ", OrderSections)}."
            );

        var read = language with
        {
            Telling = sections["telling"].Words(),
            Numbers = sections["numbers"].Numbers(),
            Phrases = sections["orders"].Lists(Cues),
            Signs = sections["kinds"].Lists(KindSigns).Concat(sections["money"].Lists(MoneySigns)).ToDictionary(),
            Common = sections["common"].Words(),
            Glossary = sections.GetValueOrDefault("glossary")?.Translations() ?? new Dictionary<string, string>(),
        };
        return read.ReadsOrders ? read : throw whole.Error("has no word in \"telling\"; no mail would be read in the language.");
    }

    private static JsonDocument Parse(string fileName, Stream file)
    {
        try
        {
            return JsonDocument.Parse(file, Lenient);
        }
        catch (JsonException cause)
        {
            throw new InvalidLanguageFileException(
                $"The language file {fileName} cannot be read at line {cause.LineNumber + 1}: {cause.Message} Look for a missing comma or quote there or just above.",
                cause
            );
        }
    }
}
