namespace Feed.Core.Reading;

/// <summary>The nodes in an element, in the order of the page.</summary>
/// <param name="isDeep">Whether those in its children are among them.</param>
internal readonly struct HtmlNodes(HtmlNode parent, bool isDeep)
{
    public Enumerator GetEnumerator() => new(parent, isDeep);

    public struct Enumerator(HtmlNode parent, bool isDeep)
    {
        private readonly int end = parent.End;
        private int next = parent.Index + 1;

        public HtmlNode Current { get; private set; }

        public bool MoveNext()
        {
            if (next >= end)
            {
                return false;
            }

            Current = parent with { Index = next };
            next = isDeep ? next + 1 : Current.End;
            return true;
        }
    }
}
