namespace OrderWorker.Core.Reading.Languages;

/// <summary>What a word or a set phrase does in an address or in a sentence about one. A word may do several things.</summary>
public enum AddressCue
{
    /// <summary>Makes a line a street line: <c>street</c>, <c>rue</c>, <c>ул</c>.</summary>
    Street,

    /// <summary>Of street lines, and towns end in it as well: <c>hill</c> of Burgess Hill.</summary>
    Ground,

    /// <summary>The end of street words, where a language writes them in one: <c>strasse</c> of Hauptstrasse.</summary>
    StreetEnding,

    /// <summary>Part of a building: <c>flat</c>, <c>étage</c>, <c>кв</c>.</summary>
    Unit,

    /// <summary>Of these, what tells a door inside a house and never the house: <c>flat</c>, and not <c>tower</c> or <c>д</c>.</summary>
    Inside,

    /// <summary>Before the house where the writer lives, in a sentence: <c>vivo en</c>.</summary>
    LivesAt,

    /// <summary>Asks for the parcel at the writer's home, which is no firm's address: <c>home</c>.</summary>
    AtHome,

    /// <summary>Behind a word of sending, the person whom it is sent to, in languages where the word's end tells so: <c>meiner schwester</c>.</summary>
    ToThem,

    /// <summary>In a street line, that its writer does not know it: <c>something</c> of "12 Hawthorn something".</summary>
    Unsure,

    /// <summary>What houses without a number are called: <c>cottage</c>, <c>lodge</c>.</summary>
    House,

    /// <summary>Boxes that post is fetched from.</summary>
    Box,

    /// <summary>Before a number that is no postcode, though it have the form of one: <c>lot</c>, <c>bag</c> of Locked Bag 1797.</summary>
    Numbered,

    /// <summary>Words of firms and offices: <c>ltd</c>, <c>gmbh</c>. They make a signature an office's.</summary>
    Firm,

    /// <summary>Words of schools, clubs and the like, whose address may as well be the buyer's own.</summary>
    Institution,

    /// <summary>The end of such words, where a language writes them in one: <c>bücherei</c> of Stadtbücherei.</summary>
    InstitutionEnding,

    /// <summary>Words of those that people belong to at home, whose secretary has no office there: <c>ramblers</c>.</summary>
    Club,

    /// <summary>What people are in one of those, and at work elsewhere: <c>secretary</c>.</summary>
    ClubPost,

    /// <summary>What people are at work: <c>manager</c>.</summary>
    Job,

    /// <summary>Before a name: <c>mrs</c>.</summary>
    Title,

    /// <summary>Behind a name: <c>esq</c>, <c>phd</c>.</summary>
    Suffix,

    /// <summary>What people are wherever they work, at home as well: <c>potter</c>, <c>musician</c>.</summary>
    Calling,

    /// <summary>The end of words for such: <c>ologist</c>.</summary>
    CallingEnding,

    /// <summary>The buyer's own place, in one word of a sentence before the address: <c>home</c>.</summary>
    OwnPlace,

    /// <summary>Small words inside a name: <c>van</c>, <c>de</c>.</summary>
    Particle,

    /// <summary>Whom a present goes to: <c>sister</c>.</summary>
    Relation,

    /// <summary>Words that stand in sentences and never in an address.</summary>
    Prose,

    /// <summary>The last word of a sentence before an address starts in it: <c>to</c>, <c>at</c>, <c>is</c>.</summary>
    Introducer,

    /// <summary>Labels of telephone and web lines.</summary>
    Contact,

    /// <summary>Before the number by which a charity, a firm or a tax office knows the writer: <c>charity no</c>.</summary>
    Registration,

    /// <summary>Words after which a dot ends no sentence.</summary>
    Abbreviation,

    /// <summary>Words that turn <see cref="Deliver"/> and <see cref="ToOffice"/> round.</summary>
    Negation,

    /// <summary>First words of a line above a signature, or of a greeting: both end an address.</summary>
    Closing,

    /// <summary>Says that the parcel goes to the address that follows.</summary>
    Deliver,

    /// <summary>Says that an address follows, and whose it is not certain to be.</summary>
    Address,

    /// <summary>Says that the address beside it is for the bill or the records only.</summary>
    NotHere,

    /// <summary>Says that the address beside it is given up.</summary>
    Former,

    /// <summary>Asks for the parcel to go to the address of the signature.</summary>
    ToOffice,

    /// <summary>Another person than the writer is spoken of: <c>her address</c>.</summary>
    SomeoneElse,

