import { classNames } from '@/components/ui/class-names';
import { CopyButton } from '@/components/ui/copy-button';

type CodeBlockProps = { code: string; label: string; wrap?: boolean; className?: string };

export function CodeBlock({ code, label, wrap = false, className }: CodeBlockProps) {
  return (
    <figure
      aria-label={label}
      className={classNames('relative min-w-0 rounded-lg border border-line bg-sunken', className)}
    >
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        className={classNames(
          'max-h-120 overflow-auto rounded-lg p-3.5 pr-12 font-mono text-xs leading-normal',
          wrap && 'whitespace-pre-wrap break-words',
        )}
      >
        <code>{code}</code>
      </pre>
      <span className="absolute top-2 right-2 print:hidden">
        <CopyButton text={code} label={`Copy ${label}`} />
      </span>
    </figure>
  );
}

/** A key or an id inside text. */
export function Code({ children, className }: { children: string; className?: string }) {
  return (
    <code className={classNames('break-all rounded-xs bg-sunken px-1 py-px font-mono text-[0.92em]', className)}>
      {children}
    </code>
  );
}
