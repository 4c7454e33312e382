namespace OrderWorker.Core.Payments.Assignment;

/// <summary>The assignment problem, exactly, in cubic time.</summary>
/// <remarks>H. W. Kuhn, "The Hungarian method for the assignment problem", 1955; here with shortest augmenting paths.</remarks>
internal static class HungarianMethod
{
    /// <param name="scores">Of rows and columns; zero or less: the two do not go together.</param>
    /// <returns>For each row its column, or -1: the sum of the scores is the highest there is.</returns>
    public static int[] Assign(int[,] scores)
    {
        var (rows, columns) = (scores.GetLength(0), scores.GetLength(1));
        // Each row has a column of its own for "none", which costs nothing.
        var width = columns + rows;
        var (rowPrice, columnPrice) = (new long[rows + 1], new long[width + 1]);
        var (rowOf, from) = (new int[width + 1], new int[width + 1]);
        for (var row = 1; row <= rows; row++)
        {
            rowOf[0] = row;
            var column = 0;
            var shortest = new long[width + 1];
            Array.Fill(shortest, long.MaxValue);
            var isDone = new bool[width + 1];
            while (rowOf[column] != 0)
            {
                isDone[column] = true;
                var (at, step, next) = (rowOf[column], long.MaxValue, 0);
                for (var j = 1; j <= width; j++)
                {
                    if (isDone[j])
                        continue;
                    var length = Cost(at, j) - rowPrice[at] - columnPrice[j];
                    if (length < shortest[j])
                        (shortest[j], from[j]) = (length, column);
                    if (shortest[j] < step)
                        (step, next) = (shortest[j], j);
                }

                for (var j = 0; j <= width; j++)
                    if (isDone[j])
                    {
                        rowPrice[rowOf[j]] += step;
                        columnPrice[j] -= step;
                    }
                    else if (shortest[j] != long.MaxValue)
                        shortest[j] -= step;
                column = next;
            }

            for (; column != 0; column = from[column])
                rowOf[column] = rowOf[from[column]];
        }

        var assigned = new int[rows];
        Array.Fill(assigned, -1);
        for (var j = 1; j <= columns; j++)
            if (rowOf[j] != 0 && scores[rowOf[j] - 1, j - 1] > 0)
                assigned[rowOf[j] - 1] = j - 1;
        return assigned;

        long Cost(int row, int column) => column <= columns ? -Math.Max(0, scores[row - 1, column - 1]) : 0;
    }
}
