using OrderWorker.Core.Reading.Items.Sentences;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>A line of the basket.</summary>
internal sealed record Entry(
    int Quantity,
    bool IsCounted,
    bool IsSet,
    Statement Statement,
    int Start,
    int Length,
    string Words,
    string Rule
);
