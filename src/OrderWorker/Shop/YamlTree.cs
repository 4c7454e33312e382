using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OrderWorker.Shop;

/// <summary>Reads YAML into nodes that know their line.</summary>
/// <remarks>
/// YamlDotNet's own tree stops at the first key that stands twice, and follows any nesting until the stack ends. A value that is
/// referred to by an alias counts each time, so that a small file cannot become an endless one.
/// </remarks>
internal sealed class YamlTree
{
    private const int MaxDepth = 16;
    private const int MaxNodes = 200_000;

    private readonly Parser _parser;
    private readonly MistakeList _mistakes;
    private readonly Dictionary<AnchorName, (YamlNode Node, int Size)> _anchors = [];
    private int _nodes;

    private YamlTree(string text, MistakeList mistakes) => (_parser, _mistakes) = (new Parser(new StringReader(text)), mistakes);

    /// <returns>The file's one document, or null after a mistake that leaves nothing to go on with.</returns>
    public static YamlNode? Read(string text, MistakeList mistakes)
    {
        try
        {
            return new YamlTree(text, mistakes).ReadDocument();
        }
        catch (YamlException fault)
        {
            var tab = Array.FindIndex(text.Split('\n'), line => line.TrimStart(' ').StartsWith('\t'));
            if (tab >= 0)
                mistakes.Add(tab + 1, "the line is indented with a tab; YAML takes blanks only.");
            else
                mistakes.Add((int)Math.Max(fault.Start.Line, 1), Explain(fault));
            return null;
        }
    }

    private YamlNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _mistakes.Add(1, "the file is empty; deploy/examples/catalogue.yaml shows what belongs in it.");
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode(1);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            _mistakes.Add((int)second.Start.Line, "a second document begins with '---'; a catalogue is one.");
        return root;
    }

    private YamlNode ReadNode(int depth)
    {
        var at = _parser.Current!.Start;
        var before = _nodes;
        if (depth > MaxDepth)
            throw new YamlException(at, at, $"more than {MaxDepth} levels stand inside each other; a catalogue has five");
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            return Resolve(alias);

        Count(1, at);
        var anchor = (_parser.Current as NodeEvent)?.Anchor ?? AnchorName.Empty;
        YamlNode node =
            _parser.TryConsume<Scalar>(out var scalar) ? ToText(scalar)
            : _parser.TryConsume<SequenceStart>(out _) ? ReadList((int)at.Line, depth)
            : ReadMap((int)at.Line, depth);
        if (!anchor.IsEmpty)
            _anchors[anchor] = (node, _nodes - before);
        return node;
    }

    private YamlNode Resolve(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value, out var found))
            throw new YamlException(
                alias.Start,
                alias.End,
                $"'*{alias.Value}' refers to '&{alias.Value}', which stands nowhere above"
            );

        Count(found.Size, alias.Start);
        return found.Node;
    }

    private void Count(int nodes, Mark at)
    {
        _nodes += nodes;
        if (_nodes > MaxNodes)
            throw new YamlException(at, at, $"the file has more than {MaxNodes} values; a catalogue has far fewer");
    }

    private YamlList ReadList(int line, int depth)
    {
        var entries = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            entries.Add(ReadNode(depth + 1));
        return new YamlList(line, entries);
    }

    private YamlMap ReadMap(int line, int depth)
    {
        _parser.Consume<MappingStart>();
        var entries = new List<(YamlText Key, YamlNode Value)>();
        var lineOf = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is not YamlText text)
                _mistakes.Add(key.Line, $"{key.What} stands where a key belongs, such as 'sku:'.");
            else if (!lineOf.TryAdd(text.Text, text.Line))
                _mistakes.Add(text.Line, $"'{text.Text}' stands already in line {lineOf[text.Text]}; keep one of them.");
            else
                entries.Add((text, value));
        }

        return new YamlMap(line, entries);
    }

    private static YamlText ToText(Scalar scalar) =>
        new((int)scalar.Start.Line, scalar.Value, scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any));

    private static string Explain(YamlException fault) =>
        $"this is no YAML: {fault.Message.TrimEnd('.')}. Check the indentation, and quote texts with ': ', '#', '{{' or '[' in them.";
}
