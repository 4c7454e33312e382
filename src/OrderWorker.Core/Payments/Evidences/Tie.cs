namespace OrderWorker.Core.Payments.Evidences;

/// <summary>What ties a payment to an order, before the order itself is looked at.</summary>
/// <param name="Order">Place in the book.</param>
/// <param name="Said">What the payment or the order's mail says.</param>
/// <param name="Payer">What the payer is to the buyer.</param>
/// <param name="NameRarity">See <see cref="Evidence.NameRarity"/>.</param>
internal readonly record struct Tie(int Order, Said Said, Payer Payer, int NameRarity)
{
    public bool IsOfBuyer => Payer >= Payer.FullName;
}
