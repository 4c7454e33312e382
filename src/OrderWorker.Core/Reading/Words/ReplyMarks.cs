using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>"Re:", "Fwd:" and what they are in other languages, at the head of a subject.</summary>
internal static class ReplyMarks
{
    private const int Longest = 8;

    private static readonly HashSet<string> Forwards = Of(MailCue.Forward);
    private static readonly HashSet<string> All = new(Forwards.Concat(Of(MailCue.Reply)), StringComparer.OrdinalIgnoreCase);

    /// <summary>How many characters they take up; 0 for none.</summary>
    public static int LengthIn(string subject)
    {
        var start = 0;
        while (true)
        {
            var colon = subject.IndexOf(':', start);
            if (colon < 0 || colon - start > Longest || !All.Contains(subject[start..colon].Trim()))
                return start;
            start = colon + 1;
        }
    }

    public static bool IsForward(string subject)
    {
        var colon = subject.IndexOf(':');
        return colon is > 0 and < Longest && Forwards.Contains(subject[..colon].Trim());
    }

    private static HashSet<string> Of(MailCue cue) =>
        new(AllLanguages.List.SelectMany(language => language.Of(cue)), StringComparer.OrdinalIgnoreCase);
}
