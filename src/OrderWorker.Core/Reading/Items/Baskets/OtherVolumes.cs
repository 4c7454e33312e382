using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>Tells a number that may name another volume of a series of which one is asked for.</summary>
internal sealed class OtherVolumes(CatalogueIndex index, Passage text, EntryList entries)
{
    /// <summary>"PS actually vol 3 too", behind "Canal 2": a volume that was not asked for yet.</summary>
    public bool MayBe(int number) =>
        entries.Skus.Any(sku => IsBeside(sku, number))
        && !index.AllSeries.Any(s => s.Volumes.TryGetValue(number, out var volume) && volume.Items.Any(i => entries.Has(i.Sku)));

    /// <summary>"Canal 2 please. Make that 3.", where there is a "Canal 3": copies, or that volume.</summary>
    public bool IsOneToo(Sku sku, int number, Statement statement) =>
        entries.Find(sku) is { IsCounted: false } && !text.Has(statement.Sentence, Cue.Unit) && IsBeside(sku, number);

    /// <summary>"Canal three please. I have the first two.": all that is asked for comes behind that volume of its series.</summary>
    public bool AreBehind(int number) =>
        entries.Skus.All(sku =>
            index.AllSeries.Any(series =>
                series.Volumes.Any(volume => volume.Key > number && volume.Value.Items.Any(item => item.Sku == sku))
            )
        );

    private bool IsBeside(Sku sku, int number) =>
        index.AllSeries.Any(series =>
            series.Volumes.TryGetValue(number, out var volume)
            && series.Volumes.Values.Any(of => of != volume && of.Items.Any(item => item.Sku == sku))
        );
}
