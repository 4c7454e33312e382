using Microsoft.AspNetCore.Http;

namespace OrderWorker.Tests.Payments.StandIn;

/// <summary>How an answer is lost after the call was done.</summary>
public enum LostAnswer
{
    /// <summary>It was not lost.</summary>
    None,
    ServerError,
    Disconnect,
}

/// <summary>How far a call is.</summary>
public enum Moment
{
    /// <summary>It came, and nothing was done.</summary>
    Asked,

    /// <summary>It was done, and no answer has left.</summary>
    Done,

    /// <summary>It was done, and its answer leaves next.</summary>
    Answering,

    /// <summary>The answer has left.</summary>
    Answered,
}

/// <summary>What a test wants to go wrong next, in that order.</summary>
internal sealed class StandInFaults
{
    private readonly List<(string Path, Func<HttpContext, Task> Answer)> _before = [];
    private readonly List<(string PathEnd, LostAnswer How)> _after = [];
    private readonly List<(string PathEnd, Moment At, Func<Task> Act)> _moments = [];

    public void Before(string path, Func<HttpContext, Task> answer) => _before.Add((path, answer));

    public void After(string pathEnd, LostAnswer how) => _after.Add((pathEnd, how));

    public void At(string pathEnd, Moment moment, Func<Task> act) => _moments.Add((pathEnd, moment, act));

    public async Task<bool> ReachAsync(string path, Moment moment)
    {
        var at = _moments.FindIndex(f => f.At == moment && path.EndsWith(f.PathEnd, StringComparison.Ordinal));
        if (at < 0)
            return false;
        var act = _moments[at].Act;
        _moments.RemoveAt(at);
        await act();
        return true;
    }

    public Func<HttpContext, Task>? TakeBefore(string path)
    {
        // "/v" stands for every call but the one for a token.
        var at = _before.FindIndex(f =>
            path.StartsWith(f.Path, StringComparison.Ordinal) && (f.Path.Length > 2 || !path.Contains("/oauth2/"))
        );
        if (at < 0)
            return null;
        var found = _before[at].Answer;
        _before.RemoveAt(at);
        return found;
    }

    public LostAnswer TakeAfter(string path)
    {
        var at = _after.FindIndex(f => path.EndsWith(f.PathEnd, StringComparison.Ordinal));
        if (at < 0)
            return LostAnswer.None;
        var found = _after[at].How;
        _after.RemoveAt(at);
        return found;
    }
}
