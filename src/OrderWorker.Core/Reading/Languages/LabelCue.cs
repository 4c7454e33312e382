namespace OrderWorker.Core.Reading.Languages;

/// <summary>What a word of a label says of its line in an order form. Labels of addresses are whole phrases: see <see cref="Addresses.FormField"/>.</summary>
public enum LabelCue
{
    /// <summary>What is ordered: "title", "order". Such a label holds no other words than these and little ones.</summary>
    Goods,

    /// <summary>How many copies: "quantity", "many". Such a label holds no other words than these, those of goods, and little ones.</summary>
    Count,

    /// <summary>CD or LP, small or large: "format", "size".</summary>
    Format,

    /// <summary>Whose the goods are: "artist", "band".</summary>
    Artist,

    /// <summary>What one or all cost: "price", "total", "postage".</summary>
    Money,

    /// <summary>How it is paid: "pay", "payment".</summary>
    Payment,

    /// <summary>How to reach the buyer: "e-mail", "phone".</summary>
    Contact,

    /// <summary>What the buyer may say beside the order: "comments", "anything".</summary>
    Remark,

    /// <summary>What is ticked for the form's own sake: "newsletter", "terms".</summary>
    Consent,

    /// <summary>How the buyer came to the shop: "hear", "find".</summary>
    Source,

    /// <summary>Little words of any label: "which", "would", "you", "your".</summary>
    Filler,

    /// <summary>A whole value that says nothing: "none", "n/a".</summary>
    Empty,
}
