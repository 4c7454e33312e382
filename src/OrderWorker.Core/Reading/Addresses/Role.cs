namespace OrderWorker.Core.Reading.Addresses;

/// <summary>What the mail says of an address that stands in it; a later value is a stronger claim to the parcel.</summary>
internal enum Role
{
    /// <summary>For the bill, given up, or not to be sent to.</summary>
    Refused,

    /// <summary>A place of work below a signature.</summary>
    Office,

    /// <summary>It stands there and nothing is said of it.</summary>
    Bare,

    /// <summary>Called somebody's address.</summary>
    Called,

    /// <summary>The mail asks to send there.</summary>
    Asked,
}
