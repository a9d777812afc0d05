import { counted } from '@/lib/core/claims/write-words';
import { sameJson } from '@/lib/core/documents/same-json';
import { type Criterion, type Entry, type MatrixContent, whoId } from './priority-matrix';

type Written = { name: string; content: MatrixContent };

/** What changed between two states of a matrix, a line each. Empty when nothing did. */
export function matrixDifference(before: Written | null, after: Written): string[] {
  if (!before) {
    const { criteria, entries } = after.content;
    return [`Made with ${criteriaWords(criteria.length)} and ${entries.length} to compare.`];
  }
  const [old, now] = [before.content, after.content];
  return [
    ...(before.name === after.name ? [] : [`Renamed from "${before.name}" to "${after.name}".`]),
    ...criterionLines(old.criteria, now.criteria),
    ...entryLines(old.entries, now.entries),
    ...scoreLines(old, now),
    ...(sameJson(old.funnel, now.funnel) ? [] : ['The way that friction is read from changed.']),
  ];
}

const criteriaWords = (n: number): string => `${n} ${n === 1 ? 'criterion' : 'criteria'}`;

function criterionLines(before: readonly Criterion[], after: readonly Criterion[]): string[] {
  const old = new Map(before.map((criterion) => [criterion.id, criterion]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.filter(({ id }) => !old.has(id)).map(({ name }) => `Added the criterion "${name}".`),
    ...before.filter(({ id }) => !kept.has(id)).map(({ name }) => `Took away the criterion "${name}".`),
    ...after.flatMap((criterion) => changeLines(old.get(criterion.id), criterion)),
    ...orderLine(before, after, 'criteria'),
  ];
}

function changeLines(was: Criterion | undefined, is: Criterion): string[] {
  if (!was || sameJson(was, is)) return [];
  return [
    ...(was.name === is.name ? [] : [`"${was.name}" is "${is.name}" now.`]),
    ...(was.weight === is.weight ? [] : [`The weight of "${is.name}" went from ${was.weight} to ${is.weight}.`]),
    ...(was.better === is.better ? [] : [`Of "${is.name}", ${is.better} is better now.`]),
    ...(sameJson(was.source, is.source) ? [] : [`"${is.name}" is scored in another way.`]),
  ];
}

function entryLines(before: readonly Entry[], after: readonly Entry[]): string[] {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.filter(({ id }) => !old.has(id)).map(({ who }) => `Compares the ${whoId(who).replace(':', ' ')} as well.`),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map(({ who }) => `No longer compares the ${whoId(who).replace(':', ' ')}.`),
    ...after.flatMap((entry) => {
      const was = old.get(entry.id);
      if (!was || sameJson(was, entry)) return [];
      return [`Changed what is said of the ${whoId(entry.who).replace(':', ' ')}.`];
    }),
    ...orderLine(before, after, 'entries'),
  ];
}

function orderLine(before: readonly { id: string }[], after: readonly { id: string }[], noun: string): string[] {
  const both = (items: readonly { id: string }[], others: readonly { id: string }[]) =>
    items.flatMap(({ id }) => (others.some((other) => other.id === id) ? [id] : []));
  return sameJson(both(before, after), both(after, before)) ? [] : [`The order of the ${noun} changed.`];
}

function scoreLines({ scores: before }: MatrixContent, { scores: after }: MatrixContent): string[] {
  const old = new Map(before.map((score) => [score.id, score]));
  const changed = after.filter((score) => !sameJson(score, old.get(score.id))).length;
  const gone = before.filter(({ id }) => after.every((score) => score.id !== id)).length;
  return [
    ...(changed > 0 ? [`Wrote ${counted(changed, 'score')}.`] : []),
    ...(gone > 0 ? [`${counted(gone, 'score')} went away.`] : []),
  ];
}
