using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace OrderWorker.Settings;

public static class SettingsSetup
{
    /// <summary>Binds options to their section and checks them at start: a wrong one stops the program with a sentence for a person.</summary>
    public static OptionsBuilder<TOptions> AddSettings<TOptions>(this IServiceCollection services, string section)
        where TOptions : class
    {
        services.AddSingleton<IValidateOptions<TOptions>>(new AnnotationCheck<TOptions>(section));
        return services
            .AddOptions<TOptions>()
            // Before the binder, whose message for a value of the wrong kind names a type and not what would be right.
            .Configure<IConfiguration>(
                (_, configuration) => SettingKinds.Check(typeof(TOptions), configuration.GetSection(section))
            )
            .BindConfiguration(section)
            .ValidateOnStart();
    }

    private sealed class AnnotationCheck<TOptions>(string section) : IValidateOptions<TOptions>
        where TOptions : class
    {
        public ValidateOptionsResult Validate(string? name, TOptions options)
        {
            var wrong = typeof(TOptions).GetProperties().SelectMany(property => Faults(property, options)).ToList();
            return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
        }

        private IEnumerable<string> Faults(PropertyInfo property, TOptions options)
        {
            var rules = property.GetCustomAttributes<ValidationAttribute>().ToList();
            if (rules.Count == 0)
                return [];

            var value = property.GetValue(options);
            var context = new ValidationContext(options) { MemberName = property.Name };
            return rules
                .Where(rule => rule.GetValidationResult(value, context) is not null)
                .Select(rule => Sentence($"{section}:{property.Name}", value, rule));
        }

        private static string Sentence(string setting, object? value, ValidationAttribute rule) =>
            rule switch
            {
                { ErrorMessage: { } own } => $"{setting} is '{value}'; {own}",
                RequiredAttribute => $"{setting} is not set; give it a value.",
                RangeAttribute range => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{setting} is {value}; give a value from {range.Minimum} to {range.Maximum}."
                ),
                RegularExpressionAttribute pattern => $"{setting} is '{value}'; it has to match {pattern.Pattern}.",
                _ => $"{setting} is '{value}'; {rule.FormatErrorMessage(setting)}",
            };
    }
}
