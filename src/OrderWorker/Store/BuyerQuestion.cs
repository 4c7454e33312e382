using System.Text.Json;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Conversation;
using OrderWorker.Core.Values;

namespace OrderWorker.Store;

/// <summary>The one question that went to a buyer about what their mail lacks. One a mail, whatever comes of it.</summary>
public sealed class BuyerQuestion
{
    /// <summary>The mail that lacks something.</summary>
    public required long InboxMessageId { get; init; }
    public InboxMessage? InboxMessage { get; init; }

    public required QuestionKind Kind { get; init; }

    /// <summary>As the buyer reads it.</summary>
    public required string Sentence { get; init; }

    /// <summary>The numbered choices as they were sent, as JSON: a later catalogue may number others.</summary>
    public required string Options { get; init; }

    /// <summary>Where the words that are asked about begin; -1 where it is about none.</summary>
    public required int Start { get; init; }

    /// <summary>Whom it went to, in lower case.</summary>
    public required string BuyerKey { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>The mail that answered it, for good or not; null while none has.</summary>
    public long? AnswerId { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? AnsweredAt { get; set; }

    public static BuyerQuestion Of(InboxMessage mail, EmailAddress buyer, Question question, DateTime now) =>
        new()
        {
            InboxMessageId = mail.Id,
            Kind = question.Kind,
            Sentence = question.Sentence,
            Options = JsonSerializer.Serialize(question.Options.Select(Option.Of)),
            Start = question.Start,
            BuyerKey = buyer.Normalized,
            AskedAt = now,
        };

    public Question ToQuestion() =>
        new()
        {
            Kind = Kind,
            Sentence = Sentence,
            Options = [.. JsonSerializer.Deserialize<List<Option>>(Options)!.Select(option => option.ToOption())],
            Start = Start,
        };

    private sealed record Option(string Label, string? Sku, Place? ShipTo)
    {
        public static Option Of(QuestionOption option) =>
            new(
                option.Label,
                option.Item?.Text,
                option.ShipTo is { } to ? new Place(to.Name, [.. to.Lines], to.Postcode, to.Country.Code) : null
            );

        public QuestionOption ToOption() =>
            new(
                Label,
                Sku is null ? null : Core.Catalogue.Sku.Of(Sku),
                ShipTo is null ? null : new ShipTo(ShipTo.Name, ShipTo.Lines, ShipTo.Postcode, Country.Of(ShipTo.Country))
            );
    }

    private sealed record Place(string Name, List<string> Lines, string Postcode, string Country);
}
