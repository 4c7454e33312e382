using System.Globalization;

namespace OrderWorker.Outbox;

/// <summary>Which process of which boot of which machine: what a claim is signed with, so that others can tell whether its owner lives.</summary>
/// <remarks>Known on Linux only. Elsewhere nothing is known of another process, and claims end when their time is over.</remarks>
public sealed class WorkerIdentity
{
    private readonly string _boot;
    private readonly string _space;

    private WorkerIdentity(string boot, string space)
    {
        (_boot, _space) = (boot, space);
        Signature =
            $"{boot}/{space}/{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}/{Started(Environment.ProcessId)}";
    }

    public static WorkerIdentity Current { get; } = new(ReadBoot(), ReadSpace());

    /// <summary>Boot, space of process numbers (a container has its own), process number, and when the process started.</summary>
    public string Signature { get; }

    /// <summary>Was the claim made since this machine was last started? What did not reach the disk before is lost.</summary>
    public bool IsOfThisBoot(string? signature) => Parts(signature)[0] == _boot;

    /// <summary>True only where it is certain that the process has ended.</summary>
    public bool IsGone(string? signature)
    {
        var parts = Parts(signature);
        return _boot.Length > 0
            && parts[0] == _boot
            && parts[1] == _space
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var process)
            && Started(process) != parts[3];
    }

    private static string[] Parts(string? signature) => signature?.Split('/') is { Length: 4 } parts ? parts : ["?", "", "", ""];

    private static string ReadBoot() =>
        File.Exists("/proc/sys/kernel/random/boot_id") ? File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim() : "";

    private static string ReadSpace() => File.Exists("/proc/self/stat") ? new FileInfo("/proc/self/ns/pid").LinkTarget ?? "" : "";

    // The 22nd field of stat: clock ticks since boot. Counted from behind the name, which may hold anything. Empty for a process that
    // has ended, be it that nobody has taken note of its end yet.
    private static string Started(int process)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? "" : fields[19];
        }
        catch (IOException)
        {
            return "";
        }
    }
}
