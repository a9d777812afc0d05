import type { ValuePlace } from '@/components/documents/value-words';
import type { EditConflict } from '@/lib/core/documents/edit';
import { sourceOf } from '@/lib/core/priority-matrices/matrix-words';
import { Entry, FrictionFunnel, HandScore, ScoreSource } from '@/lib/core/priority-matrices/priority-matrix';

type NameOf = (id: string) => string;

const fieldNames: Record<string, string> = {
  name: 'its name',
  weight: 'its weight',
  better: 'which is better',
  source: 'how it is scored',
  friction: 'what is lost, by hand',
  score: 'the score',
  note: 'why',
};

/** Where in a matrix two met: a score by whose it is and its criterion. */
export function conflictPlace({ list, id, field }: EditConflict, nameOf: NameOf): string {
  if (list === null) return 'The way that friction is read from';
  const where = list === 'scores' ? (id ?? '').split('.').map(nameOf).join(', ') : nameOf(id ?? '');
  const said = field === null ? undefined : fieldNames[field];
  return said ? `${where}, ${said}` : where;
}

/** What one of them wrote there, where it is no plain text. */
export function conflictWords(value: unknown, { field }: ValuePlace, nameOf: NameOf): string | null {
  switch (field) {
    case 'score':
      return value === null ? 'No score' : null;
    case 'better':
      return value === 'less' ? 'less is better' : 'more is better';
    case 'friction':
      return value === null ? 'Not judged by hand' : `${value}%`;
    case 'funnel':
      return value === null ? 'No way' : itemWords(value, nameOf);
    default:
      return itemWords(value, nameOf);
  }
}

function itemWords(value: unknown, nameOf: NameOf): string | null {
  const { data: scored } = HandScore.safeParse(value);
  if (scored) return [scored.score ?? 'No score', scored.note].filter((part) => part !== '').join(': ');
  const { data: entry } = Entry.safeParse(value);
  if (entry) return nameOf(entry.id);
  const { data: source } = ScoreSource.safeParse(value);
  if (source) return sourceOf({ source, better: 'more' });
  const { data: way } = FrictionFunnel.safeParse(value);
  return way ? way.steps.map(({ event }) => event).join(', then ') : null;
}
