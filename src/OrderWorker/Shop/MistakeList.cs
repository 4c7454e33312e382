namespace OrderWorker.Shop;

/// <summary>Collects what is wrong in a file, so that staff hear of all of it at once.</summary>
internal sealed class MistakeList(string path)
{
    private const int MostShown = 50;

    private readonly List<(int Line, string Message)> _mistakes = [];

    public bool Any => _mistakes.Count > 0;

    /// <param name="line">From 1.</param>
    /// <param name="message">What stands there, and what would be right.</param>
    public void Add(int line, string message) => _mistakes.Add((line, message));

    /// <exception cref="CatalogueFileException">There is a mistake.</exception>
    public void ThrowIfAny()
    {
        if (_mistakes.Count == 0)
            return;

        var lines = _mistakes.Distinct().OrderBy(m => m.Line).Select(m => $"{path}, line {m.Line}: {m.Message}").ToList();
        var more = lines.Count > MostShown ? [$"… and {lines.Count - MostShown} more."] : Array.Empty<string>();
        throw new CatalogueFileException(string.Join('\n', lines.Take(MostShown).Concat(more)));
    }
}
