namespace OrderWorker.Payments.PayPal.Webhooks;

/// <summary>The events that PayPal lists for a stretch of time.</summary>
/// <param name="Events">Those that can be read.</param>
/// <param name="Listed">How many PayPal listed, those that cannot be read too: as many as were asked for means that there may be more.</param>
public sealed record PayPalEventPage(IReadOnlyList<PayPalEvent> Events, int Listed);
