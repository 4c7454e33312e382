namespace OrderWorker.Inbox;

public static class InboxSetup
{
    public static IServiceCollection AddInbox(this IServiceCollection services) => services;
}
