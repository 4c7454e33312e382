using Microsoft.Extensions.Options;

namespace OrderWorker.Hosting.Staff;

public enum StaffRole
{
    /// <summary>Sees everything and settles exceptions.</summary>
    Staff,

    /// <summary>Sees everything, changes nothing.</summary>
    Viewer,
}

/// <summary>One person who may use the dashboard.</summary>
public sealed class StaffUser
{
    public string Name { get; init; } = "";

    /// <summary>As <c>staff hash-password</c> prints it.</summary>
    public string PasswordHash { get; init; } = "";

    public StaffRole Role { get; init; } = StaffRole.Staff;
}

/// <summary>Who may use the dashboard. Nobody named: whoever sits at this machine.</summary>
public sealed class StaffOptions
{
    public const string Section = "Staff";

    public List<StaffUser> Users { get; init; } = [];

    public StaffUser? Find(string? name) =>
        Users.Find(user => user.Name.Equals(name?.Trim(), StringComparison.OrdinalIgnoreCase));
}

/// <summary>A mistake here locks people out, or lets them in: it ends the program at start.</summary>
internal sealed class StaffCheck : IValidateOptions<StaffOptions>
{
    public ValidateOptionsResult Validate(string? name, StaffOptions options)
    {
        var faults = options.Users.SelectMany(Faults).ToList();
        faults.AddRange(
            options
                .Users.GroupBy(user => user.Name.Trim(), StringComparer.OrdinalIgnoreCase)
                .Where(same => same.Key.Length > 0 && same.Count() > 1)
                .Select(same => $"Staff:Users has '{same.Key}' {same.Count()} times; give each person a name of their own.")
        );
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(StaffUser user, int index)
    {
        if (string.IsNullOrWhiteSpace(user.Name))
            yield return $"Staff:Users:{index}:Name is not set; give the name that the person signs in with.";
        // The value is not quoted: it may be a password.
        if (!StaffPasswords.IsHash(user.PasswordHash))
            yield return $"Staff:Users:{index}:PasswordHash is no hash; make one with 'orderworker staff hash-password'.";
    }
}
