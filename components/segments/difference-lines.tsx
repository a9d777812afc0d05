/** What changed, a sentence each. */
export function DifferenceLines({ lines }: { lines: string[] }) {
  const keyed = lines.map((line, index) => ({ line, key: `${index} ${line}` }));
  return (
    <ul className="list-disc space-y-1 pl-4.5 text-ink-2">
      {keyed.map(({ line, key }) => (
        <li key={key}>{line}</li>
      ))}
    </ul>
  );
}
