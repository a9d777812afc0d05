import { counted } from '@/lib/core/claims/write-words';
import { sameJson } from '@/lib/core/documents/same-json';
import type { JourneyContent } from './journey-map';

type Written = { name: string; content: JourneyContent };

/** What changed between two states of a map, a line each. Empty when nothing did. */
export function mapDifference(before: Written | null, after: Written): string[] {
  if (!before) return [`Made with ${counted(after.content.stages.length, 'stage')}.`];
  const [old, now] = [before.content, after.content];
  return [
    ...(before.name === after.name ? [] : [`Renamed from "${before.name}" to "${after.name}".`]),
    ...(old.persona === now.persona
      ? []
      : [now.persona ? `It is the journey of ${now.persona} now.` : 'It is nobody’s journey now.']),
    ...namedLines('stage', old.stages, now.stages),
    ...namedLines('lane', old.lanes, now.lanes),
    ...cellLines(old, now),
    ...evidenceLines(old, now),
    ...(old.last_days === now.last_days && old.within_days === now.within_days
      ? []
      : ['The time of its numbers changed.']),
  ];
}

type Named = { id: string; name: string };

function namedLines(noun: string, before: readonly Named[], after: readonly Named[]): string[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const now = new Map(after.map((item) => [item.id, item]));
  const order = (items: readonly Named[]) => items.flatMap(({ id }) => (old.has(id) && now.has(id) ? [id] : []));
  return [
    ...after.filter(({ id }) => !old.has(id)).map(({ name }) => `Added the ${noun} "${name}".`),
    ...before.filter(({ id }) => !now.has(id)).map(({ name }) => `Took away the ${noun} "${name}".`),
    ...after.flatMap((item) => {
      const was = old.get(item.id);
      if (!was || sameJson(was, item)) return [];
      return [was.name === item.name ? `Changed the ${noun} "${item.name}".` : `"${was.name}" is "${item.name}" now.`];
    }),
    ...(sameJson(order(before), order(after)) ? [] : [`The order of the ${noun}s changed.`]),
  ];
}

function cellLines(before: JourneyContent, after: JourneyContent): string[] {
  const old = new Map(before.cells.map((cell) => [cell.id, cell]));
  const changed = after.cells.filter((cell) => !sameJson(cell, old.get(cell.id)));
  const gone = before.cells.filter(({ id }) => !after.cells.some((cell) => cell.id === id));
  return [
    ...(changed.length > 0 ? [`Wrote in ${counted(changed.length, 'cell')}.`] : []),
    ...(gone.length > 0 ? [`${counted(gone.length, 'cell')} went away.`] : []),
  ];
}

function evidenceLines({ evidence: before }: JourneyContent, { evidence: after }: JourneyContent): string[] {
  const missingIn = (items: JourneyContent['evidence'], id: string) => items.every((item) => item.id !== id);
  const added = after.filter(({ id }) => missingIn(before, id)).length;
  const gone = before.filter(({ id }) => missingIn(after, id)).length;
  return [
    ...(added > 0 ? [`Added ${counted(added, 'piece')} of evidence.`] : []),
    ...(gone > 0 ? [`Took away ${counted(gone, 'piece')} of evidence.`] : []),
  ];
}
