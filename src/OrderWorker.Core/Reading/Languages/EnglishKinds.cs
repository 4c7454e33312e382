namespace OrderWorker.Core.Reading.Languages;

/// <summary>The English phrases by which a mail's kind, and what it says of money, are told.</summary>
public static class EnglishKinds
{
    public static KindPhrases Phrases { get; } =
        new()
        {
            Cancel =
                "please cancel|cancel my order|cancel the order|cancel our order|cancel that order|cancel my"
                + "|cancel it|cancel this|cancel both|want to cancel|like to cancel|have to cancel|need to cancel"
                + "|must cancel|wish to cancel|cancellation|withdraw my order|withdraw the order|changed my mind"
                + "|changed our minds|don't send it|do not send it|dont send it|don't post it|no longer want"
                + "|no longer need|no longer require|ignore my order|ignore mine|ignore my email|ignore my mail"
                + "|ignore my last|ignore my earlier|ignore my previous|disregard my order|disregard my|forget my order"
                + "|forget the order|stop my order|stop the order|call off|scrap my order|please delete my order"
                + "|ignore it|withdraw it",
            Change =
                "further to my order|further to my email|following my order|my email of|my last email|my previous email|my earlier email|my mail of|my last mail|i wrote yesterday|i emailed yesterday|i wrote this morning|i asked for yesterday|yesterday i asked|i sent you an order|sent an order|sent my order|ordered this morning|ordered yesterday|ordered last night|order this morning was|is it too late to|my order from last|my order from|order yesterday please|change my order|change to my order|change the order|changing my order|change in my order"
                + "|amend my order|amend the order|amendment to my order|alter my order|alteration to my order"
                + "|add to my order|added to my order|to my order"
                + "|update my order|correct my order|correction to my order|in my order"
                + "|instead of the one i ordered|make one change|earlier order"
                + "|previous order|existing order|order of yesterday|yesterday's order|my order of"
                + "|order from yesterday|i ordered yesterday|change of address for my order"
                + "|change the address|wrong address|i gave you the wrong"
                + "|i should have written|has not gone|hasn't gone|if it's not too late"
                + "|if it is not too late|if my parcel|my parcel|in with it|my order yesterday"
                + "|the order yesterday|yesterday i ordered|slip it in"
                + "",
            EarlierOrder =
                "i owe you for|owe you for|still owe you|in last week's|last week's letter|last week's email|in my letter of|in my last letter|was in my letter|already paid for|paid for in|paid for last|my order of|my earlier order|my previous order|my last order|our last order|the order i"
                + "|order i sent|order i placed|order i made|i ordered|we ordered|when i ordered|you sent me"
                + "|you sent last|i placed an order|i emailed an order|my parcel|has my order|where is my order"
                + "|my order has|my order arrived|your parcel|the parcel arrived|already ordered|i bought from you"
                + "|status of my order|my order yet|order been|arrived today|arrived safely|arrived this morning"
                + "|came today|came this morning|thank you for sending|thanks for sending|thank you for the cd"
                + "|thanks for the cd",
            Complaint =
                "the last one had|had no|exchange|to return|send back|sent back|swap it|doesn't work|does not work|didn't work|did not work|won't work|not working|error message|resend|never got|never received|never reached|still waiting for|has not come|hasn't come|have not come|not come|did not come|didn't come|never came|not turned up|hasn't turned up|lost in the post|cracked|broken|damaged|crushed|scratched|faulty|defective|won't play|will not play|doesn't play"
                + "|does not play|skips|jumps|refund|money back|replacement|replace it|wrong cd|wrong disc"
                + "|wrong one arrived|never arrived|not arrived|hasn't arrived|has not arrived|didn't arrive"
                + "|did not arrive|not received|complain|complaint|disappointed|instead of the one|sent me the wrong"
                + "|sent the wrong|missing from",
            Goods =
                "cd|cds|album|albums|disc|discs|record|records|lp|lps|book|books|order|copies|copy|recordings"
                + "|recording|titles|vinyl|music|tape",
            Asking =
                "do tell me|tell me what|tell me how|tell me whether|tell me if|tell me when|tell me which|tell me the|i would like to know|i'd like to know|i want to know|i was wondering|i am wondering|i'm wondering"
                + "|wondering|could you tell me|can you tell me|please tell me|please let me know|let me know"
                + "|please advise|do let me know|could you let me know|can you let me know|please could you tell"
                + "|i would be grateful to know|please confirm|can you confirm|could you confirm|please quote"
                + "|i wonder if|i wonder whether|enquiring|inquiring|enquire|inquire|please explain|what is the"
                + "|is it possible|would it be possible|any chance|can you check|could you check",
            ShopMatters =
                "playing|perform|performing|tickets|post|postage|posting|p&p|ship|shipping|deliver|delivery|arrive|send|pay|payment|paypal|cheque|card"
                + "|price|cost|how much|discount|stock|available|availability|track|tracks|tracklist|album|cd|cds|disc"
                + "|lp|vinyl|recording|booklet|sign|signed|wrap|wrapped|gift|invoice|receipt|order|parcel|concert"
                + "|concerts|tour|download|mp3|spotify|shop|buy|exchange|rate|currency|euros|pounds|refund|return|when"
                + "|long|sheet music|you|your|them|it|volume|volumes|title|titles|catalogue|list",
            Condition =
                "only if|if and only if|but only if|as long as|so long as|provided|providing|on condition|unless"
                + "|if you still have|if still available|if it's still|if it is still|if you have any left"
                + "|if there are any left|if any left|if you have|if in stock|if it's in stock|if it is in stock"
                + "|if available|if it can|if they can|if you can|if it arrives|if it will|if it gets|if it comes"
                + "|if not|subject to|assuming|if they're still|if they are still|if there's still"
                + "|if there is still|in time for|otherwise forget|otherwise don't|otherwise cancel|otherwise not|when it comes back in|when back in stock|once it is back|or not at all|if it is the|if it's the|if that's the"
                + "|if it has|if it includes|if it isn't|if it is not|if she can|if he can|if signed|if i can"
                + "|if i may pay|if the price|if you could sign|if you get"
                + "|if there is a discount|if postage|if the postage|if shipping|depending on|if it fits"
                + "|if you do|if you take|if you accept|if you ship|if you post|if you deliver|if he likes|if she likes"
                + "|if everyone|if we|if more come|if he doesn't|if she doesn't|if i don't|if you don't|if he hasn't"
                + "|if she hasn't|if nobody",
            Polite =
                "as soon as possible|as soon as you can|as soon as convenient|if you please|if you would|if i may|if possible|if you don't mind|if you wouldn't mind"
                + "|if it's no trouble|if it is no trouble|if it's not too much trouble|if that's ok|if that is ok"
                + "|if that's okay|if that's all right|if that is all right|if there is any problem"
                + "|if there's any problem|if there are any problems|if there is a problem|if there's a problem"
                + "|if any problem|if you need|if anything|if i have|if i've|let me know if|if you have any questions"
                + "|if you have any queries|if you have any problem|if you have any problems|if you have questions"
                + "|any trouble|if you want|as if|even if|if only i|if ever|if you like|if i am not mistaken"
                + "|if i'm not mistaken|if i remember|if i understand|if memory serves|if you are ever|if you're ever"
                + "|if out|if no one is in|if nobody is in|if i'm out|if i am out|if we're out|if we are out"
                + "|if no answer|if no reply|if there is no one|if you are not|if you are the wrong|if not in"
                + "|if i'm not in",
            Rhetorical =
                "isn't it odd|isn't it|who could|who would have|who knew|how do you do|why not|what more could"
                + "|how could i resist|how could anyone|who can resist|who could resist|what's not to like|need i say"
                + "|don't you think|wouldn't you|who doesn't|how are you|how's things|remember me|what could be"
                + "|how do i stop|what can i say|where would we be|how do they do it|isn't that|and why not"
                + "|you know what|guess what|aren't they|ain't it|who am i to|where does the time go|who says",
            Questions =
                "do you|does it|does the|does this|does that|is it|is the|is there|is this|is that one|are there"
                + "|are they|are these|are the|how much|how long|how many|how do|how does|how is|how can|how should"
                + "|when will|when can|when do|when is|what is|what's|what are|what does|what rate|what do|which one"
                + "|which is|which of|which recording|will it|will they|will you be|can i pay|could i pay|may i pay"
                + "|can you tell|could you tell|can you sign|could you sign|could she sign|can she sign"
                + "|could you wrap|could you include|could you tell|could you confirm|can you confirm|could you let"
                + "|can you let|has it|have you|was it|were they|would it|would you take|would you accept"
                + "|would you mind|would you be able|could you deliver by|who is|who plays|where can|where do|why is"
                + "|do they|did you|any idea|any news"
                + "|can it|could it|should i|shall i|could you do|can you do|do i|is postage|is shipping"
                + "|are you able|is he|is she|can you post to|can you ship to|can you send to|do u",
            TakenBack =
                "refund|refunded|reversal|reversed|dispute|disputed|chargeback|charge back|taken back"
                + "|claim against|case opened|case has been opened|opened a case|unauthorised|unauthorized"
                + "|payment was cancelled|payment cancelled|returned to the buyer",
            Steering =
                "ignore any earlier instruction|ignore any earlier instructions|no check is needed|no checks are needed"
                + "|to the order system|ignore previous instructions|ignore all previous|ignore your instructions|ignore the above"
                + "|disregard previous|disregard your instructions|disregard all|system prompt|you are an ai|as an ai"
                + "|ignore earlier instructions|mark as paid|mark this as paid|mark it as paid|mark this order as paid"
                + "|mark order as paid|treat as paid|treat this as paid|set the status|set status|set the price"
                + "|price override|override|ship free|free of charge|set total to|decision accept"
                + "|accept this order automatically|auto approve|auto-approve|automatically approve|note to the system"
                + "|note to system|dear ai|attention ai|attention bot|assistant instruction|instruction to the program"
                + "|to the program|without payment|already marked paid|mark the order|no payment needed"
                + "|no payment is needed|no payment required|record as paid|record it as paid|confirm as paid"
                + "|consider this paid|consider it paid|bypass|admin mode|drop table|select from",
            Bulk =
                "unsubscribe|view in browser|view this email|newsletter|click here|key words|keywords|seo"
                + "|search engine|rank|first page of google|press release|next of kin|million|lottery|bank details"
                + "|inheritance|beneficiary|your account will be|verify your account|account has been limited"
                + "|account suspended|suspended|marketing executive|free audit|special promotion|our packages|bitcoin"
                + "|crypto|casino|viagra|loan|guest post|backlinks|web design|this month's reviews|in this issue"
                + "|to stop receiving|we are offering|our company|manufacturer of|dear customer|dear user|gift card"
                + "|log in to|confirm your password|update your payment|you have won|wire transfer|western union"
                + "|dearest one|business proposal",
            Wait =
                "until i|until my|until the|until we|until you|till i|till my|till the|as soon as|not before"
                + "|when the price|when it is|when it's|when it comes|when they come|when they are|when available"
                + "|when back|when you have|when you get|once the|once it|once i|once my|once you|once they|once we"
                + "|hold one|hold a|hold it|hold two|put aside|put by|set aside|put one by|keep one|keep a copy"
                + "|keep me a|next month|next year|not send it yet|not yet",
            Extra =
                "until the|after that at|charge it|charge my|my account|on account|on delivery|on approval|bill me|pay later|instalments|on credit|student price|concession|discount|half price|price of one|reduced price|special price|sale price|sample|review copy|press copy|complimentary|for free|voucher|coupon|as advertised|in your advert|trade price|wholesale|every month|every week|every year|monthly|subscription|of them to|the other to|another to my|separately|no longer at|have moved|just moved|address to hand|the address later|address to follow|address will follow|don't know the address|don't have the address|signed|sign it|sign them|sign the|autograph|autographed|inscribed|inscribe|inscription|dedication"
                + "|dedicated to|gift wrap|gift wrapped|giftwrapped|gift-wrapped|gift-wrap|wrapped|wrap it|wrap them"
                + "|wrapping|with a card|with a note|enclose a card|include a card|enclose a note|include a note"
                + "|put in a card|put in a note|greeting card|courier|express|recorded delivery|special delivery"
                + "|registered post|registered mail|next day|as a download|invoice|receipt",
            Machine =
                "order system|ordering system|order program|ordering program|order programme|order bot|bot|robot"
                + "|chatbot|software|algorithm|parser|script|ai|language model|dear assistant|ai assistant|automation"
                + "|automated system|to the system|the system|system message|program|order processor",
            Approved =
                "verified|approved|pre approved|preapproved|pre-approved|authorised|authorized|validated|cleared by"
                + "|confirmed by|administrator|admin|whitelisted",
            Unchecked =
                "assume payment|assume the payment|assume that payment|no check|no checks|no review|no need to check|no need to verify|no need to review|without asking"
                + "|without checking|without review|without a check|skip review|skip the review|skip manual"
                + "|skip the check|skip checks|manual review|do not check|don't check|not be checked|do not verify"
                + "|don't verify|do not review|ignore any|disregard any|disregard the price|ignore the price"
                + "|everything is free|must accept|treat the payment|treat payment|treat the order|treat my order"
                + "|ignore all rules",
            Elsewhere =
                "attached|attachment|enclosed|attaching|see photo|photo of|photograph|photographed|scan|scanned"
                + "|filled in the form|form below|see below|picture of|by hand",
            OnBehalf =
                "for my mother|for my father|for my mum|for my dad|for my gran|for my grandmother|for my aunt"
                + "|for my uncle|for my wife|for my husband|for my friend|for my neighbour|on behalf of|deal with this"
                + "|see below|below|forwarding|passing this on|passing on|from my mother|from my father|from my mum"
                + "|from my dad|her own email|his own email|she asked me|he asked me|asked me to forward"
                + "|asked me to send",
        };

