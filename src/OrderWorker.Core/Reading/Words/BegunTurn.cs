namespace OrderWorker.Core.Reading.Words;

/// <summary>A turn of phrase at one of the words that it begins with. Of the many that begin with a common word, a sentence goes on with the words of few.</summary>
/// <remarks>What rules it out lies beside it: to look at the turn itself, each in a place of its own, would take longer.</remarks>
internal readonly struct BegunTurn
{
    private readonly Outlines _rarest = Outlines.Any;
    private readonly Outlines _rare = Outlines.Any;

    public BegunTurn(Turn turn)
    {
        Turn = turn;
        if (turn.Needed is [var first, ..])
            _rarest = first;
        if (turn.Needed is [_, var second, ..])
            _rare = second;
    }

    public Turn Turn { get; }

    /// <summary>False where a sentence certainly lacks a word of it.</summary>
    /// <param name="behind">Of the words of the sentence behind the one that it begins with.</param>
    public bool MayGoOn(Outlines behind) => MayHold(behind, _rarest) && MayHold(behind, _rare);

    // Behind the last word of a sentence stands none, and a turn of one word needs none.
    private static bool MayHold(Outlines behind, Outlines needed) => needed == Outlines.Any || needed.MayShare(behind);
}
