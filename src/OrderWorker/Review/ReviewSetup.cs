namespace OrderWorker.Review;

public static class ReviewSetup
{
    public static IServiceCollection AddReview(this IServiceCollection services) => services;
}
