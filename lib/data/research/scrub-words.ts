import 'server-only';
import type { Database } from '../prisma-client';

type Place = { table: string; column: string; kind: 'text' | 'json' };

/** Where somebody may have copied a quote to by hand: cards, pages, frozen pages, what was learned, and the log. */
const places: readonly Place[] = [
  { table: 'personas', column: 'quote', kind: 'text' },
  { table: 'personas', column: 'summary', kind: 'text' },
  { table: 'claims', column: 'text', kind: 'text' },
  { table: 'claim_questions', column: 'reason', kind: 'text' },
  { table: 'claim_questions', column: 'answer', kind: 'text' },
  { table: 'evidence', column: 'content', kind: 'json' },
  { table: 'findings', column: 'statement', kind: 'text' },
  { table: 'findings', column: 'detail', kind: 'text' },
  { table: 'notes', column: 'text', kind: 'text' },
  { table: 'notes', column: 'doc', kind: 'json' },
  { table: 'note_versions', column: 'doc', kind: 'json' },
  { table: 'boards', column: 'content', kind: 'json' },
  { table: 'board_versions', column: 'content', kind: 'json' },
  { table: 'frozen_views', column: 'content', kind: 'json' },
  { table: 'frozen_views', column: 'answers', kind: 'json' },
  { table: 'audit_entries', column: 'difference', kind: 'json' },
];

const inTheirPlace = '[erased at the request of a participant]';
/** Shorter words are anybody's. */
const shortest = 12;

/** Takes erased words out of wherever they were copied to. */
export async function scrubWords(db: Database, workspaceId: string, words: string[]): Promise<void> {
  for (const said of new Set(words.filter(({ length }) => length >= shortest))) {
    for (const place of places) await scrubPlace(db, workspaceId, place, said);
  }
}

/** The names of tables and columns are ours, from the list above; everything else is bound. */
async function scrubPlace(
  db: Database,
  workspaceId: string,
  { table, column, kind }: Place,
  said: string,
): Promise<void> {
  const isJson = kind === 'json';
  const text = isJson ? `${column}::text` : column;
  const sought = isJson ? JSON.stringify(said).slice(1, -1) : said;
  await db.$executeRawUnsafe(
    `UPDATE ${table} SET ${column} = replace(${text}, $2, $3)${isJson ? '::jsonb' : ''}
     WHERE workspace_id = $1::uuid AND strpos(${text}, $2) > 0`,
    workspaceId,
    sought,
    inTheirPlace,
  );
}
