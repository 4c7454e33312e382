namespace OrderWorker.Payments.PayLinks;

/// <summary>What came of taking a buyer's money.</summary>
internal enum CaptureOutcome
{
    /// <summary>It is in the ledger, or PayPal's promise of it.</summary>
    Taken,

    /// <summary>The buyer has not agreed: nothing was taken.</summary>
    NotAgreed,

    /// <summary>PayPal refused the card or account that the buyer chose: nothing was taken, and the buyer can choose another.</summary>
    Declined,

    /// <summary>PayPal did not say; it is asked again.</summary>
    InDoubt,

    /// <summary>Nothing was taken, and nothing will be: it ran out, or the order wants no money any more.</summary>
    Over,

    /// <summary>Nothing was taken, and a person has to look.</summary>
    AskUs,
}
