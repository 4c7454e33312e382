using OrderWorker.Commands;

return await CommandLine.RunAsync(args);
