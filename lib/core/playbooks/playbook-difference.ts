import { counted } from '@/lib/core/claims/write-words';
import { sameJson } from '@/lib/core/documents/same-json';
import { type PlaybookContent, type RowList, rowListNames } from './playbook';
import { occasionWords } from './playbook-words';

type Written = { name: string; content: PlaybookContent };

const rowNouns: Record<RowList, string> = {
  people: 'persona',
  channels: 'channel',
  kpis: 'KPI',
  experiments: 'experiment',
};

/** What changed between two states of a playbook, a line each. Empty when nothing did. */
export function playbookDifference(before: Written | null, after: Written): string[] {
  const { content: now } = after;
  if (!before) return [`Made with ${counted(now.sections.length, 'section')}.`];
  const { content: old } = before;
  return [
    ...(before.name === after.name ? [] : [`Renamed from "${before.name}" to "${after.name}".`]),
    ...headLines(old, now),
    ...sectionLines(old, now),
    ...rowListNames.flatMap((list) => rowLines(rowNouns[list], old[list], now[list])),
  ];
}

function headLines(old: PlaybookContent, now: PlaybookContent): string[] {
  const days = ({ from, to }: PlaybookContent) => [from, to];
  return [
    ...(old.goal === now.goal ? [] : ['Its goal changed.']),
    ...(old.occasion === now.occasion ? [] : [`Its occasion is "${occasionWords[now.occasion]}" now.`]),
    ...(sameJson(days(old), days(now)) ? [] : [`It runs ${writeDays(now)} now.`]),
    ...(old.owner === now.owner ? [] : [now.owner === null ? 'Nobody owns it now.' : 'Somebody else owns it now.']),
  ];
}

/** "from 2027-03-01 to 2027-03-31" */
function writeDays({ from, to }: Pick<PlaybookContent, 'from' | 'to'>): string {
  const words = [from && `from ${from}`, to && `to ${to}`].filter((part) => part !== null).join(' ');
  return words || 'without a date';
}

function sectionLines({ sections: before }: PlaybookContent, { sections: after }: PlaybookContent): string[] {
  const old = new Map(before.map((section) => [section.id, section]));
  const now = new Map(after.map((section) => [section.id, section]));
  const changed = after.flatMap((section) => {
    const was = old.get(section.id);
    if (!was || sameJson(was, section)) return [];
    return [was.name === section.name ? `Changed "${section.name}".` : `"${was.name}" is "${section.name}" now.`];
  });
  return [
    ...after.filter(({ id }) => !old.has(id)).map(({ name }) => `Added "${name}".`),
    ...before.filter(({ id }) => !now.has(id)).map(({ name }) => `Took away "${name}".`),
    ...changed,
    ...(sameJson(kept(before, now), kept(after, old)) ? [] : ['The order of the sections changed.']),
  ];
}

type Row = { id: string };

const kept = (rows: readonly Row[], other: Map<string, unknown>): string[] =>
  rows.flatMap(({ id }) => (other.has(id) ? [id] : []));

function rowLines(noun: string, before: readonly Row[], after: readonly Row[]): string[] {
  const old = new Map(before.map((row) => [row.id, row]));
  const now = new Map(after.map((row) => [row.id, row]));
  const added = after.filter(({ id }) => !old.has(id)).length;
  const gone = before.filter(({ id }) => !now.has(id)).length;
  const changed = after.filter((row) => old.has(row.id) && !sameJson(row, old.get(row.id))).length;
  return [
    ...(added > 0 ? [`Added ${counted(added, noun)}.`] : []),
    ...(gone > 0 ? [`Took away ${counted(gone, noun)}.`] : []),
    ...(changed > 0 ? [`Changed ${counted(changed, noun)}.`] : []),
    ...(sameJson(kept(before, now), kept(after, old)) ? [] : [`The order of the ${noun}s changed.`]),
  ];
}
