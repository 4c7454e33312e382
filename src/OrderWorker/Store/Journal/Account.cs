namespace OrderWorker.Store.Journal;

/// <summary>The accounts of the shop's books. Cash basis: money is income when it is put to an order, and not before.</summary>
public enum Account
{
    /// <summary>The balance at PayPal that the shop can use.</summary>
    PayPal,

    /// <summary>Money at PayPal that PayPal keeps back.</summary>
    PayPalHeld,

    /// <summary>Cheques and postal orders that came and were not taken to the bank yet.</summary>
    ChequesInHand,

    /// <summary>Paid in, and not known to be good yet.</summary>
    ChequesPaidIn,

    /// <summary>The bank, and whatever else takes money past PayPal.</summary>
    Bank,

    /// <summary>What PayPal takes for its service.</summary>
    Fees,

    /// <summary>Money that the shop paid to others out of PayPal.</summary>
    OtherPayments,

    /// <summary>What an order was short of or over, and was let pass.</summary>
    Differences,

    /// <summary>Money of buyers that no order has: owed to them until it is placed.</summary>
    Unallocated,

    /// <summary>What came for orders; each order has a part of its own.</summary>
    Orders,

    /// <summary>What a buyer paid too much and lets the shop keep.</summary>
    Gifts,

    /// <summary>Money that is for no order: a donation, a sale outside this shop.</summary>
    OtherIncome,

    /// <summary>The two halves of a conversion: each currency balances by itself.</summary>
    Conversion,

    /// <summary>Rows of PayPal's that this program has no word for.</summary>
    Suspense,
}

public static class AccountNames
{
    private static readonly Dictionary<Account, string> Names = new()
    {
        [Account.PayPal] = "Assets:PayPal:Balance",
        [Account.PayPalHeld] = "Assets:PayPal:Held",
        [Account.ChequesInHand] = "Assets:Cheques:InHand",
        [Account.ChequesPaidIn] = "Assets:Cheques:PaidIn",
        [Account.Bank] = "Assets:Bank",
        [Account.Fees] = "Expenses:PayPalFees",
        [Account.OtherPayments] = "Expenses:OtherPayments",
        [Account.Differences] = "Expenses:Differences",
        [Account.Unallocated] = "Liabilities:UnallocatedMoney",
        [Account.Orders] = "Income:Orders",
        [Account.Gifts] = "Income:Gifts",
        [Account.OtherIncome] = "Income:NotForOrders",
        [Account.Conversion] = "Equity:Conversion",
        [Account.Suspense] = "Equity:Suspense",
    };

    /// <summary>The full name, which hledger and Beancount both accept: <c>Income:Orders:K-1042</c>.</summary>
    /// <param name="account">Which.</param>
    /// <param name="order">The number of the order that a posting to <see cref="Account.Orders"/> is for.</param>
    public static string Name(this Account account, string? order) =>
        account == Account.Orders && order is not null ? $"{Names[account]}:{order}" : Names[account];
}
