namespace OrderWorker.Reading;

public static class ReadingSetup
{
    public static IServiceCollection AddReading(this IServiceCollection services) => services;
}
