using OrderWorker.Benchmarks.Matching.Simulation;

namespace OrderWorker.Tests.Payments;

/// <summary>A small one of the simulations whose table stands in deploy/docs/matching.md.</summary>
public sealed class SimulatedMonthTests
{
    [Theory, InlineData(true), InlineData(false)]
    public void In_a_simulated_month_no_money_goes_to_a_wrong_order_and_nearly_all_that_can_be_matched_is(bool dayByDay)
    {
        var months = new SimulatedMonths(seed: 7, orders: 1000);

        var result = dayByDay ? new SimulationRun(months).DayByDay() : new SimulationRun(months).AllAtOnce();

        Assert.Empty(result.Wrong);
        Assert.True(result.Matchable > 700, $"{result.Matchable} matchable");
        Assert.True(result.MatchableMatched * 100 >= result.Matchable * 95, $"{result.MatchableMatched} of {result.Matchable}");
    }

    [Fact]
    public void The_same_seed_makes_the_same_month()
    {
        var (left, right) = (new SimulatedMonths(3, 200), new SimulatedMonths(3, 200));

        Assert.Equal(
            left.Payments.Select(p => (p.Amount, p.Time, p.Note)),
            right.Payments.Select(p => (p.Amount, p.Time, p.Note))
        );
    }
}
