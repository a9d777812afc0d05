import type { EditConflict } from '@/lib/core/documents/edit';

/** Where in a matrix two met: a score by whose it is and its criterion. */
export function conflictPlace({ list, id, field }: EditConflict, nameOf: (id: string) => string): string {
  if (list === 'scores') return (id ?? '').split('.').map(nameOf).join(', ');
  return list === null ? 'The way that friction is read from' : `${nameOf(id ?? '')}${field ? `, ${field}` : ''}`;
}
