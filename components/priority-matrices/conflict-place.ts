import type { EditConflict } from '@/lib/core/documents/edit';
import { sourceOf } from '@/lib/core/priority-matrices/matrix-words';
import { Entry, FrictionFunnel, HandScore, ScoreSource } from '@/lib/core/priority-matrices/priority-matrix';

type NameOf = (id: string) => string;

/** Where in a matrix two met: a score by whose it is and its criterion. */
export function conflictPlace({ list, id, field }: EditConflict, nameOf: NameOf): string {
  if (list === 'scores') return (id ?? '').split('.').map(nameOf).join(', ');
  return list === null ? 'The way that friction is read from' : `${nameOf(id ?? '')}${field ? `, ${field}` : ''}`;
}

/** What one of them wrote there, where it has no text and no name of its own. */
export function conflictWords(value: object, nameOf: NameOf): string | null {
  const { data: scored } = HandScore.safeParse(value);
  if (scored) return [scored.score ?? 'No score', scored.note].filter((part) => part !== '').join(': ');
  const { data: entry } = Entry.safeParse(value);
  if (entry) return nameOf(entry.id);
  const { data: source } = ScoreSource.safeParse(value);
  if (source) return sourceOf({ source, better: 'more' });
  const { data: way } = FrictionFunnel.safeParse(value);
  return way ? way.steps.map(({ event }) => event).join(', then ') : null;
}
