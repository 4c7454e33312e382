using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Addresses;
using OrderWorker.Core.Reading.Items;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Tells what sort of mail a person's mail is, and what in an order a person has to answer.</summary>
public static class KindReader
{
    /// <param name="mail">Its new text and its subject count.</param>
    /// <param name="catalogue">What the shop sells.</param>
    /// <param name="items">What is asked for in it.</param>
    /// <param name="address">Where its parcel would go; null where that is not read.</param>
    /// <param name="form">What a form in it asks for, where it has one that is filled in.</param>
    public static KindReading Read(
        MailContent mail,
        ShopCatalogue catalogue,
        ItemReading items,
        AddressReading? address = null,
        Evidence? form = null
    )
    {
        if (PayPalNotice.Read(mail) is { } notice)
            return notice;

        var words = MailWords.Of(mail);
        if (Steering.Find(words) is { } steering)
            return Of(
                MailKind.Order,
                ReasonCode.Suspicious,
                "The mail tries to tell the shop's program or its books what to do.",
                steering
            );

        var intents = new Intents(words.Body, items);
        var naming = new Lazy<HashSet<Sentence>>(() => [.. Wishes.NamedBy(words.Body, CatalogueIndex.Of(catalogue))]);
        var earlier = new EarlierOrders(words, intents, naming);
        // "Take me off the list", said of an order that we have answered.
        var bulk =
            earlier.AnswersUs || words.Body.Has(Sign.Withdraws) && intents.Past() is not null
                ? null
                : StrayMail.Bulk(words, intents);
        var hasAddress = address?.ShipTo is not null;
        var mayOrder = hasAddress && items.Lines.Count > 0 && (intents.All & (Intent.Buys | Intent.Pays)) != 0;
        if (bulk is not null && !mayOrder && !(items.Lines.Count > 0 && StrayMail.IsOrder(words.Body, intents)))
            return Other(bulk);
        if (form is null && StrayMail.OfSupplier(words, catalogue.Shop, address?.ShipTo, items.Lines.Count > 0) is { } supplier)
            return Other(supplier);
        var isPlaced = address is { ShipTo: not null, Reasons.Count: 0 };
        if (!isPlaced && StrayMail.PlainChat(words, intents, naming) is { } talk)
            return Other(talk);

        if (earlier.Cancels() is { } cancel)
            return Of(MailKind.Cancellation, ReasonCode.Cancellation, "The buyer withdraws an order.", cancel);
        var after = new AfterOrder(words.Body, intents, naming, earlier.AnswersUs);
        if (after.Withdrawn() is { } withdrawn)
            return Of(MailKind.Cancellation, ReasonCode.Cancellation, "The buyer withdraws an order.", withdrawn);
        // "This is from my dad, he had the wrong address for you", above his order
        var handsOn = words.IsForwarded && items.Lines.Count > 0 && words.Body.Has(Sign.OnBehalf);
        if (!handsOn && earlier.Changes() is { } change)
            return Of(MailKind.Change, ReasonCode.Change, "The buyer changes an order that was made before.", change);

        // An order with its whole address is one, whatever it tells of another.
        if (!(isPlaced && (after.IsOrderedBeside || (intents.All & Intent.Pays) != 0)) && after.Changed() is { } changed)
            return Of(MailKind.Change, ReasonCode.Change, "The buyer changes an order that was made before.", changed);

        var mayTell = !hasAddress && form is null && mail.Attachments.Count == 0 && after.Told is null;
        if (mayTell && Telling.Find(words, intents, CatalogueIndex.Of(catalogue)) is { } story)
            return Other(story);
        if (mayTell && Telling.Asking(words, intents, CatalogueIndex.Of(catalogue)) is { } asked)
            return Of(MailKind.Question, ReasonCode.Question, "The mail asks something and orders nothing.", asked);
        var wishes = new Wishes(mail, catalogue, items, intents, address);
        if ((wishes.Find() ?? form) is { } wish)
            return OfOrder(mail, catalogue, items, address, earlier, wishes, wish, bulk);
        if (LostLetters.InOther(mail) is { } lost && wishes.Remains() is { } remains)
            return new KindReading(MailKind.Order, [lost], [remains]);
        var hint = naming.Value.Count > 0 ? Hints.Find(words.Body) : null;
        if (hint is null && after.Told is null && StrayMail.Chat(words.Body, intents, naming) is { } chat)
            return Other(chat);
        if (wishes.Question() is { } question)
            return Of(MailKind.Question, ReasonCode.Question, "The mail asks something and orders nothing.", question);
        if (wishes.Doubtful() is { } doubtful)
            return OfOrder(mail, catalogue, items, address, earlier, wishes, doubtful, bulk: null, isDoubtful: true);
        if (after.Told is { } late)
            return Bare(
                "The mail speaks of an order, and what it wants of it cannot be told.",
                OpenQuestions.Words(words.Body, late, "tells of an order")
            );
        if (StrayAnswer.Correction(words.Body) is { } corrected)
            return Of(
                MailKind.Change,
                ReasonCode.Change,
                "The mail puts something right, and of which order cannot be told; see what is wanted.",
                corrected
            ) with
            {
                IsBareAnswer = true,
            };
        if (StrayAnswer.Find(words, hasAddress) is { } answer)
            return Bare("The mail answers one of ours, and of which order it is cannot be told; see what is wanted.", answer);
        if (hint is not null)
            return OfOrder(
                mail,
                catalogue,
                items,
                address,
                earlier,
                wishes,
                OpenQuestions.Words(words.Body, hint, "names goods, and may want them"),
                bulk: null,
                isDoubtful: true
            );
        if (naming.Value.Count > 0 && OpenQuestions.Unmarked(words.Body) is { } unmarked)
            return Of(MailKind.Question, ReasonCode.Question, "The mail asks something and orders nothing.", unmarked);
        return Unexplained.Find(words, intents, naming, hasAddress) is { } odd
            ? Bare("It cannot be told what the mail wants; see what it is.", odd)
            : Other(null);
    }

