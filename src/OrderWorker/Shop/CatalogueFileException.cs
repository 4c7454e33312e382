namespace OrderWorker.Shop;

/// <summary>The catalogue file cannot be used. The message is whole and for a person: each mistake with file, line and what would be right.</summary>
public sealed class CatalogueFileException(string message, Exception? cause = null) : Exception(message, cause);
