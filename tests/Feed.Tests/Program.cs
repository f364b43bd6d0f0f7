using System.Globalization;
using Feed.Tests.Running;
using Feed.Tests.Storing;

// The tests run in the test host; this is the child process that some of them start and kill.
switch (args)
{
    case [WritingChild.Saves, var folder, var round]:
        await WritingChild.SaveAsync(folder, int.Parse(round, CultureInfo.InvariantCulture));
        return 0;
    case [WritingChild.Fills, var folder]:
        await WritingChild.FillAsync(folder);
        return 0;
    case [RefreshingChild.Refreshes, var folder, var address, var round]:
        await RefreshingChild.RunAsync(folder, address, int.Parse(round, CultureInfo.InvariantCulture));
        return 0;
    default:
        Console.Error.WriteLine("Run the tests with: dotnet test tests/Feed.Tests");
        return 2;
}
