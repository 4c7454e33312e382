using System.Text.RegularExpressions;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Forms;

/// <summary>
/// A form with boxes: "[2] Slow Water CD $18", "[ ] Tuesday $17", "T-shirt  S [ ]  M [1]", "[x] PayPal". What stands at an empty box is not wanted;
/// a number in a box counts what stands at it.
/// </summary>
internal static partial class TickedBoxes
{
    private const int FewestBoxes = 2;

    private readonly record struct Box(int Start, int End, string Content)
    {
        public bool IsEmpty => Content.Length == 0;
        public bool IsNumber => Content.Length > 0 && char.IsAsciiDigit(Content[0]);
    }

    /// <returns>The mail without its empty boxes and what stands at them; null where it has no such form.</returns>
    public static OpenedForm? Open(MailContent mail)
    {
        var text = mail.Body.Text;
        if (!text.Contains('[') && !text.Contains('☐') && !text.Contains('☑') && !text.Contains('☒'))
            return null;
        var (retyping, boxes, empty, doubt) = (new Retyping(mail), 0, 0, (Reason?)null);
        Evidence? first = null;
        foreach (var segment in mail.Body.Segments.Where(s => s.Kind == SegmentKind.New))
        {
            var stop = segment.Start + segment.Length;
            for (var (start, end) = (segment.Start, 0); start < stop; start = end + 1)
            {
                end = text.IndexOf('\n', start, stop - start);
                end = end < 0 ? stop : end;
                var found = BoxesOf(text, start, end);
                if (found.Count == 0)
                {
                    if (boxes == 0 && Heading().IsMatch(text.AsSpan(start, end - start)))
                        retyping.Blank(start, end);
                    continue;
                }

                (boxes, empty) = (boxes + found.Count, empty + found.Count(b => b.IsEmpty));
                if (found.Exists(b => b.IsEmpty) && IsAnswered(text[start..end]))
                    doubt ??= new Reason(
                        ReasonCode.AmbiguousQuantity,
                        "A line of a form has an empty box and words beside it; it cannot be told whether it is wanted.",
                        null,
                        text[start..end].Trim()
                    );
                Write(retyping, text, start, end, found);
                if (found.Exists(b => b.IsNumber))
                    first ??= new Evidence("kind", start, end - start, text[start..end], "a number in a box of a form");
            }
        }

        if (boxes < FewestBoxes || empty == 0 && first is null)
            return null;
        if (empty == boxes)
            doubt ??= new Reason(
                ReasonCode.AmbiguousQuantity,
                "The boxes of the form are all empty; it cannot be told what is wanted."
            );
        return new OpenedForm(empty == boxes ? mail : retyping.Done(), first) { Doubt = doubt };
    }

    private static void Write(Retyping retyping, string text, int start, int end, List<Box> boxes)
    {
        if (boxes.TrueForAll(b => b.IsEmpty))
        {
            retyping.Blank(start, end);
            return;
        }

        var leads = text.AsSpan(start, boxes[0].Start - start).IsWhiteSpace();
        for (var i = 0; i < boxes.Count; i++)
        {
            var box = boxes[i];
            var (from, to) = leads
                ? (box.End, i + 1 < boxes.Count ? boxes[i + 1].Start : end)
                : (i > 0 ? boxes[i - 1].End : OptionAt(text, start, box.Start, boxes.Count), box.Start);
            retyping.Blank(box.Start, box.End);
            if (box.IsEmpty)
                retyping.Blank(from, to);
            else if (box.IsNumber)
                retyping.Put(box.Start, leads ? $"{box.Content} x" : $"x {box.Content}");
        }
    }

    // "T-shirt $25      S [ ]   M [1]": what all boxes of a line are for stands before the first one's own word.
    private static int OptionAt(string text, int start, int box, int boxes)
    {
        if (boxes == 1)
            return start;
        var at = box;
        while (at > start && char.IsWhiteSpace(text[at - 1]))
            at--;
        while (at > start && !char.IsWhiteSpace(text[at - 1]))
            at--;
        return at;
    }

    private static List<Box> BoxesOf(string text, int start, int end)
    {
        var boxes = new List<Box>();
        foreach (var match in Square().EnumerateMatches(text.AsSpan(start, end - start)))
        {
            var (from, to) = (start + match.Index, start + match.Index + match.Length);
            var content = text[from] switch
            {
                '☐' => "",
                '☑' or '☒' => "x",
                _ => text[(from + 1)..(to - 1)].Trim(" \t_.".ToCharArray()),
            };
            boxes.Add(new Box(from, to, content));
        }

        return boxes;
    }

    private static bool IsAnswered(string line) => Answer().IsMatch(line);

    [GeneratedRegex(@"\[[ \t_.]*(?:[xX✓✔*]|[0-9]{1,2})?[ \t_.]*\]|[☐☑☒]", RegexOptions.CultureInvariant)]
    private static partial Regex Square();

    // "MILLRACE ARTS - FALL FLYER ORDER FORM"
    [GeneratedRegex(
        @"^[^0-9:]*(?:order form|bestellformular|bestellschein|bon de commande|bestelformulier|modulo d'ordine)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"\b(?:yes|please|ja|bitte|oui|si|ok|two|three)\b|\bx ?[0-9]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Answer();
}
