using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Addresses.Postcodes;

/// <summary>How a country writes its postcodes.</summary>
/// <param name="Country">Whose they are.</param>
/// <param name="Shapes">
/// In the country's usual form: <c>9</c> a digit, <c>a</c> a letter, <c>x</c> either, <c>i</c> a letter of a British inward code, <c>r</c> one that
/// starts an Irish code; <c>_</c> a blank that people type and that does not belong there; any other character stands for itself, and a blank or a dash may be missing, or be the other, in what people type.
/// </param>
/// <param name="Prefixes">What people write before it with a dash, as in D-10435; parted by blanks.</param>
/// <param name="Unmistakable">No other country writes postcodes of this shape, so that it tells the country.</param>
internal sealed record PostcodeRule(Country Country, string[] Shapes, string[] Prefixes, bool Unmistakable);
