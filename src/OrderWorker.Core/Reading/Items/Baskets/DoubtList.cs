using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>Why a person has to look at what a mail asks for.</summary>
internal readonly struct DoubtList(Passage text)
{
    // A person needs the first few, not thousands.
    private const int Most = 20;

    private readonly List<Reason> _doubts = [];

    public int Count => _doubts.Count;

    public IReadOnlyList<Reason> Distinct =>
        _doubts.Count == 0 ? [] : [.. _doubts.DistinctBy(d => (d.Code, d.Message, d.IsFirm))];

    public void Add(ReasonCode code, string message, Statement statement, bool isFirm = false)
    {
        if (_doubts.Count < Most)
            _doubts.Add(new Reason(code, message, null, WordsOf(statement)) { IsFirm = isFirm });
    }

    public void Add(Reason doubt) => _doubts.Add(doubt);

    public string WordsOf(Statement statement) => text.Words(statement.Sentence.Start, statement.Sentence.End);
}
