using System.Text;

namespace OrderWorker.Reading.Html;

/// <summary>Writes lines as a browser sets them: blanks run together, blocks begin lines, quotes get their mark.</summary>
internal sealed class HtmlLines
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();
    private bool _blank;
    private bool _wantsEmptyLine;

    /// <summary>How deep in quotes the next words stand.</summary>
    public int Depth
    {
        get;
        set
        {
            Block();
            field = value;
        }
    }

    /// <summary>Above zero, blanks and line ends count as they are.</summary>
    public int Keeps { get; set; }

    public void Add(ReadOnlySpan<char> text, bool keep = false)
    {
        if (keep)
        {
            _line.Append(text);
            return;
        }

        foreach (var letter in text)
        {
            if (Keeps > 0 && letter == '\n')
                Break();
            else if (Keeps == 0 && letter is ' ' or '\t' or '\n' or '\r')
                _blank = _line.Length > 0;
            else
            {
                if (_blank && _line.Length > 0 && _line[^1] is not (' ' or '\t'))
                    _line.Append(' ');
                _blank = false;
                _line.Append(letter);
            }
        }
    }

    /// <summary>Ends the line, be it empty.</summary>
    public void Break()
    {
        if (_wantsEmptyLine && _line.Length > 0)
            Write("");
        _wantsEmptyLine = false;
        Write(_line.ToString().TrimEnd());
        _line.Clear();
        _blank = false;
    }

    /// <summary>Ends the line if there is anything on it.</summary>
    public void Block()
    {
        if (_line.Length > 0)
            Break();
    }

    /// <summary>Ends the line, and leaves an empty one before the next words.</summary>
    /// <param name="tight">Without the empty one.</param>
    public void Paragraph(bool tight)
    {
        Block();
        _wantsEmptyLine |= !tight && _text.Length > 0;
    }

    /// <summary>Begins a cell of a table.</summary>
    public void Cell()
    {
        if (_line.Length > 0)
            _line.Append('\t');
        _blank = false;
    }

    public override string ToString()
    {
        Block();
        return _text.ToString();
    }

    private void Write(string line)
    {
        for (var i = 0; i < Depth; i++)
            _text.Append("> ");
        _text.Append(line);
        if (Depth > 0 && line.Length == 0)
            _text.Length--;
        _text.Append('\n');
    }
}
