using OrderWorker.Core.Orders;

namespace OrderWorker.Core.Reading.Conversation;

/// <summary>What a second mail plainly asks to be changed of an order that exists.</summary>
public abstract record Amendment
{
    private Amendment() { }

    /// <summary>The whole order is withdrawn.</summary>
    public sealed record Cancel : Amendment;

    /// <summary>These copies are wanted as well.</summary>
    public sealed record Add(IReadOnlyList<OrderLine> Lines) : Amendment;

    /// <summary>The goods of the whole order are these from now on: fewer copies, one title in another's place, a title left out.</summary>
    public sealed record Revise(IReadOnlyList<OrderLine> Lines) : Amendment;

    /// <summary>The parcel goes elsewhere.</summary>
    /// <param name="To">The new place.</param>
    /// <param name="IsNamed">Does the mail name who gets the parcel there? Otherwise it is whoever was to get it before.</param>
    public sealed record Move(ShipTo To, bool IsNamed) : Amendment;
}
