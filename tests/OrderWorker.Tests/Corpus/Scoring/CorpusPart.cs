namespace OrderWorker.Tests.Corpus.Scoring;

/// <summary>Who may look at the mails of a part.</summary>
public enum CorpusPart
{
    /// <summary>The mails that the project was given.</summary>
    Given,

    /// <summary>The project's own, that whoever improves a reader may open.</summary>
    LookedAt,

    /// <summary>The project's own, told as totals only: nobody tunes a reader to them, so they show how unseen mails fare.</summary>
    ScoredOnly,
}
