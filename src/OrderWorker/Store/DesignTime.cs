using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace OrderWorker.Store;

/// <summary>For <c>dotnet ef migrations</c> only: it needs a provider, never a connection.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteOrderDbContext>
{
    public SqliteOrderDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteOrderDbContext>().UseSqlite("Data Source=:memory:").Options);
}

/// <inheritdoc cref="SqliteDesignTime"/>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresOrderDbContext>
{
    public PostgresOrderDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresOrderDbContext>().UseNpgsql("Host=design.invalid").Options);
}
