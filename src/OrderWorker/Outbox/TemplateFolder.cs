using System.Text.RegularExpressions;
using Fluid;
using Microsoft.Extensions.FileProviders;
using OrderWorker.Settings;

namespace OrderWorker.Outbox;

/// <summary>The folder of <c>Shop:Templates</c>, and the rules by which a template in it is read.</summary>
internal sealed class TemplateFolder
{
    private static readonly FluidParser Parser = new();

    private readonly string _path;

    private TemplateFolder(string path)
    {
        _path = path;
        Options = new TemplateOptions
        {
            StrictVariables = true,
            StrictFilters = true,
            FileProvider = new PhysicalFileProvider(path),
            MemberAccessStrategy = new UnsafeMemberAccessStrategy { MemberNameStrategy = MemberNameStrategies.SnakeCase },
        };
    }

    public TemplateOptions Options { get; }

    /// <summary>The folder as named from the working folder; failing that, the one beside the program, as it is published.</summary>
    /// <exception cref="SettingsException">Neither is there.</exception>
    public static TemplateFolder Open(string folder)
    {
        string[] places = [Path.GetFullPath(folder), Path.GetFullPath(folder, AppContext.BaseDirectory)];
        return places.FirstOrDefault(Directory.Exists) is { } found
            ? new TemplateFolder(found)
            : throw new SettingsException(
                $"Shop:Templates is '{folder}', and there is no folder {string.Join(" or ", places.Distinct())}; name the folder of the mail templates."
            );
    }

    /// <summary>Parses a template and checks every name in it and in what it includes.</summary>
    /// <exception cref="SettingsException">Names the file and the line.</exception>
    public IFluidTemplate Read(string file)
    {
        var template = Parse(file);
        new TemplateCheck(this, file).VisitTemplate(template);
        return template;
    }

    /// <exception cref="SettingsException">Not all of the files are there: each that is missing is named, as after an upgrade that has new ones.</exception>
    public void Demand(IEnumerable<string> files)
    {
        var missing = files.Where(file => !File.Exists(Path.Combine(_path, file))).ToList();
        if (missing.Count > 0)
            throw new SettingsException(
                $"Shop:Templates: in {_path} {string.Join(", ", missing)} {(missing.Count == 1 ? "is" : "are")} missing; copy what is missing from the folder 'templates' that the program brings."
            );
    }

    /// <exception cref="SettingsException">Not there, or no Liquid.</exception>
    public IFluidTemplate Parse(string file)
    {
        if (!File.Exists(Path.Combine(_path, file)))
            throw new SettingsException($"Shop:Templates: {Path.Combine(_path, file)} is missing; put the template there.");

        return Parser.TryParse(Source(file), out var template, out var error)
            ? template
            : throw new SettingsException($"Shop:Templates: {Path.Combine(_path, file)}: {FirstLine(error)}.");
    }

    /// <summary>A sentence about a fault, with the line where the faulty words stand, be it in an included file.</summary>
    public SettingsException Fault(string file, string? words, string what, Exception? cause = null)
    {
        var places = string.IsNullOrEmpty(words)
            ? []
            : Directory.EnumerateFiles(_path, "*.liquid").Select(Path.GetFileName).OfType<string>();
        foreach (var candidate in places.Order(StringComparer.Ordinal).Prepend(file))
        {
            if (LineOf(candidate, words) is { } line)
                return new SettingsException($"Shop:Templates: {Path.Combine(_path, candidate)}, line {line}: {what}", cause);
        }

        return new SettingsException($"Shop:Templates: {Path.Combine(_path, file)}: {what}", cause);
    }

    private int? LineOf(string file, string? words)
    {
        if (string.IsNullOrEmpty(words))
            return null;

        // As a whole word, inside a tag: the same word may stand in the prose.
        var tag = new Regex($@"\{{[{{%][^}}]*?(?<![\w.]){Regex.Escape(words)}(?!\w)", RegexOptions.None, TimeSpan.FromSeconds(1));
        var match = tag.Match(Source(file));
        return match.Success ? Source(file).AsSpan(0, match.Index + match.Length).Count('\n') + 1 : null;
    }

    private string Source(string file) => File.ReadAllText(Path.Combine(_path, file));

    private static string FirstLine(string text) => text.Split('\n', 2)[0].TrimEnd('\r', '.');
}
