using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Reading;

/// <summary>Finds which mail of ours a bounce gives back. Half of all bounces are of no standard's form, so its bytes are searched for our Message-IDs.</summary>
public sealed partial class ReturnedMail(OrderDbContext db, IOptions<ShopOptions> shop)
{
    /// <summary>Bytes; reports and the heads of what they give back stand at the top.</summary>
    private const int MostRead = 256 * 1024;
    private const int MostIds = 200;

    // Longer than any server keeps trying.
    private static readonly TimeSpan Trying = TimeSpan.FromDays(30);

    /// <returns>Null where it is none of ours: somebody forged our address.</returns>
    public async Task<OutboxMessage?> FindAsync(InboxMessage bounce, MailContent content, CancellationToken cancellation)
    {
        var head = Head(bounce);
        var ids = AnyId().Matches(head).Select(m => m.Value).Concat(content.References).Distinct().Take(MostIds).ToList();
        var named = await db
            .Outbox.Where(m => m.MessageId != null && ids.Contains(m.MessageId))
            .OrderByDescending(m => m.Id)
            .FirstOrDefaultAsync(cancellation);
        if (named is not null)
            return named;

        var failed = content
            .All("X-Failed-Recipients")
            .SelectMany(v => v.Split(','))
            .Select(v => v.Trim().ToLowerInvariant())
            .ToList();
        var numbers = OrderNumber.FindAll(content.Body.Text, shop.Value.OrderPrefix).Select(n => n.Text).ToList();
        var since = bounce.ReceivedAt - Trying;
        return await db
            .Outbox.Where(m => m.State == OutboxState.Sent && m.SentAt >= since)
            .Where(m => failed.Contains(m.ToKey) || m.Order != null && m.Order.Number != null && numbers.Contains(m.Order.Number))
            .OrderByDescending(m => m.Id)
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Does the server go on trying? Then it is no failure yet.</summary>
    public static bool IsOnlyDelayed(InboxMessage bounce)
    {
        var head = Head(bounce);
        return Delayed().IsMatch(head) && !Failed().IsMatch(head);
    }

    /// <summary>What staff are told.</summary>
    public static Reason Refused(OutboxMessage ours, MailContent content) =>
        new(
            ReasonCode.MailRefused,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Our mail to {ours.To} came back; find another way to reach the buyer, or correct the address."
            ),
            null,
            content.Subject
        );

    private static string Head(InboxMessage mail)
    {
        var bytes = mail.Raw?.Bytes ?? [];
        return Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, MostRead)));
    }

    [GeneratedRegex("<[!-;=?-~]{3,250}>", RegexOptions.CultureInvariant)]
    private static partial Regex AnyId();

    [GeneratedRegex(@"^Action:\s*delayed\b", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Delayed();

    [GeneratedRegex(@"^Action:\s*failed\b", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Failed();
}
