using System.Collections.Frozen;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Conversation;

/// <summary>Single words of answers and of second mails, those of all languages together: an answer of two words tells no language.</summary>
internal static class AnswerWords
{
    /// <summary>Begins a line that only greets.</summary>
    public static IReadOnlySet<string> Greeting { get; } = All(AnswerCue.Greeting);

    /// <summary>Begins a line that ends a letter.</summary>
    public static IReadOnlySet<string> SignOff => SignOffs.Known;

    /// <summary>Stands beside an answer and adds nothing to it.</summary>
    public static IReadOnlySet<string> Courtesy { get; } = All(AnswerCue.Courtesy);

    /// <summary>Stands before the number of a choice.</summary>
    public static IReadOnlySet<string> Label { get; } = All(AnswerCue.Label);

    /// <summary>The rank that a word says: "second" is 2. Of <see cref="Last"/> it is the last.</summary>
    public static IReadOnlyDictionary<string, int> Ranks => Languages.Ranks.All;

    public static IReadOnlySet<string> Last { get; } = All(AnswerCue.Last);

    /// <summary>The folded words of a cue in all languages.</summary>
    public static IReadOnlySet<string> All(AnswerCue cue) =>
        AllLanguages
            .List.SelectMany(language => language.Answers.GetValueOrDefault(cue, []))
            .Select(word => Folding.Fold(word))
            .ToFrozenSet(StringComparer.Ordinal);
}
