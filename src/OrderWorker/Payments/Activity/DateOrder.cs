namespace OrderWorker.Payments.Activity;

/// <summary>Which of day and month stands first.</summary>
public enum DateOrder
{
    DayFirst,
    MonthFirst,
}
