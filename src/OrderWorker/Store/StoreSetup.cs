using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Settings;

namespace OrderWorker.Store;

public static class StoreSetup
{
    /// <summary>Adds the store, as <see cref="OrderDbContext"/>, for the database that the settings name.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<DatabaseOptions>(DatabaseOptions.Section);
        services.AddSingleton<Handover>();
        var section = configuration.GetSection(DatabaseOptions.Section);
        // It is asked before the host checks all settings.
        SettingKinds.Check(typeof(DatabaseOptions), section);
        if (section.GetValue(nameof(DatabaseOptions.Provider), DatabaseProvider.Sqlite) == DatabaseProvider.Postgres)
        {
            services.AddDbContext<PostgresOrderDbContext>((provider, options) => UsePostgres(options, Connection(provider)));
            services.AddScoped<OrderDbContext>(provider => provider.GetRequiredService<PostgresOrderDbContext>());
        }
        else
        {
            services.AddDbContext<SqliteOrderDbContext>((provider, options) => UseSqlite(options, Connection(provider)));
            services.AddScoped<OrderDbContext>(provider => provider.GetRequiredService<SqliteOrderDbContext>());
        }

        return services;
    }

    public static DbContextOptionsBuilder UsePostgres(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString);

    /// <summary>SQLite with a write-ahead log, every commit on disk, foreign keys on and ten seconds' patience with another writer.</summary>
    public static DbContextOptionsBuilder UseSqlite(DbContextOptionsBuilder options, string connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, DefaultTimeout = 10 };
        if (Path.GetDirectoryName(Path.GetFullPath(connection.DataSource)) is { } folder)
            Directory.CreateDirectory(folder);
        return options.UseSqlite(connection.ToString()).AddInterceptors(new SqlitePragmas());
    }

    private static string Connection(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.ConnectionString;
}
