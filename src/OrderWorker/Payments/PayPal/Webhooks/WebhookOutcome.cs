namespace OrderWorker.Payments.PayPal.Webhooks;

/// <summary>What became of a delivery. Counted by its lower-case name.</summary>
internal enum WebhookOutcome
{
    /// <summary>New, and PayPal's: kept, and looked after.</summary>
    Taken,

    /// <summary>PayPal's, and known: nothing more is done.</summary>
    Repeated,

    /// <summary>Signed too long ago to be a delivery of today.</summary>
    Stale,

    /// <summary>Not PayPal's.</summary>
    Forged,

    /// <summary>No delivery at all, or an unreadable one.</summary>
    Malformed,

    /// <summary>Whose it is could not be told; PayPal delivers again.</summary>
    Unverified,
}
