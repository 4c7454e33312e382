using Microsoft.Extensions.Options;

namespace OrderWorker.Outbox;

/// <summary>Writes mail to a Maildir, for shops that send from there and for trying things out.</summary>
/// <remarks>A mail's file is named after its row, so it is there once however often it is written.</remarks>
public sealed class MaildirMailSender(IOptions<SmtpOptions> options) : IMailSender
{
    private readonly string _path = Path.GetFullPath(options.Value.Path);

    public Task OpenAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var folder in (string[])["tmp", "new", "cur"])
                Directory.CreateDirectory(Path.Combine(_path, folder));
            return Task.CompletedTask;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new MailServerUnavailableException(
                $"Cannot write to the Maildir {_path}: {cause.Message} Check Smtp:Path.",
                cause
            );
        }
    }

    public async Task<SendOutcome> SendAsync(OutgoingMail mail, Func<Task<bool>> handingOver)
    {
        if (!await handingOver())
            return new SendOutcome(SendResult.NotSent, "");
        if (Find(mail) is { } there)
            return new SendOutcome(SendResult.Accepted, $"{there} was there already");

        try
        {
            var (draft, final) = (Path.Combine(_path, "tmp", mail.Name), Path.Combine(_path, "new", mail.Name));
            await using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await file.WriteAsync(WithUnixLineEnds(mail.Mime));
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, final, overwrite: true);
            return new SendOutcome(SendResult.Accepted, final);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // A file that was not moved has not arrived: trying again is safe.
            return new SendOutcome(SendResult.TryLater, cause.Message);
        }
    }

    public Task<bool?> HasArrivedAsync(OutgoingMail mail, CancellationToken cancellation) =>
        Task.FromResult<bool?>(Find(mail) is not null);

    // A mail reader moves a file from new to cur and adds its flags behind a colon.
    private string? Find(OutgoingMail mail) =>
        new[] { "new", "cur" }
            .Select(folder => Path.Combine(_path, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, mail.Name + "*"))
            .FirstOrDefault(file => Path.GetFileName(file).Split(':')[0] == mail.Name);

    private static byte[] WithUnixLineEnds(byte[] mime) =>
        [.. mime.Where((b, i) => b != '\r' || i + 1 == mime.Length || mime[i + 1] != '\n')];
}
