namespace OrderWorker.Commands;

/// <summary>What a command's end tells the shell.</summary>
public static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command was right and what it tried failed.</summary>
    public const int Failure = 1;

    /// <summary>The command's words were wrong.</summary>
    public const int WrongUsage = 2;
}
