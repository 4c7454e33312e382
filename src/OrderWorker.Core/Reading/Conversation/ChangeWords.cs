using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Conversation;

/// <summary>Words by which a second mail plainly cancels, moves or changes an order, those of all languages together.</summary>
internal static class ChangeWords
{
    public static IReadOnlySet<string> Cancel { get; } = AnswerWords.All(AnswerCue.Cancel);

    public static IReadOnlySet<string> Order { get; } = AnswerWords.All(AnswerCue.Order);

    public static IReadOnlySet<string> Negation { get; } = AnswerWords.All(AnswerCue.Negation);

    /// <summary>Keeps, counts or divides something, in a sentence beside.</summary>
    public static IReadOnlySet<string> Keeping { get; } = AnswerWords.All(AnswerCue.Keeping);

    /// <summary>Changes a number or puts one thing for another: "change the Bach from 3 to 2".</summary>
    public static IReadOnlySet<string> Alter { get; } = AnswerWords.All(AnswerCue.Alter);

    /// <summary>Asks politely, or says that no more than so many are wanted.</summary>
    public static IReadOnlySet<string> Request { get; } = AnswerWords.All(AnswerCue.Request);

    public static IReadOnlySet<string> Place { get; } = AnswerWords.All(AnswerCue.Place);

    public static IReadOnlySet<string> New { get; } = AnswerWords.All(AnswerCue.New);
}
