namespace OrderWorker.Core.Outbox;

/// <summary>What has been sent lately.</summary>
/// <param name="ToAllInAnHour">Mails in the last hour.</param>
/// <param name="ToThemInAnHour">Of these, to the one recipient.</param>
/// <param name="NoticesToThemInAnHour">Of these, answers to mails that no order came of.</param>
/// <param name="NoticesToThemInADay">The same in the last 24 hours.</param>
public sealed record SentLately(int ToAllInAnHour, int ToThemInAnHour, int NoticesToThemInAnHour, int NoticesToThemInADay);

/// <summary>What the brake says to one more mail.</summary>
public enum BrakeVerdict
{
    Send,

    /// <summary>Too much at the moment: it goes by itself when there is room again.</summary>
    Later,

    /// <summary>This looks like two machines writing to each other: a person decides.</summary>
    Hold,
}

/// <summary>The send brake: keeps a mistake of ours, or a machine that answers us, from becoming a flood.</summary>
/// <remarks>
/// Answers to mails that no order came of are where a loop would show, so they are few and a person sees what is over.
/// A mail about an order is owed to its buyer: it is put off, never dropped, and one recipient takes at most half of an hour's mails.
/// </remarks>
public static class SendLimits
{
    public const int NoticesInAnHour = 5;
    public const int NoticesInADay = 10;

    /// <param name="isNotice">Is it an answer to a mail that no order came of?</param>
    /// <param name="lately">Without the mail in question.</param>
    /// <param name="maxPerHour">To all together; at least 1.</param>
    public static BrakeVerdict Judge(bool isNotice, SentLately lately, int maxPerHour)
    {
        if (isNotice && (lately.NoticesToThemInAnHour >= NoticesInAnHour || lately.NoticesToThemInADay >= NoticesInADay))
            return BrakeVerdict.Hold;

        return lately.ToAllInAnHour >= maxPerHour || lately.ToThemInAnHour >= ToOneInAnHour(maxPerHour)
            ? BrakeVerdict.Later
            : BrakeVerdict.Send;
    }

    public static int ToOneInAnHour(int maxPerHour) => Math.Max(1, maxPerHour / 2);
}
