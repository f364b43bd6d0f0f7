// What `dotnet new web` gives: the measure of how fast an ASP.NET Core app can start.
var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Hello World!");
app.Run();
