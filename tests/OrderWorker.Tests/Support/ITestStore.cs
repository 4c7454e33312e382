using OrderWorker.Store;

namespace OrderWorker.Tests.Support;

/// <summary>A real store of a test's: a SQLite file, or a PostgreSQL database.</summary>
public interface ITestStore
{
    string ConnectionString { get; }

    DatabaseProvider Provider { get; }

    OrderDbContext Open();

    /// <summary>Stores rows, in one transaction.</summary>
    Task AddAsync(params object[] rows);

    /// <summary>A test begins: nothing is in it.</summary>
    Task BeginAsync();

    /// <summary>The test is over.</summary>
    Task EndAsync();
}
