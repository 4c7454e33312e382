namespace OrderWorker.Core.Values;

/// <summary>What a step of the pipeline came to: a value, or every reason why a person has to look.</summary>
public sealed class StepResult<T>
    where T : class
{
    private readonly T? _value;

    internal StepResult(T? value, IReadOnlyList<Reason> reasons) => (_value, Reasons) = (value, reasons);

    public bool IsDone => _value is not null;

    /// <summary>Empty exactly when the step is done.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <exception cref="InvalidOperationException">The step needs review.</exception>
    public T Value =>
        _value
        ?? throw new InvalidOperationException("The step needs review: " + string.Join(" ", Reasons.Select(r => r.Message)));
}

public static class StepResult
{
    public static StepResult<T> Done<T>(T value)
        where T : class => new(value, []);

    /// <exception cref="ArgumentException">No reason given.</exception>
    public static StepResult<T> NeedsReview<T>(IEnumerable<Reason> reasons)
        where T : class
    {
        var all = reasons.ToList();
        return all.Count > 0 ? new(null, all) : throw new ArgumentException("A step that needs review states a reason.");
    }
}
