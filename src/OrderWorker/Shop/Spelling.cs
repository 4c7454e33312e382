namespace OrderWorker.Shop;

/// <summary>Guesses which word was meant.</summary>
internal static class Spelling
{
    /// <summary>" Did you mean 'price'?", or nothing where no word is near.</summary>
    public static string Guess(string written, IEnumerable<string> words)
    {
        var near = words
            .Select(word => (Word: word, Distance: Distance(written.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(guess => guess.Distance <= Math.Max(1, guess.Word.Length / 3))
            .OrderBy(guess => guess.Distance)
            .Select(guess => guess.Word)
            .FirstOrDefault();
        return near is null ? "" : $" Did you mean '{near}'?";
    }

    // Levenshtein's: letters put in, left out or changed.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
