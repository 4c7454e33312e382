namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>A number of copies or titles that a mail states.</summary>
/// <param name="Copies">How many.</param>
/// <param name="Format">Of which format: "three CDs"; null where none is said.</param>
public readonly record struct Count(int Copies, string? Format);
