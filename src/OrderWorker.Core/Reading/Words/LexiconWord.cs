namespace OrderWorker.Core.Reading.Words;

/// <summary>All that a lexicon knows of one word, so that a word of a mail is looked up once.</summary>
/// <param name="Number">Its own in the lexicon, by which a phrase knows its words.</param>
/// <param name="Phrases">The phrases that begin with it; null for none.</param>
/// <param name="IsCommon">Is it too ordinary to name a title by itself?</param>
/// <param name="IsAdverb">May it stand between the words of a phrase?</param>
/// <param name="English">What an English catalogue would say for it; null where nothing else is known.</param>
/// <param name="Uses">A bit for each <see cref="Languages.WordCue"/> that any language lists it for.</param>
/// <param name="IsFormat">Does it mean a format in any shop?</param>
/// <param name="IsBorrowed">Has only English it, and not the mail's own language?</param>
/// <param name="Turns">The turns of phrase that begin with it, but for the harmless ones.</param>
/// <param name="HarmlessTurns">Those that want nothing of the shop.</param>
/// <param name="Asides">A bit for each <see cref="Languages.AsideCue"/> that the mail's language lists it for.</param>
internal sealed record LexiconWord(
    int Number,
    Phrases.Node? Phrases,
    bool IsCommon,
    bool IsAdverb,
    string? English,
    WordUses Uses,
    bool IsFormat,
    bool IsBorrowed,
    uint Asides,
    BegunTurn[] Turns,
    BegunTurn[] HarmlessTurns
);
