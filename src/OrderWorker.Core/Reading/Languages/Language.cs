using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Languages;

/// <summary>How one language words orders and writes addresses: what its file in <c>Data/</c> says. See <see cref="LanguageFile"/>.</summary>
/// <remarks>Words are as written in the file; who looks them up folds case and accents.</remarks>
public sealed record Language
{
    /// <summary>The file's name without its ending: ISO 639-1, or a name for several languages that share a file.</summary>
    public required string Code { get; init; }

    /// <summary>In English.</summary>
    public required string Name { get; init; }

    /// <summary>Frequent little words that tell this language from the others. Empty where only addresses are read in it.</summary>
    public IReadOnlyList<string> Telling { get; init; } = [];

    /// <summary>Numbers in words.</summary>
    public IReadOnlyDictionary<string, int> Numbers { get; init; } = new Dictionary<string, int>();

    /// <summary>What words and set phrases do in an order.</summary>
    public IReadOnlyDictionary<Cue, IReadOnlyList<string>> Phrases { get; init; } = new Dictionary<Cue, IReadOnlyList<string>>();

    /// <summary>What tells a mail's kind, and how money is spoken of.</summary>
    public IReadOnlyDictionary<Sign, IReadOnlyList<string>> Signs { get; init; } = new Dictionary<Sign, IReadOnlyList<string>>();

    /// <summary>The words of answers to our questions and of second mails about an order.</summary>
    public IReadOnlyDictionary<AnswerCue, IReadOnlyList<string>> Answers { get; init; } =
        new Dictionary<AnswerCue, IReadOnlyList<string>>();

    /// <summary>The words of what an order may say beside the goods and that wants nothing of the shop.</summary>
    public IReadOnlyDictionary<AsideCue, IReadOnlyList<string>> Asides { get; init; } =
        new Dictionary<AsideCue, IReadOnlyList<string>>();

    /// <summary>Turns of phrase with gaps that bring an order to a person.</summary>
    internal IReadOnlyList<Turn> Turns { get; init; } = [];

    /// <summary>Which of several a word means, from 1: "second" is 2.</summary>
    public IReadOnlyDictionary<string, int> Ranks { get; init; } = new Dictionary<string, int>();

    /// <summary>What titles and formats are called in this language, in the words of an English catalogue: "violoncelle" is "cello".</summary>
    public IReadOnlyDictionary<string, string> Glossary { get; init; } = new Dictionary<string, string>();

    /// <summary>The single words that readers look for one by one.</summary>
    public IReadOnlyDictionary<WordCue, IReadOnlyList<string>> Words { get; init; } =
        new Dictionary<WordCue, IReadOnlyList<string>>();

    /// <summary>Everyday words that are no title of anything when they stand alone.</summary>
    public IReadOnlyList<string> Common { get; init; } = [];

    /// <summary>The words of addresses, and of sentences about them.</summary>
    public IReadOnlyDictionary<AddressCue, IReadOnlyList<string>> Addresses { get; init; } =
        new Dictionary<AddressCue, IReadOnlyList<string>>();

    /// <summary>Labels of address forms.</summary>
    public IReadOnlyDictionary<FormField, IReadOnlyList<string>> Forms { get; init; } =
        new Dictionary<FormField, IReadOnlyList<string>>();

    /// <summary>Words of the other labels of order forms.</summary>
    public IReadOnlyDictionary<LabelCue, IReadOnlyList<string>> Labels { get; init; } =
        new Dictionary<LabelCue, IReadOnlyList<string>>();

    /// <summary>What mail programs write of themselves.</summary>
    public IReadOnlyDictionary<MailCue, IReadOnlyList<string>> Mail { get; init; } =
        new Dictionary<MailCue, IReadOnlyList<string>>();

    /// <summary>What countries are called.</summary>
    public IReadOnlyDictionary<Country, IReadOnlyList<string>> Countries { get; init; } =
        new Dictionary<Country, IReadOnlyList<string>>();

    /// <summary>False where the file has address words only.</summary>
    public bool ReadsOrders => Telling.Count > 0;

    /// <summary>Empty where the language lists none.</summary>
    public IReadOnlyList<string> Of(Cue cue) => Phrases.GetValueOrDefault(cue, []);

    /// <summary>Empty where the language lists none.</summary>
    public IReadOnlyList<string> Of(AddressCue cue) => Addresses.GetValueOrDefault(cue, []);

    /// <summary>Empty where the language lists none.</summary>
    public IReadOnlyList<string> Of(WordCue cue) => Words.GetValueOrDefault(cue, []);

    /// <summary>Empty where the language lists none.</summary>
    public IReadOnlyList<string> Of(MailCue cue) => Mail.GetValueOrDefault(cue, []);
}
