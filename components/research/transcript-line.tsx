'use client';

import { Highlighter, PencilLine } from 'lucide-react';
import { memo } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import type { Highlight } from '@/lib/core/research/highlight';
import { markLine } from '@/lib/core/research/mark-line';
import { clockText, type TranscriptLine } from '@/lib/core/research/transcript';

type LineRowProps = {
  line: TranscriptLine;
  /** The version of the transcript that the line was read at. */
  version: number;
  /** The line above is by the same speaker: the name is not said again. */
  continues: boolean;
  highlights: Highlight[];
  /** The highlight that the address names. */
  current: string | null;
  mayWrite: boolean;
  onMark: (line: TranscriptLine, version: number) => void;
  onCorrect: (position: number) => void;
  onPlay: ((ms: number) => void) | null;
};

/** One thing that was said: when, by whom, the words with what was marked in them. */
export const TranscriptLineRow = memo(function TranscriptLineRow(props: LineRowProps) {
  const { line, version, continues, highlights, current, mayWrite, onMark, onCorrect, onPlay } = props;
  return (
    <li
      data-row={line.position}
      id={`line-${line.position + 1}`}
      className={classNames(
        'group grid scroll-mt-24 grid-cols-[44px_minmax(0,1fr)_auto] gap-x-3 rounded-md px-1.5 py-1 focus-within:bg-sunken/60 hover:bg-sunken/60',
        !continues && 'mt-3',
      )}
    >
      <LineTime ms={line.start_ms} onPlay={onPlay} />
      <div className="min-w-0">
        {!continues && line.speaker && <p className="select-none font-semibold text-ink-2 text-xs">{line.speaker}</p>}
        <p data-line={line.position} className="max-w-[72ch] whitespace-pre-wrap text-lg [overflow-wrap:anywhere]">
          {markLine(line, highlights).map(({ text, start, ids }) =>
            ids.length === 0 ? text : <Mark key={start} {...{ text, highlights, ids, current }} />,
          )}
        </p>
        {line.source !== null && (
          <p className="select-none text-ink-3 text-xs">Corrected. It came in as “{line.source}”</p>
        )}
      </div>
      {mayWrite && (
        <div className="flex items-start opacity-0 transition-opacity focus-within:opacity-100 group-hover:opacity-100 max-lg:opacity-60">
          <Button
            size="icon-sm"
            variant="ghost"
            aria-label={`Highlight line ${line.position + 1}`}
            onClick={() => onMark(line, version)}
          >
            <Highlighter aria-hidden />
          </Button>
          <Button
            size="icon-sm"
            variant="ghost"
            aria-label={`Correct line ${line.position + 1}`}
            onClick={() => onCorrect(line.position)}
          >
            <PencilLine aria-hidden />
          </Button>
        </div>
      )}
    </li>
  );
});

function LineTime({ ms, onPlay }: { ms: number | null; onPlay: LineRowProps['onPlay'] }) {
  const look = 'select-none pt-1 text-right text-ink-3 text-xs tabular-nums';
  if (ms === null) return <span />;
  if (!onPlay) return <span className={look}>{clockText(ms)}</span>;
  return (
    <button
      type="button"
      className={`${look} self-start hover:text-ink hover:underline`}
      aria-label={`Play from ${clockText(ms)}`}
      onClick={() => onPlay(ms)}
    >
      {clockText(ms)}
    </button>
  );
}

type MarkProps = { text: string; ids: string[]; highlights: Highlight[]; current: string | null };

/** Marked words: an underline in the colour of the tag, so that what it means does not hang on the tint alone. */
function Mark({ text, ids, highlights, current }: MarkProps) {
  const over = highlights.filter(({ id }) => ids.includes(id));
  const tags = over.flatMap((highlight) => highlight.tags);
  const color = `var(--c${tags[0]?.color ?? 1})`;
  const names = [...new Set(tags.map(({ name }) => name))].join(', ') || 'no tag';
  return (
    <mark
      title={names}
      className="rounded-xs text-ink"
      style={{
        background: `color-mix(in oklab, ${color} ${ids.some((id) => id === current) ? 34 : 14}%, transparent)`,
        boxShadow: `inset 0 -2px 0 ${color}`,
      }}
    >
      {text}
    </mark>
  );
}