    public static MoneyPhrases Money { get; } =
        new()
        {
            PayPal = "paypal|pay pal|paypalled|paypaled|paypal'd|paypaling|pp",
            Cheque =
                "cheque|cheques|check enclosed|check for|check in|a check|by check|the check|my check|chq|cheq"
                + "|cheque enclosed",
            PostalOrder = "postal order|postal orders|postalorder|p.o. for",
            Total =
                "total|totals|totalling|totaling|grand total|in total|in all|altogether|all told|all in|comes to"
                + "|come to|came to|makes|making|which makes|i make it|i make that|make that|which i make|that makes"
                + "|sum|sum is|total of|the lot|the sum of|amount|amount of|amounts to|adds up to|so that's|so that is"
                + "|that's|that is|is that|works out at|works out to|to pay|i owe|i reckon|by my reckoning"
                + "|by my arithmetic|including postage|incl postage|including post|including p&p|inc postage|inc p&p"
                + "|incl p&p|including shipping|with postage|with the postage|with post|postage included|post included"
                + "|in full",
            Paid =
                "paid|pay|paying|payed|sent|send|sending|transfer|transferred|transferring|cheque for|check for"
                + "|postal order for|enclose|enclosed|enclosing|put|popped|remitted|remit|i'll do|will do|pay you"
                + "|paypal'd|paypalled|payment of|payment for|sum of|cheque of|do the|to pay|i've done|have done|coming"
                + "|in the post|on its way|through paypal|by paypal|via paypal|on paypal|with paypal|in paypal"
                + "|from my paypal|by cheque|cheque|paypal|postal order",
            Single =
                "each|apiece|per cd|per disc|per copy|per item|per album|a piece|per|ea|every|for one|a copy"
                + "|single price|unit price|one costs|costs|cost|priced",
            Postage = "postage|p&p|p+p|p and p|post|shipping|carriage|delivery|packing|posting|stamps|freight",
            WithoutPostage =
                "plus postage|plus p&p|plus p and p|plus post|plus shipping|plus the postage|plus whatever"
                + "|plus carriage|plus delivery|and postage|and p&p|and p and p|and the postage|add the postage"
                + "|add postage|add p&p|add p and p|add the post|add post|adding postage|add shipping|add the shipping"
                + "|add whatever postage|before postage|without postage|excluding postage|excl postage|excl p&p"
                + "|ex postage|not including postage|postage extra|postage on top|and post|and shipping"
                + "|postage to be added|plus your postage|and whatever|postage to add|whatever the postage"
                + "|postage to follow|let me know the postage|tell me the postage|what the postage|how much the postage"
                + "|how much postage",
            Gift =
                "keep the change|keep the rest|donation|donate|pay double|round up|rounded up|rounded it up|something extra|a little extra|a bit extra|on top for",
            Refused =
                "do not hold with|don't hold with|not hold with|don't use|do not use|don't have|do not have"
                + "|haven't got|have not got|don't do|do not do|don't trust|do not trust|instead of|rather than|not by"
                + "|not with|no longer use|cannot use|can't use|without|won't use|will not use|never use|can't do"
                + "|cannot do|don't like|do not like|hate|not having|no|am not on|i'm not on|not on|refuse to use|avoid"
                + "|couldn't get|could not get|gave up on|wouldn't work|would not work|won't work|not working"
                + "|doesn't work|does not work|isn't working|is not working|failed|let the",
        };
}
