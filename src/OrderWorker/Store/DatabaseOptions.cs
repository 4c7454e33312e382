using System.ComponentModel.DataAnnotations;

namespace OrderWorker.Store;

public enum DatabaseProvider
{
    Sqlite,
    Postgres,
}

/// <summary>Where everything is remembered.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>Default: a SQLite file <c>data/orders.db</c> below the working folder.</summary>
    [Required]
    public string ConnectionString { get; init; } = "Data Source=data/orders.db";
}
