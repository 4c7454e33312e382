namespace OrderWorker.Store;

/// <summary>The steps that a row can be ready for.</summary>
public enum Step
{
    PollMailbox,
    ReadOrders,
    LookAtNotices,
    ReconcilePayments,
    WriteMail,
    SendOutbox,
}

/// <summary>
/// Tells, after a commit, that rows are ready for a step. Only a hint that saves waiting for the timetable: losing it is safe,
/// since each job finds its rows by itself. The schedule listens; without a schedule nobody does.
/// </summary>
public sealed class Handover
{
    public event Action<Step>? Ready;

    /// <summary>Call after the commit, never before.</summary>
    public void Hint(Step step) => Ready?.Invoke(step);
}
