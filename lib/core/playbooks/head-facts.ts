import { writeDay } from '@/lib/core/write-day';
import type { Playbook, PlaybookContent } from './playbook';
import { occasionWords } from './playbook-words';
import { ownerIn } from './show-sections';

/** "A launch", "1 March to 31 March 2027", "owned by Ines": what stands below the goal. */
export function headFacts({ content, owners }: Pick<Playbook, 'content' | 'owners'>): string[] {
  const days = daysWords(content);
  const owner = ownerIn({ owners }, content.owner);
  return [occasionWords[content.occasion], ...(days ? [days] : []), ...(owner ? [`owned by ${owner}`] : [])];
}

/** Null while no day is set. */
export function daysWords({ from, to }: Pick<PlaybookContent, 'from' | 'to'>): string | null {
  if (from !== null && to !== null) return `${writeDate(from)} to ${writeDate(to)}`;
  if (from !== null) return `from ${writeDate(from)}`;
  return to === null ? null : `until ${writeDate(to)}`;
}

/** "14 March 2027" */
export const writeDate = (day: string): string => writeDay(Date.parse(day), 'UTC');
