import type { BoardDates, BoardFrame } from '@/lib/core/boards/board';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { explainRule } from '@/lib/core/segments/explain-rule';
import type { Rule } from '@/lib/core/segments/rule';
import { writeDay } from '@/lib/core/write-day';

type Frame = Pick<BoardFrame, 'filter' | 'dates'>;
type Words = Pick<Dictionary, 'segments'> & Partial<Dictionary>;

/** Who and which time a board is looked at with: "Only Power writers v3, in the last 30 days". Null where neither is chosen. */
export function frameWords(frame: Frame, dictionary: Dictionary): string | null {
  return joined(frame, (filter) => segmentWords(filter, dictionary) ?? explainRule(filter, dictionary));
}

/** The same for a visitor: the name of a segment, and nothing of how people are chosen. */
export function plainFrameWords(frame: Frame, dictionary: Words): string | null {
  return joined(frame, (filter) => segmentWords(filter, dictionary) ?? 'Only some of the profiles');
}

function joined({ filter, dates }: Frame, whoWords: (filter: Rule) => string): string | null {
  if (!filter && !dates) return null;
  const who = filter ? whoWords(filter).replace(/\.$/, '') : 'Everybody who counts';
  return dates ? `${who}, ${datesWords(dates)}` : who;
}

function segmentWords(filter: Rule, { segments }: Words): string | null {
  if (filter.kind !== 'segment') return null;
  const name = segments.find(({ key }) => key === filter.segment)?.name ?? filter.segment;
  return `Only ${name} v${filter.version}`;
}

/** On the wire the time ends where the day after the last one begins. */
function datesWords(dates: BoardDates): string {
  if ('last' in dates) {
    const { n, unit } = dates.last;
    return n === 1 ? `in the last ${unit}` : `in the last ${n} ${unit}s`;
  }
  return `from ${writeDay(Date.parse(dates.from), 'UTC')} to ${writeDay(Date.parse(dates.to) - 1, 'UTC')}`;
}
