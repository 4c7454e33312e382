namespace OrderWorker.Core.Reading.Languages;

/// <summary>English, from formal letters to text-message spelling, and as people write it whose language is another.</summary>
public static class English
{
    public static Language Language { get; } =
        new()
        {
            Code = "en",
            Telling = "please|i|is|for|my|with|you|it|have|by|we|would|will|this|that|are|your|from|be|was|thanks|pls|and",
            Numbers =
                "zero=0|one=1|two=2|three=3|four=4|five=5|six=6|seven=7|eight=8|nine=9|ten=10|eleven=11|twelve=12"
                + "|thirteen=13|fourteen=14|fifteen=15|sixteen=16|seventeen=17|eighteen=18|nineteen=19|twenty=20"
                + "|thirty=30|forty=40|fourty=40|fifty=50|sixty=60|seventy=70|eighty=80|ninety=90|hundred=100|dozen=12"
                + "|half a dozen=6|half dozen=6|half-dozen=6|a dozen=12|a hundred=100|a couple of=2|couple of=2"
                + "|a couple=2|couple=2|a pair of=2|pair of=2|pair=2|a pair=2|single=1|a single=1|another=1|one more=1"
                + "|an extra=1|a further=1|two more=2|three more=3|a spare=1|twice=2|thrice=3|a copy of=1|a copy=1|a score=20|half a score=10",
            Phrases = new Dictionary<Cue, string>
            {
                [Cue.Filler] =
                    "first|second|third|firstly|secondly|the|a|an|of|to|for|by|with|on|in|at|from|group|band|complete|full|whole|entire|lovely|new|this|that|these|those|it|them|my|our|your|his|her|their|me"
                    + "|us|you|is|are|be|as|per|via|through|i|we|he|she|they|there|here|then|too|also"
                    + "|one's|called|titled|entitled|by name|hi|hello|dear|thanks|thank|ta|cheers|ok|okay|yes|aye|oh|ah"
                    + "|well|ps|pps|regards|love|x|xx|xxx|so|now|today|again|just|only|one|same|item|items",
                [Cue.Adverb] =
                    "really|very|much|very much|just|also|kindly|now|then|simply|quite|rather|so|therefore|hereby|gladly"
                    + "|dearly|actually like|please|only|definitely|certainly|ever so",
                [Cue.Ask] =
                    "please|pls|plz|please send|send me|send us|send her|send him|send them|send my|i would like"
                    + "|i'd like|i would love|i'd love|we would like|we'd like|we'd love|we would love|would love"
                    + "|i should like|we should like|should like|would like|would love|may we have|could we have"
                    + "|can we have|could we get|can we get|could i have|can i have|may i have|could i get|can i get"
                    + "|could i buy|can i buy|could i order|can i order|may i order|could you send|can you send"
                    + "|could u send|can u send|would you send|will you send|could you post|can you post|would you post"
                    + "|could you please send|send to|to send|send|post me|please supply|supply|i want|we want|i wish to"
                    + "|we wish to|i'll take|i will take|we'll take|we will take|i'll have|i will have|we'll have"
                    + "|put me down for|put us down for|to order|to buy|to purchase|like order|like buy|want buy|order for"
                    + "|i order|we order|i am ordering|i'm ordering|ordering|place an order|place the following order"
                    + "|following order|yes please to|yes please|i need|we need|need|count me in for|count me in|stick|pop"
                    + "|chuck|bung|throw in|add|go on then|my choice|my five|what i need|what i want|what i wanted"
                    + "|what i really wanted|i wanted|all i want|i am after|i'm after|we're after|after is|ship|mail me"
                    + "|deliver|to give every guest|i'm going for|i'll go for|i will go for|go for|i choose|i have chosen"
                    + "|i'd be glad of|i would be glad of|glad of|grateful for|i fancy|fancy|my order|order is|order"
                    + "|here is my order|my order is|our order|purchase|buy|i take|use the|reserve|wanted|want|gimme"
                    + "|sell me|let me have|let us have|i'll get|i would appreciate|requesting|request|we require|i require"
                    + "|require|interested in buying|post a copy|send a copy|get me|grab|nab",
                [Cue.Pay] =
                    "cheque for|check for|postal order for|paid for|payment for|paid|pay for|payment of|that is for"
                    + "|that's for|that covers|which covers|to cover|covers|covering|this is for|sent you for|i have paid"
                    + "|i've paid|i paid|money for",
                [Cue.Own] =
                    "was about to order|was about to buy|was about to|thank you for|thanks for|many thanks for|thank you so much for|thanks so much for|thank you very much for|i have|i've got|i've|i already have|i have already|already have|already got|already own"
                    + "|already bought|have already|i own|we own|we have|we've got|we already have|he has|she has|he's got"
                    + "|she's got|has it|has one|has already|already has|mick has|i still have|still have|i got|we got"
                    + "|i bought|we bought|i have bought|i've bought|he bought|she bought|i last bought|bought|i purchased"
                    + "|have purchased|i ordered|we ordered|you sent|you sent me|sent me last|was given|were given|gave me"
                    + "|gave us|i had|we had|i heard|we heard|heard|i have heard|i've heard|i listened|listened"
                    + "|listening to|have been playing|playing|played|i played|we played|i have played|i've played|i love"
                    + "|we love|loved|i loved|we loved|i enjoyed|enjoyed|enjoying|i adore|adore|admire|i like|we like|liked"
                    + "|love your|lost|my copy of|our copy of|copy of mine|own copy|arrived|has arrived|came|received"
                    + "|i received|was cracked|was broken|reminds me|remember|in my collection|on my shelf|borrowed"
                    + "|streamed|saw|reviewed|reviewing|review of|tells me|told me|recommended|is wonderful|is lovely"
                    + "|is brilliant|so much i|from the same people as|as good as|better than|have them all|have the first"
                    + "|was going to order|was going to buy|was going to ask|was going to get|was thinking of ordering|was thinking of buying|was thinking of getting|had thought of ordering|nearly ordered|meant to order|had meant to order|would have ordered|would have liked|this i have|that i have|have that|have it|which i have|got that|got it|mine is|mine was|wore out"
                    + "|worn out|my old",
                [Cue.Refuse] =
                    "stop sending|stop sending me|remove me|i don't want|don't want|do not want|i do not want|would not take|wouldn't take|would not like"
                    + "|would not want|wouldn't want|don't need|do not need|i don't need|no need for|no need of|never want"
                    + "|not interested in|don't send|do not send|please don't send|please do not send|don't like"
                    + "|do not like|don't bother with|never liked|can't stand|won't be wanting|will not need|won't need"
                    + "|not for me|rather not have|cannot take|can't take|not take",
                [Cue.Not] =
                    "not|no|without|except|except for|but not|and not|never|apart from|other than|rather than|nor"
                    + "|neither|minus|excluding|bar",
                [Cue.Drop] =
                    "no thanks|no thank you|decided not|decided against|not after all|leave off|leave out|leave|take off|take out|remove|scratch|forget|forget about|drop|skip|cross out"
                    + "|cross off|delete|strike|never mind|nevermind|hold the|ditch|scrap|cancel|don't bother"
                    + "|no longer want|no longer need",
                [Cue.Correct] =
                    "actually|make that|make it|sorry|no sorry|no wait|wait no|wait|correction|i mean|i meant"
                    + "|second thoughts|on second thoughts|on reflection|scratch that|oops|whoops|better make it"
                    + "|change that to|no make that|rather make|my mistake|wrong one|i have that wrong|i've the wrong"
                    + "|says make that|should be|should read|instead make",
                [Cue.Instead] = "instead of|in place of|in lieu of|instead|swap|swapped|replace",
                [Cue.Restate] =
                    "so just|so that is|so that's|that is|that's|that makes|which makes|making|in other words|i.e|ie"
                    + "|to sum up|in total|altogether|in all|all told|so it's|so it is|to be clear|to recap|summary|namely"
                    + "|viz",
                [Cue.More] = "another|extra|more|additional|further|spare|as well as|on top|plus",
                [Cue.Doubt] =
                    "maybe|perhaps|possibly|not sure|unsure|might|may be|i think|thinking of|whichever|whatever|either"
                    + "|depending|undecided|or so|roughly|about|around|up to|at least|at most|however many|as many as"
                    + "|if i can",
                [Cue.Open] =
                    "whatever|whichever|anything else|something else|something similar|surprise me|up to you|you choose|your choice|you recommend|as last time|of the others|other ones|any other|or similar|your latest|your newest|your new|anything new|or something",
                [Cue.Or] = "or|and/or|versus",
                [Cue.And] = "and|plus|together with|along with|as well as|with|also|then|n",
                [Cue.But] = "but|however|although|though|yet|still",
                [Cue.If] = "if|unless|provided|providing|as long as|so long as|assuming|on condition|only when|in case",
                [Cue.Aside] =
                    "because|since|which|who|whose|when|where|while|whereas|after|before|until|as i|as we|as he|as she"
                    + "|as my|so that|in order to|what",
                [Cue.Each] =
                    "each|of each|each of|apiece|of both|for each|every one|each one|each one time|of each of them"
                    + "|of each one|each of them|of either",
                [Cue.Same] =
                    "the same number of|same number of|the same number|as many of|the same amount of|same again of"
                    + "|same of|the same of|ditto|likewise",
                [Cue.Both] = "both|both of|the two|both the|both of them|both of the|the pair|two different",
                [Cue.All] = "all|all of|all the|all of the|the whole lot|the lot|the complete|every one of",
                [Cue.Any] = "any",
                [Cue.Set] = "set|sets|pair|pairs|bundle|bundles|trilogy|trilogies|package|box set|collection",
                [Cue.Unit] =
                    "copy|copies|piece|pieces|pcs|pc|pce|nos|no|unit|units|off|x|times|time|qty|quantity|ea|ex|number"
                    + "|item|lots",
                [Cue.Medium] =
                    "album|albums|disc|discs|disk|disks|title|titles|recording|recordings|record|records|one|ones|volume"
                    + "|volumes|release|releases|things|items|product|products|cdz|goods",
                [Cue.Vague] =
                    "a few|lots|loads|tons|heaps|a box of|box of|boxes of|a case of|cases of|a carton of|cartons of|a pack of|packs of|a pile of|a batch of|batch of|few|some|several|many|lots of|loads of|a bunch of|a handful of|handful of|enough|as many"
                    + "|a number of|plenty|various|a load of|a stack of|a quantity of|multiple|whatever you have",
                [Cue.Volume] = "volume|volumes|vol|vols|part|parts|number|no|nos|book|disc|pt",
                [Cue.Variant] =
                    "live|remix|remixes|remixed|deluxe|revisited|unplugged|remastered|acoustic|instrumental"
                    + "|instrumentals|reprise|edition|sessions|session|again|demos|anthology|ii|iii|iv|v|vi|two|2|3|returns"
                    + "|reloaded|strikes|christmas|box|ep|single|dvd|video|companion|songbook|scores|score|sheet",
                [Cue.Street] =
                    "street|st|road|rd|lane|ln|avenue|ave|close|drive|dr|court|terrace|crescent|gardens|grove|square"
                    + "|place|villas|cottage|cottages|house|farm|flat|apartment|apt|suite|unit|floor|box|park|rise|row|view"
                    + "|mews|parade|hill|walk|wharf|bank|brae|gate|yard|boulevard|highway|building|block|po|c/o|walk|green"
                    + "|quay|mount|vale|way|room|hall|lodge|manor|mill",
                [Cue.Money] =
                    "pound|pounds|quid|sterling|gbp|euro|euros|eur|usd|dollar|dollars|bucks|pence|p|cent|cents|tenner"
                    + "|fiver|chf|aud|cad|nzd|yen|jpy",
                [Cue.Measure] =
                    "year|years|yr|yrs|day|days|week|weeks|month|months|hour|hours|minute|minutes|o'clock|am|pm|january"
                    + "|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul"
                    + "|aug|sep|sept|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|guests|people"
                    + "|children|kids|pupils|students|friends|of us|grandchildren|sons|daughters|sisters|brothers|nephews"
                    + "|nieces|miles|km|percent|stars|tracks|songs|years old|bars|ages|age|aged|turns|th|rd|nd|st|bst|gmt"
                    + "|houses|times|members|players|teachers|parcels|parcel|packet|package|addresses|address"
                    + "|occasions|birthdays|movement|movements",
                [Cue.Everything] =
                    "everything|everything by|everything from|the lot by|all of it|all his|all her|all their|all your"
                    + "|the complete works|complete catalogue|whole catalogue|entire catalogue|full catalogue",
            },
            Common =
                "about after again all always and any are around away back bad be because been before being best"
                + " better big both bring brother but buy by call can card cash cheap children christmas church city"
                + " class cold come concert copy could country daughter day dear did different do does done door down"
                + " each early easy else end enough even evening ever every everything eyes family fan far father"
                + " favourite few find fine first for found free friend friends from front full fun gift girl give glad"
                + " go going gone good got great group had half hand happy harbour hard has have he head hear heard"
                + " hello help her here high him his home hope hot hour house how idea if in into is it its just keep"
                + " kind know last late leave left less let letter life light like little live long look lot love made"
                + " mail make man many may me mean might money month more morning most mother much music must my name"
                + " near need never new next nice night no north not nothing now of off old on once one only open or"
                + " order other our out over own pack parcel part party pay people phone pieces place play please post"
                + " present price put quick quite rain ready real really rest return rise river road room round same"
                + " say school sea second see send set she shop should show side sing sister site small so some"
                + " something son song songs soon sorry south sound still stop street such summer sun sure take tell"
                + " than thank thanks that the their them then there these they thing things think this those three"
                + " through time to today together tomorrow too town tune tunes turn two under until up us use very"
                + " view village voice wait walk want was water way we week well went were west what when where which"
                + " while white who whole why wife will wind winter wish with woman wonder wonderful word work world"
                + " would write year years yes yet you young your fiddle guitar piano violin cello harp flute whistle"
                + " band artist singer player reels reel jig jigs sonata suite suites concerto folk classical jazz"
                + " album albums record records recording disc discs cd cds book books volume lark ruins session"
                + " sessions black blue red green gold silver dark light heart dream dreams dance story stories road"
                + " roads",
            Kinds = EnglishKinds.Phrases,
            Money = EnglishKinds.Money,
        };
}
