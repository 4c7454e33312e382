using Microsoft.Extensions.Options;
using OrderWorker.Settings;

namespace OrderWorker.Inbox;

public static class InboxSetup
{
    /// <summary>Adds the mailbox that the settings name, the job that polls it, and what wakes that job when mail comes.</summary>
    public static IServiceCollection AddInbox(this IServiceCollection services)
    {
        services.AddSettings<MailboxOptions>(MailboxOptions.Section);
        services.AddSingleton<IValidateOptions<MailboxOptions>, MailboxOptionsCheck>();
        services.AddSingleton<MaildirMailbox>();
        services.AddSingleton<ImapMailbox>();
        services.AddSingleton<Pop3Mailbox>();
        services.AddSingleton<IMailbox>(provider =>
            provider.GetRequiredService<IOptions<MailboxOptions>>().Value.Kind switch
            {
                MailboxKind.Imap => provider.GetRequiredService<ImapMailbox>(),
                MailboxKind.Pop3 => provider.GetRequiredService<Pop3Mailbox>(),
                _ => provider.GetRequiredService<MaildirMailbox>(),
            }
        );
        services.AddScoped<MailboxRecord>();
        services.AddScoped<MailIntake>();
        services.AddScoped<MailFiling>();
        services.AddScoped<PollMailboxJob>();
        services.AddScoped<MailboxConnectionTest>();
        services.AddHostedService<MailboxWatch>();
        return services;
    }
}
