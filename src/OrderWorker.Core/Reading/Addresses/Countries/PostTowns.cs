using System.Collections.Frozen;

namespace OrderWorker.Core.Reading.Addresses.Countries;

/// <summary>
/// British towns whose name no village elsewhere is written with, and the letters that their postcodes begin with: a "Whitby" with PL13 has one
/// of the two wrong. Where people write the town for its surroundings, those of the surroundings as well.
/// </summary>
internal static class PostTowns
{
    private const string Table = """
        London BR CR DA E EC EN HA IG KT N NW RM SE SM SW TN TW UB W WC WD; Birmingham B DY WS WV; Manchester BL M OL SK WA WN;
        Leeds BD LS ME WF; Glasgow G ML PA; Edinburgh EH; Cardiff CF; Swansea SA; Belfast BT; Bristol BA BS GL; Liverpool CH L WA;
        Newcastle upon Tyne DH NE SR; Nottingham DE NG; Leicester LE; Coventry CV; Southampton SO; Portsmouth PO; Brighton BN;
        Oxford OX; Cambridge CB PE SG GL; Canterbury CT; Norwich IP NR; York LS YO; Hull HU; Derby DE; Stoke-on-Trent CW ST;
        Aberdeen AB; Dundee DD; Inverness IV; Stirling FK; Carlisle CA; Lancaster LA; Blackpool FY; Bolton BL; Blackburn BB; Burnley BB;
        Huddersfield HD; Harrogate HG; Darlington DL; Middlesbrough TS; Sunderland SR; Durham DH DL; Doncaster DN; Sheffield S;
        Rotherham S; Barnsley S; Chesterfield S; Lincoln LN; Grimsby DN; Peterborough PE; Ipswich IP; Colchester CO; Chelmsford CM;
        Luton LU; Bedford MK; Milton Keynes MK; Northampton NN; Worcester WR; Hereford HR; Gloucester GL; Cheltenham GL; Swindon SN;
        Salisbury SP; Bournemouth BH; Exeter EX; Plymouth PL; Truro TR; Penzance TR; Torquay TQ; Taunton TA; Shrewsbury SY; Chester CH;
        Crewe CW; Stockport SK; Wrexham LL; Aberystwyth SY; Llandudno LL; Whitby YO CH; Scarborough YO; Kendal LA; Penrith CA;
        Keswick CA; Maidstone ME; Guildford GU; Reading RG; Slough SL; St Albans AL; Stevenage SG; Eastbourne BN; Worthing BN;
        Chichester PO; Winchester SO; Bradford BD; Halifax HX; Wakefield WF; Wigan WN; Warrington WA; Oldham OL; Walsall WS;
        Wolverhampton WV; Dudley DY; Telford TF; Bath BA; Dorchester DT; Weymouth DT; Barnstaple EX; Falmouth TR; Ludlow SY;
        Kettering NN; Mansfield NG; Newark NG; Louth LN; Skipton BD; Keighley BD; Otley LS; Ilkley LS; Hexham NE; Alnwick NE; Perth PH;
        Fort William PH; Oban PA; Kirkcaldy KY; St Andrews KY; Dunfermline KY; Paisley PA; Kilmarnock KA; Ayr KA; Dumfries DG;
        Galashiels TD; Stornoway HS; Lerwick ZE; Kirkwall KW
        """;

    private static readonly FrozenDictionary<string, string[]> Areas = Table
        .Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(Parse)
        .ToFrozenDictionary(town => town.Name, town => town.Areas, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a line is a town whose postcodes begin otherwise.</summary>
    /// <param name="line">The whole line.</param>
    /// <param name="code">A British postcode.</param>
    public static bool AreOthers(string line, string code) =>
        Areas.TryGetValue(line.Trim(' ', '.', ','), out var areas)
        && !areas.Contains(code[..Math.Max(0, code.AsSpan().IndexOfAnyInRange('0', '9'))]);

    // "Milton Keynes MK", "Bristol BA BS GL"
    private static (string Name, string[] Areas) Parse(string entry)
    {
        var words = entry.Split(' ');
        var names = words.TakeWhile(word => word.Any(char.IsLower)).Count();
        return (string.Join(' ', words[..names]), words[names..]);
    }
}
