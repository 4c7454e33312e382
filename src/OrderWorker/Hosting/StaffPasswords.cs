using Microsoft.AspNetCore.Identity;

namespace OrderWorker.Hosting;

/// <summary>Passwords of staff as the settings keep them: salted PBKDF2 hashes, as ASP.NET Core Identity makes them.</summary>
public static class StaffPasswords
{
    private static readonly PasswordHasher<string> Hasher = new();

    // Checked for a name that nobody has, so that the time it takes does not tell names.
    private static readonly string Nobody = Hash("no password of anybody's");

    public static string Hash(string password) => Hasher.HashPassword("", password);

    /// <param name="hash">Null where the name is unknown: never true, and takes as long.</param>
    /// <param name="password">As typed.</param>
    public static bool Matches(string? hash, string password)
    {
        var result = Hasher.VerifyHashedPassword("", hash ?? Nobody, password);
        return hash is not null && result != PasswordVerificationResult.Failed;
    }

    /// <summary>False for a setting that is no hash: a password in plain text, or a part of a hash.</summary>
    public static bool IsHash(string text)
    {
        Span<byte> bytes = stackalloc byte[512];
        // Format 1 begins with its number and three four-byte fields; a salt and a key follow.
        return Convert.TryFromBase64String(text, bytes, out var length) && length > 45 && bytes[0] == 1;
    }
}
