namespace OrderWorker.Core.Reading.Languages;

/// <summary>What a single word does where a reader looks for it word by word. Each language lists its own for each; those of all count together.</summary>
public enum WordCue
{
    /// <summary>Before whom something is for: "for", "für".</summary>
    For,

    /// <summary>Who has goods behind "for", whatever stands before it: "sister", "choir", "office".</summary>
    Whom,

    /// <summary>Begins what is told of a person: "who".</summary>
    Who,

    /// <summary>Nothing besides: "just", "only".</summary>
    Only,

    /// <summary>That something is added: "also", "too".</summary>
    Too,

    /// <summary>Before the artist of a title: "by".</summary>
    By,

    /// <summary>Between a number and what it counts: "of".</summary>
    Of,

    /// <summary>Refuses by itself: "no".</summary>
    No,

    /// <summary>Says that nothing is wanted: "none", "nil".</summary>
    None,

    /// <summary>Agrees by itself: "yes".</summary>
    Yes,

    /// <summary>The writer, behind "for" or "to": "me".</summary>
    Me,

    /// <summary>The writer and others: "us".</summary>
    Us,

    /// <summary>Before what belongs to the writer: "our", "my".</summary>
    Our,

    /// <summary>What is the writer's own, behind "for": "my", "us".</summary>
    MyOrUs,

    /// <summary>Before a thing: "the", "a".</summary>
    Article,

    /// <summary>Before a number that counts what is known already: "the", "my".</summary>
    Definite,

    /// <summary>Asks politely by itself: "please".</summary>
    Please,

    /// <summary>The place of a speaker: "here", "there".</summary>
    Here,

    /// <summary>Who does something: "I", "my", "they".</summary>
    Subject,

    /// <summary>Whose words a row are that lists no goods: "I", "our".</summary>
    Speaker,

    /// <summary>A person who speaks of himself, as no advertiser does: "I", "mine".</summary>
    FirstPerson,

    /// <summary>Before the shop's name in a greeting: "dear".</summary>
    Greeting,

    /// <summary>Thanks or asks nicely, and says nothing else: "thanks", "please".</summary>
    Courtesy,

    /// <summary>Between "you are" and what they are, in a compliment: "absolute", "such".</summary>
    Praising,

    /// <summary>Tells that one has it: "own", "found".</summary>
    Having,

    /// <summary>Says that what was just asked for is a mistake: "wrong one!", "my mistake".</summary>
    Mistaken,

    /// <summary>Tells, of a title that was asked for before, that it is not wanted: "not needed: the Bach", "nobody wants it", "removed".</summary>
    Unwanted,

    /// <summary>Before "receipt", that it comes with the mail: "attach", "enclosing".</summary>
    Attaching,

    /// <summary>Behind "receipt", that the buyer has it: "copied", "attached".</summary>
    HadReceipt,

    /// <summary>What one asks to do who buys: "buy", "order". Behind "to".</summary>
    BuyingVerb,

    /// <summary>What one asks to do who does not buy: "review", "thank". Behind "to".</summary>
    OtherDeed,

    /// <summary>What a mail sets that tries to steer the shop's program: "status=", "verified:".</summary>
    MachineField,

    /// <summary>What such a mail speaks of: "payment", "order".</summary>
    OrderOrPayment,

    /// <summary>Asks how to pay: "pay".</summary>
    Paying,

    /// <summary>Begins a question that has no question mark: "do", "is", "how".</summary>
    QuestionLead,

    /// <summary>That money was sent, or how: "paid", "via".</summary>
    PaidHow,

    /// <summary>Refuses a word, and no way of paying: "not", "without".</summary>
    WeakRefusal,

    /// <summary>Before the postage that a sum includes: "with", "incl.".</summary>
    Including,

    /// <summary>Behind the postage, that a sum includes it: "included", "paid".</summary>
    Included,

    /// <summary>Before a sum that was reckoned: "so", "donc".</summary>
    Therefore,

    /// <summary>How often, in a word: "twice".</summary>
    Times,

    /// <summary>The beginnings of words for whom a copy is: "me", "my", "unser" of "unseren".</summary>
    ShareOf,

    /// <summary>Between a number and whom it is for: "is", "goes".</summary>
    GoesTo,

    /// <summary>Before the number of copies: "quantity", "number".</summary>
    CountLabel,

    /// <summary>Behind the number of copies: "them", "davon".</summary>
    OfThem,

    /// <summary>Begins a clause that tells of another time: "while", "before".</summary>
    While,

    /// <summary>Several volumes follow: "volumes", "parts".</summary>
    Volumes,

    /// <summary>From one volume to another: "through", "bis".</summary>
    Through,

