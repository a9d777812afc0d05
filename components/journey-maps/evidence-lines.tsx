import { ChartNoAxesColumn, FileText, MessageSquareQuote } from 'lucide-react';
import { classNames } from '@/components/ui/class-names';
import type { EvidenceLine } from '@/lib/core/journey-maps/evidence-line';

const icons = { quote: MessageSquareQuote, metric: ChartNoAxesColumn, source: FileText };

/** What a cell stands on, a line each. */
export function EvidenceLines({ lines, isShort = false }: { lines: EvidenceLine[]; isShort?: boolean }) {
  if (lines.length === 0) return null;
  return (
    <ul className="space-y-1 text-left">
      {lines.map((line) => (
        <Line key={line.id} line={line} isShort={isShort} />
      ))}
    </ul>
  );
}

function Line({ line: { kind, words, value, isMissing }, isShort }: { line: EvidenceLine; isShort: boolean }) {
  const Icon = icons[kind];
  return (
    <li className="flex items-start gap-1.5 text-ink-2 text-xs">
      <Icon aria-hidden className="mt-0.5 size-3 shrink-0 text-ink-3" />
      <span
        className={classNames(
          'min-w-0 [overflow-wrap:anywhere]',
          isShort && 'line-clamp-2',
          kind === 'quote' && !isMissing && 'font-serif text-sm italic',
          isMissing && 'text-ink-3',
        )}
      >
        {value !== null && <b className="mr-1 font-semibold text-ink tabular-nums">{value}</b>}
        {words}
      </span>
    </li>
  );
}
