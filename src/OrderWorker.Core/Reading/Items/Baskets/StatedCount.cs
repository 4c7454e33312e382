using OrderWorker.Core.Reading.Items.Sentences;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>A number of copies, titles or persons, with the sentence that states it.</summary>
internal readonly record struct StatedCount(Count Count, Statement Statement);
