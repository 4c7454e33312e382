using OrderWorker.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddOrderWorker(builder.Configuration);
await builder.Build().RunAsync();
