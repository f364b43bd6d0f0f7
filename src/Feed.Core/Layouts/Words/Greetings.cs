namespace Feed.Core.Layouts.Words;

/// <summary>Lines with which letters greet their readers: <c>Hi there!</c>, <c>大家好！</c></summary>
internal static class Greetings
{
    // Signs around the words.
    private const int AroundChars = 6;

    private static readonly HashSet<string> Lines = new(StringComparer.OrdinalIgnoreCase)
    {
        "hello", "hello all", "hello again", "hello everybody", "hello everyone", "hello folks", "hello friends", "hello readers", "hello there", "hey", "hey all", "hey everyone", "hey folks", "hey friends", "hey there",
        "hi", "hi again", "hi all", "hi everybody", "hi everyone", "hi folks", "hi friends", "hi there", "good afternoon", "good evening", "good morning", "greetings", "howdy", "dear all", "dear friends", "dear reader", "dear readers",
        "hallo", "hola", "bonjour", "各位好", "各位读者", "各位朋友", "大家好", "你好", "您好", "朋友们好", "早上好", "早安", "晚上好",
    };

    private static readonly int Longest = Lines.Max(line => line.Length) + AroundChars;

    public static bool Is(string line) => line.Length <= Longest && Lines.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line.AsSpan().Trim(" !.,:~！。，：～👋*_"));
}
