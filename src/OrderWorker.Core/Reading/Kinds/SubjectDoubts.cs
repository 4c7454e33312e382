using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Reads a subject for what a sentence of the text is read for, and for the single words that subjects are made of: "Cancelled", "DRAFT".</summary>
internal static class SubjectDoubts
{
    /// <param name="words">The mail's. The subject of an answer is that of the mail which it answers.</param>
    /// <param name="index">What the shop sells: a title's word says nothing of the order.</param>
    public static Evidence? Find(MailWords words, CatalogueIndex index)
    {
        if (OpensTheText(words.Body) is { } opening)
            return opening;
        var subject = words.Subject;
        if (words.IsReply || subject.Tokens.Count == 0)
            return null;
        var found =
            Conditions.Find(subject)
            ?? Question(subject)
            ?? Unsettled.Find(subject)
            ?? OtherMeans.Find(subject)
            ?? Postponed.Find(subject, default)
            ?? new SecondThoughts(subject, new Lazy<HashSet<Sentence>>([])).Hold();
        return found is not null || HasHeading(subject, index)
            ? new Evidence("kind", -1, subject.Text.Length, subject.Text, found?.Rule ?? "a subject of no plain order")
            : null;
    }

    // "What would this cost?"; not "Cassette?? yes"
    private static Evidence? Question(Passage subject)
    {
        foreach (var sentence in subject.Sentences)
            if (OpenQuestions.HasQuestionWord(subject, sentence) && OpenQuestions.Is(subject, sentence))
                return OpenQuestions.Words(subject, sentence, "asks a question");
        return null;
    }

    // "Reminder: one Bach please", "DRAFT:", at the top of the text.
    private static Evidence? OpensTheText(Passage body) =>
        body.Sentences is [{ } first, ..]
        && body.Has(first.Start, Sign.Heading)
        && first.Start + Math.Max(1, body.CueLength(first.Start)) is var next
        && (next < first.End && body.Tokens[next].IsMark(':') || next == first.End && first.Closing == ':')
            ? OpenQuestions.Words(body, first, "a heading of no plain order")
            : null;

    private static bool HasHeading(Passage subject, CatalogueIndex index)
    {
        if (!subject.Has(Sign.Heading) && !subject.Sentences.Any(s => subject.Has(s, Cue.Later)))
            return false;
        var titles = MentionFinder.Find(subject, index);
        for (var i = 0; i < subject.Tokens.Count; i++)
            if (
                (subject.Has(i, Sign.Heading) || subject.Has(i, Cue.Later))
                && !titles.Any(title => title.Start <= i && i < title.End)
            )
                return true;
        return false;
    }
}
