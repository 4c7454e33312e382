using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;

namespace OrderWorker.Store;

/// <summary>An order as it is kept.</summary>
public sealed class StoredOrder
{
    public long Id { get; init; }

    /// <summary>As buyers quote it; null only inside the transaction that makes the row.</summary>
    public string? Number { get; set; }

    public OrderState State { get; set; }
    public Oddities Oddities { get; set; }

    /// <summary>UTC: when the mail that asks for it came.</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>UTC: an unpaid order keeps its copies until then.</summary>
    public DateTime PayBy { get; set; }

    public required string BuyerName { get; set; }
    public required string BuyerEmail { get; set; }

    /// <summary>Lower case, for matching.</summary>
    public required string BuyerEmailKey { get; set; }

    public required string ShipName { get; set; }

    /// <summary>Separated by "\n".</summary>
    public required string ShipLines { get; set; }
    public required string ShipPostcode { get; set; }
    public required string ShipCountry { get; set; }

    public required string Currency { get; set; }

    /// <summary>Minor units.</summary>
    public long GoodsTotal { get; set; }

    /// <summary>Minor units.</summary>
    public long Postage { get; set; }

    /// <summary>Minor units: what is owed.</summary>
    public long Total { get; set; }

    /// <summary>Minor units: the sum of the allocations to it.</summary>
    public long Paid { get; set; }

    /// <summary>Minor units: differences let pass. Positive where the order was short of it, negative where the shop keeps it.</summary>
    public long Adjusted { get; set; }

    /// <summary>Minor units: what is still to come; negative when too much came.</summary>
    public long Owed => Total - Paid - Adjusted;

    public PaymentMethod? ClaimedMethod { get; set; }
    public string? ClaimedTransactionId { get; set; }
    public string? ClaimedPayPalEmail { get; set; }
    public long? ClaimedAmount { get; set; }

    /// <summary>Raised when what the buyer ordered is changed, so that it is confirmed anew. From 1.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>UTC: when money arrived that may make it paid and it was not looked at since; null: nothing to do. How to pay is not told before.</summary>
    public DateTime? ReconcileDueAt { get; set; }

    public DateTime? PaidAt { get; set; }
    public DateTime? DispatchedAt { get; set; }
    public DateTime? ClosedAt { get; set; }

    /// <summary>Raised at each save; two writers of one row are told apart by it.</summary>
    public int Version { get; set; }

    public List<StoredOrderLine> Lines { get; init; } = [];

    /// <summary>The bill's rows in order, the postage last.</summary>
    public List<StoredCharge> Charges { get; init; } = [];
    public List<InboxMessage> Mails { get; init; } = [];
    public List<Allocation> Allocations { get; init; } = [];
}

/// <summary>So many copies of one item, at the title it had then.</summary>
public sealed class StoredOrderLine
{
    public long Id { get; init; }
    public long OrderId { get; init; }
    public required string Sku { get; init; }
    public required string Title { get; init; }
    public required int Quantity { get; set; }

    /// <summary>Copies that were taken from a counted stock for it, to be given back when the order ends unpaid.</summary>
    public int Reserved { get; set; }
}

/// <summary>One row of an order's bill.</summary>
public sealed class StoredCharge
{
    public long Id { get; init; }
    public long OrderId { get; init; }
    public required int Position { get; init; }
    public required string Label { get; init; }
    public required int Quantity { get; init; }

    /// <summary>Minor units, all together.</summary>
    public required long Amount { get; init; }
}

/// <summary>Copies of an item that has a limited stock.</summary>
public sealed class StockCount
{
    public required string Sku { get; init; }

    /// <summary>The number in the catalogue file when it last changed there.</summary>
    public required int Counted { get; set; }

    /// <summary>Copies promised since, less those given back. Left is <see cref="Counted"/> minus this.</summary>
    public int Reserved { get; set; }

    /// <summary>UTC: when the file's number last changed.</summary>
    public required DateTime CountedAt { get; set; }
}
