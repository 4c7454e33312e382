namespace OrderWorker.Review;

/// <summary>Who did something, as the store keeps it and as people read it.</summary>
public static class Person
{
    private const string Staff = "staff:";

    public static string Of(string? by) =>
        by switch
        {
            null or "rule" => "the program",
            _ when by.StartsWith(Staff, StringComparison.Ordinal) => by[Staff.Length..],
            _ => by,
        };
}
