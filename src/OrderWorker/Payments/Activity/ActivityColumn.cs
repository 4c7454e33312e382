namespace OrderWorker.Payments.Activity;

/// <summary>A column of PayPal's activity download that this program reads; the others are left alone.</summary>
public enum ActivityColumn
{
    Date,
    Time,
    TimeZone,
    Name,

    /// <summary>Activity report.</summary>
    Type,

    /// <summary>Statement: the same words as <see cref="Type"/>. Only rows that moved the balance stand in a statement.</summary>
    Description,
    Status,
    Currency,
    Gross,
    Fee,
    Net,
    FromEmail,
    ToEmail,
    TransactionId,
    ReferenceId,
    Invoice,
    Custom,
    ItemTitle,
    Subject,
    Note,
    Balance,
    BalanceImpact,
}