    // What may answer a question of ours, whose order knows what it means.
    private static KindReading Bare(string message, Evidence evidence) =>
        Of(MailKind.Question, ReasonCode.Question, message, evidence) with
        {
            IsBareAnswer = true,
        };

    private static KindReading OfOrder(
        MailContent mail,
        ShopCatalogue catalogue,
        ItemReading items,
        AddressReading? address,
        EarlierOrders earlier,
        Wishes wishes,
        Evidence wish,
        Evidence? bulk,
        bool isDoubtful = false
    )
    {
        var words = MailWords.Of(mail);
        var (reasons, evidence) = (new List<Reason>(), new List<Evidence> { wish });
        var span = AddressSpan.Of(address, words.Body.Text);
        // A sum may settle that, and none of the doubts below.
        if (isDoubtful)
            reasons.Add(
                new Reason(
                    ReasonCode.NoItems,
                    "The mail may be an order and does not plainly say so; look at it, and ask or enter the order.",
                    null,
                    wish.Words
                )
            );
        else if (items.Lines.Count == 0 && items.Reasons.Count == 0)
            reasons.Add(new Reason(ReasonCode.NoItems, "The mail orders, and names nothing that the shop sells."));
        Note(bulk, ReasonCode.Suspicious, "The mail orders, and says what only advertising and fraud say.");
        Note(wishes.Complaint(), ReasonCode.MixedIntent, "The mail complains of an earlier parcel beside its order.");
        Note(earlier.Tells(), ReasonCode.MixedIntent, "The mail speaks of an earlier order beside this one; it may be the same.");
        Note(OpenQuestions.InOrder(words.Body), ReasonCode.AsksAQuestion, "The buyer asks something that needs an answer.");
        Note(
            OpenQuestions.Extra(words.Body),
            ReasonCode.AsksAQuestion,
            "The mail says something of the parcel, its price or its payment that a person has to see to."
        );
        Note(
            Sundries.Find(words.Body, CatalogueIndex.Of(catalogue)),
            ReasonCode.AsksAQuestion,
            "The mail asks for something beside the goods of the catalogue."
        );
        var naming = new Lazy<HashSet<Sentence>>(() => [.. wishes.NamedBy()]);
        var titles = new Lazy<HashSet<int>>(() => [.. wishes.NamedAt()]);
        Note(
            Conditions.Find(words.Body, new Lazy<HashSet<Sentence>>(() => [.. wishes.NamedBy(inFull: true)])),
            ReasonCode.Conditional,
            "The order stands only under a condition."
        );
        Note(
            new Biddings(words.Body, span, naming, titles).Find(),
            ReasonCode.AsksAQuestion,
            "The mail tells the shop something beside its order; see what it is before anything is sent."
        );
        Note(
            new UnreadRequests(words.Body, span, naming).Find(),
            ReasonCode.AsksAQuestion,
            "The mail asks for something, and what it is could not be read; see what is wanted."
        );
        Note(
            SubjectDoubts.Find(words, CatalogueIndex.Of(catalogue)),
            ReasonCode.MixedIntent,
            "The subject says something else than that this is an order; see what it is before anything is sent."
        );
        if (wish.Start < 0 && !words.IsReply)
            Note(
                SubjectOnly.Doubt(words.Body, span),
                ReasonCode.MixedIntent,
                "Only the subject names goods, and the text says something else; see what is wanted."
            );
        Note(
            Unsettled.Find(words.Body),
            ReasonCode.MixedIntent,
            "The mail says something by which there may be nothing to pack and post; see what it is before anything is sent."
        );
        Note(
            Replacements.Find(words.Body, new Lazy<IReadOnlyList<Mention>>(() => [.. wishes.Names()])),
            ReasonCode.AmbiguousItem,
            "The mail names a title that another is to replace; see which of them is wanted."
        );
        Note(
            Postponed.Find(words.Body, span),
            ReasonCode.Conditional,
            "The mail names a day for the parcel; see whether it is to wait."
        );
        Note(
            OtherMeans.Find(words.Body),
            ReasonCode.AsksAQuestion,
            "The buyer pays in a way that the shop does not take; tell which ways there are."
        );
        foreach (
            var (reason, found) in new TurnsOfPhrase(
                words.Body,
                span,
                address?.ShipTo?.Lines ?? [],
                titles,
                CatalogueIndex.Of(catalogue)
            ).Find()
        )
        {
            reasons.Add(reason);
            evidence.Add(found);
        }

        Note(
            NotToWriter.Find(mail, words.Body, address),
            ReasonCode.IncompleteAddress,
            "The mail wants nothing sent to its writer, and gives no other address; ask where the parcel goes."
        );
        var thoughts = new SecondThoughts(words.Body, naming, words.IsForwarded);
        Note(
            thoughts.Hold(),
            ReasonCode.Conditional,
            "The buyer seems to take the order back, or to put it off; ask before sending."
        );
        Note(
            thoughts.OthersWish(),
            ReasonCode.MixedIntent,
            "The mail tells what somebody else may want, who has not ordered it."
        );
        return new KindReading(MailKind.Order, reasons, evidence) { IsPlainOrder = bulk is null && !isDoubtful };

        void Note(Evidence? found, ReasonCode code, string message)
        {
            if (found is null)
                return;
            reasons.Add(new Reason(code, message, null, found.Words));
            evidence.Add(found);
        }
    }

    private static KindReading Other(Evidence? evidence) => new(MailKind.Other, [], evidence is null ? [] : [evidence]);

    private static KindReading Of(MailKind kind, ReasonCode code, string message, Evidence evidence) =>
        new(kind, [new Reason(code, message, null, evidence.Words)], [evidence]);
}
