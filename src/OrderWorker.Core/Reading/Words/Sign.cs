using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>What a phrase tells of a mail's kind or its money; each stands for a list in <see cref="KindPhrases"/> or <see cref="MoneyPhrases"/>.</summary>
public enum Sign
{
    Cancel,
    Change,
    EarlierOrder,
    Complaint,
    Goods,
    Asking,
    Questions,
    ShopMatters,
    TakenBack,
    Condition,
    Polite,
    Rhetorical,
    Steering,
    Bulk,
    Elsewhere,
    OnBehalf,
    PayPal,
    Cheque,
    PostalOrder,
    Total,
    Paid,
    Single,
    Postage,
    WithoutPostage,
    Refused,
    Wait,
    Extra,
    Machine,
    Approved,
    Unchecked,
    Gift,
}

public static class Signs
{
    public static ulong Bit(Sign sign) => 1UL << (int)sign;

    public static IEnumerable<(Sign Sign, string List)> Of(Language language) =>
        [
            (Sign.Cancel, language.Kinds.Cancel),
            (Sign.Change, language.Kinds.Change),
            (Sign.EarlierOrder, language.Kinds.EarlierOrder),
            (Sign.Complaint, language.Kinds.Complaint),
            (Sign.Goods, language.Kinds.Goods),
            (Sign.Asking, language.Kinds.Asking),
            (Sign.Questions, language.Kinds.Questions),
            (Sign.TakenBack, language.Kinds.TakenBack),
            (Sign.ShopMatters, language.Kinds.ShopMatters),
            (Sign.Condition, language.Kinds.Condition),
            (Sign.Polite, language.Kinds.Polite),
            (Sign.Rhetorical, language.Kinds.Rhetorical),
            (Sign.Steering, language.Kinds.Steering),
            (Sign.Bulk, language.Kinds.Bulk),
            (Sign.Elsewhere, language.Kinds.Elsewhere),
            (Sign.OnBehalf, language.Kinds.OnBehalf),
            (Sign.PayPal, language.Money.PayPal),
            (Sign.Cheque, language.Money.Cheque),
            (Sign.PostalOrder, language.Money.PostalOrder),
            (Sign.Total, language.Money.Total),
            (Sign.Paid, language.Money.Paid),
            (Sign.Single, language.Money.Single),
            (Sign.Postage, language.Money.Postage),
            (Sign.WithoutPostage, language.Money.WithoutPostage),
            (Sign.Refused, language.Money.Refused),
            (Sign.Wait, language.Kinds.Wait),
            (Sign.Extra, language.Kinds.Extra),
            (Sign.Machine, language.Kinds.Machine),
            (Sign.Approved, language.Kinds.Approved),
            (Sign.Unchecked, language.Kinds.Unchecked),
            (Sign.Gift, language.Money.Gift),
        ];
}
