namespace OrderWorker.Payments.PayPal.Connection;

/// <summary>What a refusal of PayPal's means for whoever asked.</summary>
public enum PayPalMeaning
{
    /// <summary>PayPal is still at it, or too busy: the same call later, with the same request ID.</summary>
    TryLater,

    /// <summary>Something has to happen first, at the buyer's or at PayPal's: look again later.</summary>
    NotYet,

    /// <summary>This way of paying does not work: the buyer has to choose another one on PayPal's pages.</summary>
    SendBuyerBack,

    /// <summary>What was asked for has been done before: read it.</summary>
    AlreadyDone,

    /// <summary>Another payment or invoice carries our reference: look for it before anything else.</summary>
    UsedBefore,

    /// <summary>PayPal does not know it, or no longer: orders that nobody paid are forgotten after hours.</summary>
    Gone,

    /// <summary>The credentials, or what they may do: the settings or PayPal's own have to be mended.</summary>
    NoAccess,

    /// <summary>What was sent is wrong: a mistake of this program's or of its settings.</summary>
    OurMistake,

    /// <summary>It will not work, whoever asks again: a person has to look. So is everything that this program does not know.</summary>
    TellPerson,
}
