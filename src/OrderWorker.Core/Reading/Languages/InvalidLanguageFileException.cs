namespace OrderWorker.Core.Reading.Languages;

/// <summary>A language file that cannot be used. The message names the file, the section, the word and what to do.</summary>
public sealed class InvalidLanguageFileException(string message, Exception? cause = null) : Exception(message, cause);
