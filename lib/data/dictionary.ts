import 'server-only';
import { type DictionaryChange, DictionaryWords } from '@/lib/core/dictionary/dictionary-entry';
import { ValueType } from '@/lib/core/events/value';
import type { Database } from './prisma-client';

export type StoredName = DictionaryWords & { type: ValueType | null };

type Row = Awaited<ReturnType<Database['dictionaryEntry']['findFirstOrThrow']>>;

const toName = (row: Row): StoredName => ({
  ...DictionaryWords.parse({
    kind: row.kind,
    event: row.event,
    name: row.name,
    label: row.label,
    phrase: row.verbPhrase,
    description: row.description,
    status: row.status,
    privacy: row.privacy,
  }),
  type: row.type === null ? null : ValueType.parse(row.type),
});

export async function listNames(
  db: Database,
  workspaceId: string,
  filter: { kind?: string; event?: string } = {},
): Promise<StoredName[]> {
  const rows = await db.dictionaryEntry.findMany({
    where: { workspaceId, kind: filter.kind, event: filter.event },
    orderBy: { name: 'asc' },
  });
  return rows.map(toName);
}

export async function findName(
  db: Database,
  workspaceId: string,
  { kind, event, name }: Pick<DictionaryChange, 'kind' | 'event' | 'name'>,
): Promise<StoredName | null> {
  const row = await db.dictionaryEntry.findUnique({
    where: { workspaceId_kind_event_name: { workspaceId, kind, event, name } },
  });
  return row && toName(row);
}

export async function updateName(db: Database, workspaceId: string, change: DictionaryChange): Promise<StoredName> {
  const { kind, event, name, phrase, ...words } = change;
  const row = await db.dictionaryEntry.update({
    where: { workspaceId_kind_event_name: { workspaceId, kind, event, name } },
    data: { ...words, ...(phrase === undefined ? {} : { verbPhrase: phrase }) },
  });
  return toName(row);
}
