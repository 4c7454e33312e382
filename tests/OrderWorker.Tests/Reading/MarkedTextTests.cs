using OrderWorker.Core.Reading;

namespace OrderWorker.Tests.Reading;

public sealed class MarkedTextTests
{
    private const string Text = "two Bach, please";

    [Theory]
    [InlineData("[two] [Bach], please", 0, 3, 4, 4)]
    [InlineData("[two Bach][, please]", 0, 8, 4, 12)]
    [InlineData("[two Bach], please", 0, 8, 0, 3)]
    [InlineData("two [Bach], please", -1, 3, 4, 4)]
    [InlineData("[two] Bach, please", 0, 3, 10, 900)]
    public void The_words_of_the_evidence_are_cut_out_and_nothing_of_the_text_is_lost(
        string marked,
        int start,
        int length,
        int start2,
        int length2
    )
    {
        var pieces = MarkedText.Cut(Text, [Words(start, length), Words(start2, length2)]);

        Assert.Equal(marked, string.Concat(pieces.Select(p => p.Evidence is null ? p.Text : $"[{p.Text}]")));
        Assert.Equal(Text, string.Concat(pieces.Select(p => p.Text)));
    }

    [Fact]
    public void A_sentence_that_tells_the_kind_gives_way_to_what_is_read_in_it()
    {
        var pieces = MarkedText.Cut(Text, [new("kind", 0, Text.Length, "", ""), Words(4, 4)]);

        Assert.Equal("two [Bach], please", string.Concat(pieces.Select(p => p.Evidence is null ? p.Text : $"[{p.Text}]")));
    }

    private static Evidence Words(int start, int length) => new("line:bach", start, length, "", "");
}
