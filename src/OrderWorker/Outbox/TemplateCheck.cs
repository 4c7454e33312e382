using System.Collections;
using System.Reflection;
using Fluid;
using Fluid.Ast;
using OrderWorker.Core.Outbox;

namespace OrderWorker.Outbox;

/// <summary>Walks a template, every branch of it, and holds each name against the facts that a mail is written from.</summary>
/// <remarks>Rendering samples would miss what stands in a branch that no sample takes.</remarks>
internal sealed class TemplateCheck(TemplateFolder folder, string file) : AstVisitor
{
    // What the template made itself; null: of a type that is not followed further.
    private readonly Dictionary<string, Type?> _made = new(StringComparer.Ordinal) { ["forloop"] = null };
    private string _file = file;
    private int _depth;

    protected override Statement VisitForStatement(ForStatement statement)
    {
        _made[statement.Identifier] = TypeOf(statement.Source) is { } list ? ElementOf(list) : null;
        return base.VisitForStatement(statement);
    }

    protected override Statement VisitAssignStatement(AssignStatement statement)
    {
        var visited = base.VisitAssignStatement(statement);
        _made[statement.Identifier] = TypeOf(statement.Value);
        return visited;
    }

    protected override Statement VisitCaptureStatement(CaptureStatement statement)
    {
        _made[statement.Identifier] = typeof(string);
        return base.VisitCaptureStatement(statement);
    }

    protected override Statement VisitRenderStatement(RenderStatement statement) =>
        throw Fault(statement.Path, "a file that is rendered sees none of the facts; write include instead of render.");

    protected override Statement VisitIncludeStatement(IncludeStatement statement)
    {
        if ((statement.Path as LiteralExpression)?.Value.ToStringValue() is not { Length: > 0 } name)
            throw Fault("include", "give the file to include as a quoted name, so that it can be checked at start.");
        if (++_depth > 10)
            throw Fault(name, $"'{name}' includes itself.");

        var (outer, inner) = (_file, name.EndsWith(".liquid", StringComparison.Ordinal) ? name : name + ".liquid");
        var partial = folder.Parse(inner);
        _file = inner;
        VisitTemplate(partial);
        (_file, _depth) = (outer, _depth - 1);
        return statement;
    }

    protected override Expression VisitFilterExpression(FilterExpression expression)
    {
        if (expression.Name == "raw")
            throw Fault("raw", "the filter 'raw' would let a buyer's words through as HTML; leave it out.");
        if (!folder.Options.Filters.TryGetValue(expression.Name, out _))
            throw Fault(expression.Name, $"there is no filter '{expression.Name}'.");
        return base.VisitFilterExpression(expression);
    }

    protected override Expression VisitMemberExpression(MemberExpression expression)
    {
        TypeOf(expression);
        return base.VisitMemberExpression(expression);
    }

    // The type that a path leads to, null where that is not known; a step that leads nowhere is a fault.
    private Type? TypeOf(Expression? expression)
    {
        if (expression is not MemberExpression { Segments: [IdentifierSegment { Identifier: var first }, ..] segments })
            return null;

        var path = first;
        if (!_made.TryGetValue(first, out var type))
            type = Member(typeof(MailFacts), first, path);
        foreach (var segment in segments.Skip(1))
        {
            if (segment is not IdentifierSegment { Identifier: var name })
                return null; // list[0]: rendering the samples finds a fault behind it

            path += $".{name}";
            type = type is null ? null : Member(type, name, path);
        }

        return type;
    }

    private Type? Member(Type type, string name, string path)
    {
        if (ElementOf(type) is { } element && name is "size" or "first" or "last")
            return name == "size" ? typeof(int) : element;
        if (type == typeof(string) && name == "size")
            return typeof(int);

        var members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(_ => type.Namespace == typeof(MailFacts).Namespace)
            .ToDictionary(MemberNameStrategies.SnakeCase.Invoke, property => property.PropertyType);
        return members.TryGetValue(name, out var found)
            ? found
            : throw Fault(
                path,
                $"there is no '{path}'; there is {(members.Count == 0 ? "nothing further" : string.Join(", ", members.Keys.Order()))}."
            );
    }

    private static Type? ElementOf(Type type) =>
        type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments()[0] : null;

    private Exception Fault(string words, string what) => folder.Fault(_file, words, what);
}
