import 'server-only';
import { ValueType } from '@/lib/core/events/value';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { listFrozenLists } from './frozen-lists';
import type { Database } from './prisma-client';
import { listRfmModelNames } from './rfm-models';
import { listVersionNumbers } from './segments';

type Property = Dictionary['events'][number]['properties'][number];

const words = (row: { label: string | null; verbPhrase: string | null }) => ({
  ...(row.label ? { label: row.label } : {}),
  ...(row.verbPhrase ? { phrase: row.verbPhrase } : {}),
});

/** The names that rules of this workspace may use, with their types and words. */
export async function loadRuleDictionary(db: Database, workspaceId: string): Promise<Dictionary> {
  const [rows, segments, frozen, models] = await Promise.all([
    db.dictionaryEntry.findMany({ where: { workspaceId }, orderBy: [{ kind: 'asc' }, { name: 'asc' }] }),
    listVersionNumbers(db, workspaceId),
    listFrozenLists(db, workspaceId),
    listRfmModelNames(db, workspaceId),
  ]);
  const properties = new Map<string, Property[]>();
  for (const row of rows) {
    if (row.kind !== 'property' || !row.type) continue;
    const known = properties.get(row.event) ?? [];
    known.push({ name: row.name, types: [ValueType.parse(row.type)], ...(row.label ? { label: row.label } : {}) });
    properties.set(row.event, known);
  }
  const events = rows
    .filter((row) => row.kind === 'event')
    .map((row) => ({ name: row.name, ...words(row), properties: properties.get(row.name) ?? [] }));
  const traits = rows.flatMap((row) =>
    row.kind === 'trait' && row.type ? [{ name: row.name, type: ValueType.parse(row.type), ...words(row) }] : [],
  );
  return { events, traits, segments, frozen, models };
}
