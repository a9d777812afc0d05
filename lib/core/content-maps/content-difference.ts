import { counted } from '@/lib/core/claims/write-words';
import { sameJson } from '@/lib/core/documents/same-json';
import type { ContentPlan } from './content-map';
import { stateWords } from './state-words';

type Written = { name: string; content: ContentPlan };

/** So many pieces are named one by one; of more there is a count. */
const mostNamed = 5;

/** What changed between two states of a content map, a line each. Empty when nothing did. */
export function contentDifference(before: Written | null, after: Written): string[] {
  const { content: now } = after;
  if (!before) return [`Made with ${counted(now.stages.length, 'stage')} and ${counted(now.items.length, 'piece')}.`];
  const { content: old } = before;
  return [
    ...(before.name === after.name ? [] : [`Renamed from "${before.name}" to "${after.name}".`]),
    ...(sameJson(old.personas, now.personas)
      ? []
      : [`It is for ${now.personas.map(({ id }) => id).join(' and ') || 'nobody'} now.`]),
    ...(sameJson(old.stages, now.stages) ? [] : ['Its stages changed.']),
    ...itemLines(old, now),
  ];
}

function itemLines({ items: before }: ContentPlan, { items: after }: ContentPlan): string[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const now = new Map(after.map((item) => [item.id, item]));
  const added = after.filter(({ id }) => !old.has(id));
  const gone = before.filter(({ id }) => !now.has(id));
  const changed = after.filter((item) => old.has(item.id) && !sameJson(item, old.get(item.id)));
  const moved = changed.flatMap((item) => {
    const was = old.get(item.id)?.state;
    return was && was !== item.state ? [`"${item.title}" is ${stateWords[item.state]} now.`] : [];
  });
  const kept = (items: { id: string }[], other: Map<string, unknown>) =>
    items.flatMap(({ id }) => (other.has(id) ? [id] : []));
  return [
    ...linesOf(
      added.map(({ title }) => `Added "${title}".`),
      (n) => `Added ${counted(n, 'piece')}.`,
    ),
    ...linesOf(
      gone.map(({ title }) => `Took away "${title}".`),
      (n) => `Took away ${counted(n, 'piece')}.`,
    ),
    ...linesOf(moved, (n) => `${counted(n, 'piece')} changed state.`),
    ...(changed.length > moved.length ? [`Changed ${counted(changed.length - moved.length, 'piece')}.`] : []),
    ...(sameJson(kept(before, now), kept(after, old)) ? [] : ['The order of the pieces changed.']),
  ];
}

const linesOf = (lines: string[], total: (n: number) => string): string[] =>
  lines.length > mostNamed ? [total(lines.length)] : lines;
