'use client';

import { useOpenMatrix } from '@/components/priority-matrices/open-matrix';
import { ScoreNote } from '@/components/priority-matrices/score-note';
import { Select } from '@/components/ui/select';
import { writeNumber } from '@/lib/core/claims/explain-metric';
import { writeScore } from '@/lib/core/priority-matrices/matrix-edits';
import { absentWords } from '@/lib/core/priority-matrices/matrix-words';
import type { ScorePart } from '@/lib/core/priority-matrices/rank-matrix';

type ScoreCellProps = { entry: string; name: string; part: ScorePart };

const noScore = 'none';
const scores = ['1', '2', '3', '4', '5'];

/** One part of a score: chosen here, or where it comes from. */
export function ScoreCell({ entry, name, part }: ScoreCellProps) {
  const { content, isReading, mayWrite, edit } = useOpenMatrix();
  const criterion = content.criteria.find(({ id }) => id === part.criterion);
  const adds = part.adds !== null && part.share > 0 && `adds ${writeNumber(part.adds)}`;
  if (isReading && criterion?.source.kind === 'live') return <span className="text-ink-3 text-xs">Being read …</span>;
  if (!criterion || criterion.source.kind === 'live' || !mayWrite) {
    return (
      <>
        <span className="tabular-nums">
          {part.score === null ? absentWords(content.criteria, part.criterion) : writeNumber(part.score)}
        </span>
        {adds && <span className="ml-1.5 whitespace-nowrap text-ink-3 text-xs">{adds}</span>}
        <span className="block text-ink-3 text-xs">{part.words}</span>
      </>
    );
  }
  return (
    <span className="flex items-center gap-1.5">
      <Select
        size="sm"
        aria-label={`${criterion.name} of ${name}`}
        value={part.raw === null ? noScore : String(part.raw)}
        options={[
          { value: noScore, label: '–' },
          ...scores.map((score) => ({ value: score, label: score })),
          ...(part.raw === null || scores.includes(String(part.raw))
            ? []
            : [{ value: String(part.raw), label: writeNumber(part.raw) }]),
        ]}
        onValueChange={(is) =>
          edit(writeScore(content, { entry, criterion: criterion.id }, { score: is === noScore ? null : Number(is) }))
        }
      />
      <ScoreNote entry={entry} criterion={criterion.id} label={`${criterion.name} of ${name}`} />
      {adds && <span className="whitespace-nowrap text-ink-3 text-xs">{adds}</span>}
    </span>
  );
}
