using OrderWorker.Tests.Corpus.Scoring;
using OrderWorker.Tests.Support;

namespace OrderWorker.Benchmarks;

/// <summary>Reads the whole corpus, prints the score and puts it into the page on reading.</summary>
internal static class ScoreReport
{
    private const string Start = "<!-- score -->\n";
    private const string End = "<!-- end of score -->";

    public static int Write()
    {
        var mails = ScoredMail.ReadAll();
        var table = $"{ScoreTable.Of(mails)}\n{Pieces()}";
        Console.WriteLine(table);
        foreach (
            var mail in mails.Where(m => m.Mail.Part != CorpusPart.ScoredOnly && (m.IsAcceptable != m.IsExact || !m.HasRightKind))
        )
            Console.WriteLine(mail);

        var page = Checkout.File("deploy", "docs", "reading.md");
        var text = File.ReadAllText(page);
        var (from, until) = (text.IndexOf(Start, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        File.WriteAllText(page, $"{text[..(from + Start.Length)]}{table}{text[until..]}");
        return 0;
    }

    // Parts of mails by themselves: which part is read worst.
    private static string Pieces()
    {
        var rows = Piece
            .Lists.Select(list => (List: list, Pieces: ScoredPiece.Read(list)))
            .Select(row =>
                $"| {row.List} | {row.Pieces.Count(p => p.IsRight)} / {row.Pieces.Count} | {row.Pieces.Count(p => p.IsWrong)} |\n"
            );
        return $"### Parts of mails, each in a good order\n\n| part | right | wrong |\n|---|---|---|\n{string.Concat(rows)}\n";
    }
}
