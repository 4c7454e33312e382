namespace OrderWorker.Payments.PayPal.Connection;

/// <summary>A refusal of PayPal's: the call had no effect.</summary>
/// <param name="Operation">What was asked for, as a noun: "refund".</param>
/// <param name="Meaning">What follows from it.</param>
/// <param name="Code">PayPal's own code, the finest that it gave.</param>
/// <param name="Words">The same as a clause for staff.</param>
/// <param name="DebugId">By which PayPal finds the call; null where it gave none.</param>
public sealed record PayPalFault(string Operation, PayPalMeaning Meaning, string Code, string Words, string? DebugId)
{
    /// <summary>One sentence for staff.</summary>
    public string Sentence =>
        $"PayPal refuses the {Operation}: {Words} ({Code}{(DebugId is null ? "" : $", debug ID {DebugId}")}).";
}

/// <summary>What PayPal answered: a value, or why not. That no answer came is an exception, since nobody knows then what was done.</summary>
public sealed record PayPalAnswer<T>
    where T : class
{
    private PayPalAnswer(T? value, PayPalFault? fault) => (Value, Fault) = (value, fault);

    /// <summary>Null where PayPal refused.</summary>
    public T? Value { get; }

    /// <summary>Null where it did not.</summary>
    public PayPalFault? Fault { get; }

    public static PayPalAnswer<T> Done(T value) => new(value, null);

    public static PayPalAnswer<T> Refused(PayPalFault fault) => new(null, fault);

    internal PayPalAnswer<TOther> Select<TOther>(Func<T, TOther> read)
        where TOther : class => Value is null ? PayPalAnswer<TOther>.Refused(Fault!) : PayPalAnswer<TOther>.Done(read(Value));
}
