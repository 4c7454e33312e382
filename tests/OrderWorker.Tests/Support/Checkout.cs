namespace OrderWorker.Tests.Support;

/// <summary>Files of the project, found from wherever the tests run.</summary>
public static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "OrderWorker.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("OrderWorker.sln stands in no folder above the tests.");
    }
}
