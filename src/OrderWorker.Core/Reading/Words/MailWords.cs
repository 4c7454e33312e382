namespace OrderWorker.Core.Reading.Words;

/// <summary>A mail's subject, new text and quoted text in tokens; made once a mail, however many readers ask.</summary>
public sealed class MailWords
{
    /// <summary>Characters of new text that are read. An order is shorter; what is longer goes to a person.</summary>
    public const int MostRead = 16 * 1024;

    // The readers of one mail run one after the other; a weak table of all mails would cost more than reading does.
    [ThreadStatic]
    private static MailWords? _last;

    // Tokens of a text while they are counted: a list that grows as it goes takes twice their room.
    [ThreadStatic]
    private static List<Token>? _scratch;

    private readonly MailContent _mail;
    private Passage? _quoted;

    private MailWords(MailContent mail, Lexicons languages)
    {
        _mail = mail;
        var body = Cut(mail.Body, SegmentKind.New, out var cutShort);
        var start = ReplyMarks.LengthIn(mail.Subject);
        var scratch = Scratch();
        Tokenizer.Append(mail.Subject, start, Math.Min(mail.Subject.Length, start + 1000), scratch);
        Token[] subject = [.. scratch];
        Lexicon = languages.For(subject, body);
        (IsCutShort, IsForwarded) = (cutShort, ReplyMarks.IsForward(mail.Subject));
        (Body, Subject) = (Passage.Of(mail.Body.Text, body, Lexicon), Passage.Of(mail.Subject, subject, Lexicon));
        IsReply = start > 0;
    }

    public Lexicon Lexicon { get; }
    public Passage Body { get; }

    /// <summary>Without "Re:" and the like.</summary>
    public Passage Subject { get; }

    /// <summary>Does the subject begin with "Re:", "Fwd:" or the like, so that it may be somebody else's?</summary>
    public bool IsReply { get; }

    public bool IsForwarded { get; }

    /// <summary>Was there more new text than <see cref="MostRead"/>?</summary>
    public bool IsCutShort { get; }

    public Passage Quoted => _quoted ??= Passage.Of(_mail.Body.Text, Cut(_mail.Body, SegmentKind.Quote, out _), Lexicon);

    public static MailWords Of(MailContent mail) => Of(mail, Lexicons.Shipped);

    /// <param name="mail">The mail.</param>
    /// <param name="languages">Those it may be written in; whoever asks first for a mail's words decides.</param>
    public static MailWords Of(MailContent mail, Lexicons languages) =>
        _last is { } last && ReferenceEquals(last._mail, mail) ? last : _last = new MailWords(mail, languages);

    private static Token[] Cut(MailText body, SegmentKind kind, out bool cutShort)
    {
        var (tokens, left) = (Scratch(), MostRead);
        cutShort = false;
        foreach (var segment in body.Segments)
        {
            if (segment.Kind != kind || segment.Length == 0)
                continue;
            var length = Math.Min(left, segment.Length);
            cutShort |= length < segment.Length;
            left -= length;
            if (length == 0)
                break;

            Tokenizer.Append(body.Text, segment.Start, segment.Start + length, tokens);
            tokens.Add(new Token(TokenKind.Break, segment.Start + length, 0, "\n", 2, false, false));
        }

        return [.. tokens];
    }

    private static List<Token> Scratch()
    {
        var scratch = _scratch ??= new List<Token>(MostRead / 8);
        scratch.Clear();
        return scratch;
    }
}