    /// <summary>Comes before a name in a sentence.</summary>
    NameIs,

    /// <summary>Asks for parcels to several places.</summary>
    SeveralParcels,

    /// <summary>Behind words that end in a "to" and seem to send a copy somewhere, what is done with it instead: <c>scribble</c> of "and one to scribble in".</summary>
    DoneWithCopy,

    /// <summary>Before the name of somebody whom the buyer is found with: <c>c/o</c>, <c>chez</c>.</summary>
    CareOf,

    /// <summary>Before the name of the person whom a firm's post is for: <c>attn</c>, <c>z. Hd.</c>.</summary>
    Attention,

    /// <summary>First words of street names that have no street's word: <c>am</c> of Am Steinbruch 6.</summary>
    StreetLead,

    /// <summary>A place of work is spoken of: <c>work</c>, <c>office</c>.</summary>
    WorkPlace,

    /// <summary>Says that the address before it was wrong: <c>that is my old address</c>.</summary>
    Mistaken,

    /// <summary>Says that the address is still to come: <c>address to follow</c>.</summary>
    ToFollow,

    /// <summary>Asks to leave the parcel with somebody: <c>leave it with</c>.</summary>
    LeaveWith,

    /// <summary>Says that an address holds for a time only: <c>until</c>.</summary>
    ForATime,

    /// <summary>The whole beginning of a sentence that goes on with the name or the address of somebody spoken of before: <c>she's</c>, <c>that is</c>.</summary>
    PersonIs,

    /// <summary>Leads from a street to its town, in a sentence: <c>that's in</c>.</summary>
    LiesIn,

    /// <summary>Begins a sentence that gives another address to choose from: <c>or</c>, <c>alternatively</c>.</summary>
    OrElse,

    /// <summary>Stands alone above the address that the parcel goes to, with a colon: <c>to</c>.</summary>
    To,

    /// <summary>What people are to a club or a parish, at home: <c>treasurer</c>.</summary>
    Honorary,

    /// <summary>Says that the parcel's place is another than the address in the mail, or that the address lacks something: <c>my flat number is</c>.</summary>
    Amiss,

    /// <summary>Before the number of a house, in a sentence: <c>at number</c>.</summary>
    HouseNumber,

    /// <summary>Says that what looks odd in the address is right: <c>truly</c>, <c>no misprint</c>.</summary>
    Affirmed,

    /// <summary>The last word of what a house of monks or nuns is called, to which its post goes: <c>priory</c>.</summary>
    Community,

    /// <summary>What is sent in place of goods, so that what is sent is no parcel: <c>cheque</c>.</summary>
    Money,

    /// <summary>Letters that go to another address than the parcel: <c>anything official</c>, <c>invoice</c>.</summary>
    Papers,

    /// <summary>Refuses the place behind it and no address, unless one stands there: <c>not to</c> of "post it to my flat, not to the surgery".</summary>
    Contrast,

    /// <summary>Sends the parcel to the writer, whoever it is for: <c>to me</c>.</summary>
    ToWriter,

    /// <summary>Behind a person whom something is for, that it goes to their own place: <c>to her</c>.</summary>
    TheirPlace,

    /// <summary>A whole line in the place of a street, where people fetch their post or a carrier takes it round: <c>poste restante</c>.</summary>
    PostOffice,

    /// <summary>Beside one of several addresses, that it is the one: <c>use this</c>, <c>send here</c>.</summary>
    ThisOne,

    /// <summary>Beside one of several addresses, that it is not the one: <c>not this</c>.</summary>
    NotThisOne,

    /// <summary>Behind a refusal, leads to what is wanted: <c>but</c>, <c>sondern</c>.</summary>
    But,

    /// <summary>Behind a name, that it is the one for the label: <c>is the name</c>.</summary>
    IsName,

    /// <summary>Says that the writer's own address is only for questions and papers, where the parcel goes to another: <c>if you need me</c>.</summary>
    ForContact,

    /// <summary>"They" are goods that are to be sent, and no people: <c>they should come</c>.</summary>
    GoodsGo,

    /// <summary>Says that whoever ordered is no longer where the order says, or that the writer takes the parcel: <c>staying with</c>.</summary>
    NoLongerThere,

    /// <summary>What the writer does with the goods once they are there: <c>take it round</c>.</summary>
    HandedOver,

    /// <summary>Says that the address is to be written as it stands, with what may look odd in it: <c>exactly like this</c>.</summary>
    AsWritten,

    /// <summary>The whole answer to a label, where the parcel goes to the address above: <c>same as above</c>.</summary>
    AsAbove,
}