    /// <summary>Points at the list below: "following", "below".</summary>
    Following,

    /// <summary>More or fewer copies without a number: "triplicate", "a spare".</summary>
    Multiple,

    /// <summary>What is left of some goods: "the others", "the rest".</summary>
    Others,

    /// <summary>Between "the" and the number of what is not meant: "other".</summary>
    OtherOnes,

    /// <summary>The same as in the row above: "ditto".</summary>
    Ditto,

    /// <summary>Takes something out of all: "except", "apart from".</summary>
    Excepting,

    /// <summary>Behind a word that takes back, all that was said: "scrap that".</summary>
    AllOfIt,

    /// <summary>Before a time: "in", "on".</summary>
    BeforeTime,

    /// <summary>Before a person at the head of a row: "and", "for".</summary>
    RowLead,

    /// <summary>What a question about a parcel that is on its way speaks of: "arrived", "problem".</summary>
    EarlierParcel,

    /// <summary>What a question asks for that a shop has to answer: "by when", "signed".</summary>
    RequestMatter,

    /// <summary>Before a day by which something has to come: "by", "bis".</summary>
    Before,

    /// <summary>A feast of the year: "Christmas".</summary>
    Feast,

    /// <summary>The parcel has come: "arrived", "here".</summary>
    Arriving,

    /// <summary>What somebody does who is surprised: "hears", "sees".</summary>
    Noticing,

    /// <summary>Small words before what the shop is told to do: "oh", "actually".</summary>
    Interjection,

    /// <summary>What may go wrong: "problem".</summary>
    Trouble,

    /// <summary>Who does something, but the shop: "I", "she".</summary>
    Person,

    /// <summary>What has a number that counts no copies: "member no.", "invoice no.".</summary>
    NumberedPaper,

    /// <summary>Before how old somebody is: "is", "turning".</summary>
    AgeVerb,

    /// <summary>What a part of an address is called, before it in an answer: "postcode", "town".</summary>
    AddressPart,

    /// <summary>The head of a column of copies: "qty".</summary>
    CopiesColumn,

    /// <summary>The head of a column of prices or sums: "price", "total".</summary>
    MoneyColumn,

    /// <summary>The head of a column that numbers its rows: "no.", "pos.".</summary>
    NumberColumn,

    /// <summary>What numbers something in a label: "no.".</summary>
    NumberLabel,

    /// <summary>What a postcode is called: "zip".</summary>
    CodeName,

    /// <summary>Between that and the postcode: "is", "they gave us".</summary>
    BeforeCode,

    /// <summary>Called like a set, and more often something else: "package", "collection".</summary>
    LooseSet,

    /// <summary>Several of a kind in one: "pack", "boxes".</summary>
    Pack,

    /// <summary>Before what an artist has made: "her".</summary>
    Possessive,

    /// <summary>Behind "a", of a copy beside the first: "second".</summary>
    Again,

    /// <summary>Before what something is in, at or of: "in", "from".</summary>
    Within,

    /// <summary>One more of the same, and no title that begins so: "more".</summary>
    More,

    /// <summary>Twelve, which a number before it multiplies: "two dozen".</summary>
    Dozen,

    /// <summary>What a price is called, behind whose it is: "the members' price".</summary>
    PriceName,

    /// <summary>Behind a list, that it ends: the "lot" of "that's the lot", the "done" of "that's me done".</summary>
    ListEnd,

    /// <summary>What a shop's price for several goods is called: "offer", "deal".</summary>
    Bargain,

    /// <summary>Says that what stands behind it is the whole order, whatever was said before: "so", "then", "in the end".</summary>
    LastWord,

    /// <summary>The thanks or greetings of "with many thanks": "thanks", "regards".</summary>
    Kindness,

    /// <summary>Before those: "many", "best".</summary>
    Kindly,

    /// <summary>Stands for goods that were named before: "they", "both".</summary>
    GoodsAgain,

    /// <summary>Behind "for", that it is for nobody: "for the tenth time", "for my money".</summary>
    Unaddressed,

    /// <summary>Asks as one does who may not buy in the end: "I'd", "wanted".</summary>
    Unreal,

    /// <summary>Before what stands against a wish, as "though" does not: "but".</summary>
    Against,

    /// <summary>Before what somebody will do: "will", "plan".</summary>
    Future,

    /// <summary>The same of others than the writer, and their wishes: "he'll", "can".</summary>
    TheirFuture,

    /// <summary>Who does it without the writer: "herself".</summary>
    Oneself,

    /// <summary>To order or to buy, in all forms that tell of no past: "ordering".</summary>
    Ordering,

