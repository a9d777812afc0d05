/** Keys as they stand on the keyboard: `<Kbd keys={['Ctrl', 'K']} />`. */
export function Kbd({ keys }: { keys: string[] }) {
  return (
    <span className="inline-flex gap-0.5">
      {keys.map((key) => (
        <kbd
          key={key}
          className="inline-grid h-4.5 min-w-4.5 place-items-center rounded-xs border border-line-strong bg-paper px-1 font-sans text-2xs text-ink-2 leading-none"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
