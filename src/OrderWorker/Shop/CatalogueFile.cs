using System.Text;
using OrderWorker.Core.Catalogue;

namespace OrderWorker.Shop;

/// <summary>Reads the YAML file that describes a shop's offer, which staff edit by hand.</summary>
public static class CatalogueFile
{
    /// <summary>No shop's list comes near it; what does is no catalogue.</summary>
    private const int MaxBytes = 1024 * 1024;

    /// <exception cref="CatalogueFileException">The file cannot be read or has mistakes; the message lists all that were found.</exception>
    public static ShopCatalogue Load(string path)
    {
        var mistakes = new MistakeList(path);
        var catalogue = YamlTree.Read(ReadText(path), mistakes) is { } root ? CatalogueReader.Read(root, mistakes) : null;
        mistakes.ThrowIfAny();
        return catalogue!;
    }

    private static string ReadText(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (Directory.Exists(path))
                throw new CatalogueFileException($"{path} is a folder; Shop:Catalogue has to name the catalogue file in it.");
            if (!file.Exists)
                throw new CatalogueFileException(
                    $"{file.FullName} does not exist; put the catalogue there, or let Shop:Catalogue name the file."
                );
            if (file.Length > MaxBytes)
                throw new CatalogueFileException($"{path} has {file.Length} bytes; a catalogue has at most {MaxBytes}.");

            // Strict: a file in another encoding would put wrong letters into titles. A byte order mark is taken off.
            using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException cause)
        {
            throw new CatalogueFileException($"{path} is not in UTF-8; save it as UTF-8 in the editor.", cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new CatalogueFileException($"{path} cannot be read: {cause.Message}", cause);
        }
    }
}
