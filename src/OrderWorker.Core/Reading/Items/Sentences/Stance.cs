namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>What a sentence does with something that it names.</summary>
public enum Stance
{
    /// <summary>Names it, and no word tells why.</summary>
    None,

    /// <summary>Asks for it.</summary>
    Asked,

    /// <summary>Has it, praises it, asks about it, tells of it.</summary>
    Told,

    /// <summary>Does not want it, or takes it back.</summary>
    Refused,
}
