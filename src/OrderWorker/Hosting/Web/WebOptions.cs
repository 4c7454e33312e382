using System.ComponentModel.DataAnnotations;

namespace OrderWorker.Hosting.Web;

/// <summary>Where dashboard, webhooks and health are served.</summary>
public sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>Separated by semicolons. Default: this machine only.</summary>
    [Required]
    [RegularExpression(
        @"https?://[^\s;/]+(:\d+)?/?(;https?://[^\s;/]+(:\d+)?/?)*",
        ErrorMessage = "give one as http://127.0.0.1:8080."
    )]
    public string Urls { get; init; } = "http://127.0.0.1:8080";
}