    /// <summary>A verb of the past: "was", "came".</summary>
    Past,

    /// <summary>Is or has done by now: "have", "that's".</summary>
    Perfect,

    /// <summary>Before whose goods something is: "your".</summary>
    Yours,

    /// <summary>Between a thing and what tells it from others: "with", "about".</summary>
    Describing,

    /// <summary>Before where something was bought: "from".</summary>
    From,

    /// <summary>Who sells what the shop does not: "someone", "elsewhere".</summary>
    OtherSeller,

    /// <summary>What a seller is called: "shop", "label".</summary>
    Seller,

    /// <summary>Before what something is bought in the place of: "replace".</summary>
    Replacing,

    /// <summary>By which an order is made, of one that was: "asked", "emailed".</summary>
    Requesting,

    /// <summary>Beside "an order", that it was made: "sent", "put in".</summary>
    Placing,

    /// <summary>Takes back what stands behind it: "scrap it".</summary>
    Withdrawing,

    /// <summary>What was asked about, and not for, stands behind it: "about", "whether".</summary>
    AskedAbout,

    /// <summary>What an order is called: "order".</summary>
    OrderName,

    /// <summary>When an order was made that may not have gone yet: "yesterday", "Friday".</summary>
    Lately,

    /// <summary>When something was that is done with: "years", "summer".</summary>
    LongAgo,

    /// <summary>What the writer had in mind once: "meant", "wanted".</summary>
    Intended,

    /// <summary>Who tells what they did: "I", "we've".</summary>
    Teller,

    /// <summary>Before an order that is spoken of: "re", "off".</summary>
    Referring,

    /// <summary>That goods in a story may be wanted: "owe", "birthday".</summary>
    Hinting,

    /// <summary>The verb behind what a question begins with: "is", "does".</summary>
    Auxiliary,

    /// <summary>Behind "don't send it", that it may go elsewhere or later: "home", "before".</summary>
    NotThen,

    /// <summary>What was left out of an order by mistake: "forgot".</summary>
    Forgetting,

    /// <summary>What somebody does whom goods are for: "wants", "needs".</summary>
    Wanting,

    /// <summary>What one thing takes of another: the "place" of "in its place".</summary>
    Stead,

    /// <summary>What a mail of a few words is about that the shop has to see, though it asks nothing: "postage", "paid".</summary>
    ShopMatter,

    /// <summary>Behind a format's name, with which it means something else: the "group" of "book group", the "player" of "record player".</summary>
    NoFormat,

    /// <summary>Before whom a mail greets, and never before the first of a list: "dear".</summary>
    Dear,

    /// <summary>Before a number that tells which one it is, and counts nothing: "grade", "page".</summary>
    Ranked,

    /// <summary>Behind "one", that it needs no more: "enough", "reicht".</summary>
    Enough,

    /// <summary>Before or behind "if you could send me", that it only asks nicely: "dankbar", "freuen".</summary>
    Grateful,

    /// <summary>Beside "please", of what is asked of the reader's patience and not of the shop: "excuse my English please".</summary>
    Pardon,

    /// <summary>The verb of what is only spoken of, right behind its name: "is", "can".</summary>
    SpokenOf,

    /// <summary>What one does for whom a parcel comes, and no more: "dancing", "listening", "know".</summary>
    Awaiting,

    /// <summary>Behind what is taken back, that it is: the "out" of "leave that one out".</summary>
    Away,

    /// <summary>What a mail's subject is called: "subject", "Betreff".</summary>
    SubjectName,

    /// <summary>Before what is liked more than what was said: "better", "rather".</summary>
    Rather,

    /// <summary>What is done with a parcel, behind "nothing may be": "posted", "sent".</summary>
    Posted,

    /// <summary>Lives somewhere for a time: "lodging", "staying".</summary>
    Staying,

    /// <summary>Ends what stands above an address: "and the address is", "we are now at".</summary>
    PlaceFollows,

    /// <summary>Before a place where one lives now: "new".</summary>
    NewPlace,

    /// <summary>The money that somebody waits for who pays later, or its day: "payday", "pension".</summary>
    Wages,

    /// <summary>Begins what is told of a thing: "that", "which".</summary>
    Which,

    /// <summary>Before the mail or post by which a parcel comes, of no wish of its own: "by ordinary mail", "by second class post".</summary>
    PlainPost,

    /// <summary>By which a parcel comes: "mail", "post".</summary>
    Post,

    /// <summary>Beside "your parcel", that it may be one that was ordered before: "still", "other".</summary>
    EarlierOnes,

    /// <summary>What a parcel does that is still to come: "comes", "lands".</summary>
    Coming,

