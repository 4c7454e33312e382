using OrderWorker.Core.Catalogue;
using OrderWorker.Shop;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Corpus.Scoring;

/// <summary>A mail of the corpus with its label and the catalogue of the shop that it was sent to.</summary>
public sealed record LabelledMail(string Shop, CorpusPart Part, string File, byte[] Raw, MailLabel Label, ShopCatalogue Catalogue)
{
    private static readonly Lazy<IReadOnlyList<LabelledMail>> Loaded = new(Load);

    public static IReadOnlyList<LabelledMail> All => Loaded.Value;

    private static List<LabelledMail> Load()
    {
        var root = Checkout.File("tests", "OrderWorker.Tests", "Corpus");
        var catalogues = Directory
            .GetFiles(root, "catalogue.yaml", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetFileName(Path.GetDirectoryName(file)!), CatalogueFile.Load);
        return
        [
            .. catalogues
                .Keys.Order(StringComparer.Ordinal)
                .SelectMany(shop => Folder(Path.Combine(root, shop), shop, CorpusPart.Given)),
            .. Own("looked-at", CorpusPart.LookedAt),
            .. Own("scored-only", CorpusPart.ScoredOnly),
        ];

        IEnumerable<LabelledMail> Own(string folder, CorpusPart part) =>
            catalogues
                .Keys.Order(StringComparer.Ordinal)
                .SelectMany(shop => Folder(Path.Combine(root, "own", shop, folder), shop, part));

        IEnumerable<LabelledMail> Folder(string folder, string shop, CorpusPart part) =>
            Directory.Exists(folder)
                ? Directory
                    .GetFiles(folder, "*.eml")
                    .Order(StringComparer.Ordinal)
                    .Select(file => new LabelledMail(
                        shop,
                        part,
                        Path.GetFileName(file),
                        System.IO.File.ReadAllBytes(file),
                        MailLabel.Load(Path.ChangeExtension(file, ".json")),
                        catalogues[shop]
                    ))
                : [];
    }
}
