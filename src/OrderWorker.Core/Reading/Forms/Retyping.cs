namespace OrderWorker.Core.Reading.Forms;

/// <summary>A mail's text with what a form prints taken out of it, and what its buyer filled in left where it stands.</summary>
/// <remarks>No character moves, so that what is read is found at its place in the mail as it came.</remarks>
internal sealed class Retyping(MailContent mail)
{
    private readonly char[] _text = mail.Body.Text.ToCharArray();

    public void Blank(int start, int end)
    {
        if (end > start)
            _text.AsSpan(start, end - start).Fill(' ');
    }

    /// <summary>Takes out a run of text, and leaves its line ends.</summary>
    public void Erase(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_text[i] != '\n')
                _text[i] = ' ';
        }
    }

    public void Put(int at, string text) => text.CopyTo(0, _text, at, text.Length);

    public MailContent Done() => mail with { Body = mail.Body with { Text = new string(_text) } };
}
