import type { EntryName } from '@/lib/core/priority-matrices/priority-matrix';

/** Names of entries and criteria by their ids. */
export function nameIn({
  names,
  criteria,
}: {
  names: Pick<EntryName, 'entry' | 'name'>[];
  criteria: { id: string; name: string }[];
}) {
  const byId = new Map([
    ...names.map(({ entry, name }) => [entry, name] as const),
    ...criteria.map(({ id, name }) => [id, name] as const),
  ]);
  return (id: string): string => byId.get(id) ?? id;
}