    /// <summary>What an order comes in: "parcel".</summary>
    Parcel,

    /// <summary>Up to when: "until".</summary>
    Until,

    /// <summary>A copy or an address of the writer: "mine".</summary>
    Mine,

    /// <summary>Who does something that neither writes nor is written to: "she", "they".</summary>
    SomebodyElse,

    /// <summary>Who writes, alone or with others, as the one who does something: "I", "we".</summary>
    Self,

    /// <summary>Before "you", of what is asked politely: the "could" of "could you keep it".</summary>
    Modal,

    /// <summary>Before what is added below a mail: "PS".</summary>
    PostScript,

    /// <summary>Stands for one of several that are told by a word before it: the "one" of "the blue one".</summary>
    Ones,

    /// <summary>Stands for goods that were named before, where no noun follows: the "those" of "two of those".</summary>
    ThoseNamed,

    /// <summary>Between volumes and the series that they are of: "two volumes of Songs of the Canal".</summary>
    OfSeries,

    /// <summary>Before a reason: "because".</summary>
    Because,

    /// <summary>By which money is moved without PayPal: "bank".</summary>
    Bank,

    /// <summary>Between a title and its formats: "in both formats, that is".</summary>
    ThatIs,

    /// <summary>That the postage costs nothing: "gratis", "kostenlos".</summary>
    Gratis,

    /// <summary>How a cheque is posted that may not get lost: "por correo certificado".</summary>
    Registered,

    /// <summary>Before the number of a row: "item 3", "no 3".</summary>
    ItemLabel,

    /// <summary>A copy of somebody else: "hers".</summary>
    Theirs,

    /// <summary>Between a copy and what is wrong with it: "is".</summary>
    Being,

    /// <summary>What is wrong with a copy: "broken", "scratched".</summary>
    Flaw,

    /// <summary>Before a flaw, that there is none: "not broken", "without a scratch".</summary>
    Without,

    /// <summary>Multiplies a number of copies: "double".</summary>
    Doubling,

    /// <summary>What postage is called, where a mail only adds it to the sum: "I will add the postage".</summary>
    PostageName,

    /// <summary>Before who gets something: "two to Ann".</summary>
    To,

    /// <summary>What a record is measured in: "seven inch".</summary>
    Inch,

    /// <summary>Before a number of all that there are: "the two CDs", "les deux".</summary>
    TheSeveral,

    /// <summary>Before the name of a series: "the Songs of the Canal".</summary>
    The,

    /// <summary>Before one more, where nothing else says so: "plus one for the office".</summary>
    Adding,

    /// <summary>Behind how often: "three times".</summary>
    TimesWord,

    /// <summary>Who are so many persons: the "we" of "we are five".</summary>
    We,

    /// <summary>Behind "we", before a number of persons: the "are" of "we are five".</summary>
    Are,

    /// <summary>Before a number of persons, by itself: "nous sommes cinq", "somos cinco".</summary>
    WeAre,

    /// <summary>Before a format, and before much else: the "as" of "as a CD", the "in" of "in vinyl".</summary>
    AsFormat,

    /// <summary>Before a format: the "on" of "on CD".</summary>
    OnFormat,

    /// <summary>Behind "at the", of a time and no place: "moment".</summary>
    Moment,

    /// <summary>Between a title and the price of one: "at", "à".</summary>
    PriceAt,

    /// <summary>In a line with the buyer's own number for his order, and nothing else: "our", "purchase", "ref".</summary>
    Reference,

    /// <summary>The one of two that was named first: "former". Behind "the".</summary>
    Former,

    /// <summary>The other: "latter".</summary>
    Latter,

    /// <summary>What is left of a number of copies: "rest".</summary>
    Rest,

    /// <summary>Behind a title, that it is wanted one time: "once", which in front of one means a time.</summary>
    Once,

    /// <summary>That all of several are one and the same: "same", "alike".</summary>
    Alike,

    /// <summary>Stands for one thing that was named before, beside a verb of ordering: "it", "le".</summary>
    It,

    /// <summary>Behind a "never mind", that what was asked about is done with: "done", "erledigt".</summary>
    Done,

    /// <summary>Before what goes with something: "with", "together".</summary>
    With,

    /// <summary>Who writes, beside "and" or behind "for": the "I" of "my wife and I".</summary>
    Writer,

    /// <summary>What may be said of any record, and tells none from another: the "new" of "the new one".</summary>
    OfAnyRecord,

    /// <summary>What was listened to, and not chosen: "played", "écouté".</summary>
    Listened,

    /// <summary>What is made with a title's name on it, and is no record: "mug", "poster".</summary>
    Keepsake,
}
