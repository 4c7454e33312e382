namespace OrderWorker.Core.Reading.Words;

/// <summary>Parts a text into sentences: at their marks, at line breaks, and before the rows of a list that stands in one line.</summary>
/// <param name="text">With its phrases.</param>
/// <param name="rows">Tokens at which such a row begins; null for none.</param>
internal readonly struct SentenceSplitter(Passage text, HashSet<int>? rows)
{
    // Tokens; nobody writes a longer one, and every step of reading may look at a whole sentence.
    private const int Longest = 300;

    // Tokens of most sentences are more: room for a text's sentences.
    private const int Fewest = 8;

    /// <summary>The sentences in their order; what stands in each is not told yet.</summary>
    public List<Sentence> Split()
    {
        var sentences = new List<Sentence>(text.Tokens.Count / Fewest + 1);
        var (start, begins) = (0, true);
        for (var i = 0; i <= text.Tokens.Count; i++)
        {
            var atEnd = i == text.Tokens.Count;
            if (!atEnd && text.Tokens[i].Kind != TokenKind.Break && i - start < Longest && !Ends(i))
                continue;

            var token = atEnd ? default : text.Tokens[i];
            var isBreak = !atEnd && token.Kind == TokenKind.Break;
            if (i > start)
            {
                var closing = atEnd || isBreak || token.Kind != TokenKind.Mark ? '\n' : token.Text[0];
                var last = i;
                while (last < text.Tokens.Count && text.Tokens[last].Kind == TokenKind.Mark && Ends(last))
                {
                    closing = text.Tokens[last].IsMark('?') ? '?' : closing;
                    last++;
                }

                var paragraph = last >= text.Tokens.Count || text.Tokens[last].IsParagraphEnd;
                sentences.Add(new Sentence(start, i, closing, paragraph, begins));
                begins = false;
            }
            else if (isBreak && token.IsParagraphEnd && sentences.Count > 0)
            {
                sentences[^1] = sentences[^1] with { EndsParagraph = true };
            }

            begins |= isBreak;
            // A sentence that was cut for its length goes on with this very token.
            start = atEnd || isBreak || Ends(i) ? i + 1 : i;
        }

        return sentences;
    }

    private bool Ends(int at)
    {
        if (rows?.Contains(at) == true)
            return true;
        ref readonly var token = ref text.Tokens[at];
        if (token.Kind != TokenKind.Mark)
            return false;
        return token.Text[0] is '.' or '!' or '?' && !(token.IsMark('.') && SentenceEnds.IsInner(text, at))
            || token.IsMark(';') && SentenceEnds.TellsOfHaving(text, at + 1)
            || token.IsMark(':') && at + 1 < text.Tokens.Count && text.Tokens[at + 1].Kind == TokenKind.Break;
    }
}
