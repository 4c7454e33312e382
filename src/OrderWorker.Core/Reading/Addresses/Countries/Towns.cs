using System.Collections.Frozen;

namespace OrderWorker.Core.Reading.Addresses.Countries;

/// <summary>Large towns, which part a street from its town where no comma does and the street's last word is not known: "23 Cois Abhann Galway".</summary>
internal static class Towns
{
    private static readonly FrozenSet<string> Known = (
        "Dublin Cork Galway Limerick Waterford Kilkenny Sligo Ennis Tralee Athlone Drogheda Dundalk Letterkenny Killarney Wexford Mullingar Carlow Navan Naas Tuam Castlebar Westport "
        + "London Birmingham Manchester Liverpool Leeds Sheffield Bristol Newcastle Nottingham Leicester Coventry Bradford Hull Stoke Derby Southampton Portsmouth Plymouth Exeter Norwich "
        + "Oxford Cambridge Brighton Reading Swindon Bath York Lancaster Carlisle Durham Sunderland Middlesbrough Preston Blackpool Bolton Bournemouth Luton Northampton Peterborough Ipswich "
        + "Colchester Chester Gloucester Worcester Hereford Lincoln Salisbury Winchester Canterbury Cardiff Swansea Newport Wrexham Bangor Glasgow Edinburgh Aberdeen Dundee Inverness Perth Stirling Belfast Derry Londonderry Newry Lisburn"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The length of a known town's name that a text begins with; 0 for none.</summary>
    public static int LengthAtStartOf(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(' ');
        var word = end < 0 ? text : text[..end];
        return Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.Trim(".,")) ? word.Length : 0;
    }

    /// <summary>Where a known town's name starts at the end of a text; -1 for none, or where nothing but a number would be left.</summary>
    public static int StartAtEndOf(ReadOnlySpan<char> text)
    {
        var start = text.TrimEnd().LastIndexOf(' ') + 1;
        var known = start > 0 && Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[start..].Trim(" .,"));
        return known && text[..start].Trim().Contains(' ') ? start : -1;
    }
}
