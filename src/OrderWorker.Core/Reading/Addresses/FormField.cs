namespace OrderWorker.Core.Reading.Addresses;

/// <summary>What a line of a form asks for.</summary>
public enum FormField
{
    Name,
    FirstName,
    LastName,
    Street,
    PostcodeAndTown,
    Postcode,
    Town,
    Region,
    Country,
}
