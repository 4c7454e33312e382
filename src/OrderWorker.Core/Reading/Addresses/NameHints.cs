namespace OrderWorker.Core.Reading.Addresses;

/// <summary>What the mail says of whose name to expect in an address.</summary>
/// <param name="SendsTo">It asks to send there, or speaks of somebody else: the name need not be the sender's.</param>
/// <param name="NamedAbove">The sender's name stands in the paragraph above, or the sender says "I live at", so that the first line is a house.</param>
/// <param name="Text">The mail's, in which a person's first name may stand again: "Love, Breda"; its pieces point into it.</param>
internal readonly record struct NameHints(bool SendsTo, bool NamedAbove, string Text);
