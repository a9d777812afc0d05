import 'server-only';
import type { Database } from '../prisma-client';

type Kind = 'text' | 'json' | 'list';
type Place = { table: string; column: string; kind: Kind };

const inText = (table: string, ...columns: string[]) =>
  columns.map((column) => ({ table, column, kind: 'text' as const }));
const inJson = (table: string, ...columns: string[]) =>
  columns.map((column) => ({ table, column, kind: 'json' as const }));
const inList = (table: string, ...columns: string[]) =>
  columns.map((column) => ({ table, column, kind: 'list' as const }));

/** Where somebody may have copied a quote to by hand: cards, pages, frozen pages, what was learned, and the log. */
const places: readonly Place[] = [
  ...inText('personas', 'quote', 'summary'),
  ...inList('personas', 'goals', 'pains', 'behaviours'),
  ...inJson('personas', 'sections', 'hypothesis'),
  ...inJson('persona_versions', 'content'),
  ...inText('persona_versions', 'note'),
  ...inText('claims', 'text'),
  ...inText('claim_questions', 'reason', 'answer'),
  ...inText('persona_comments', 'text'),
  ...inJson('evidence', 'content'),
  ...inText('to_dos', 'sentence'),
  ...inJson('digests', 'items'),
  ...inJson('follows', 'state'),
  ...inText('findings', 'statement', 'detail'),
  ...inText('notes', 'title', 'text'),
  ...inJson('notes', 'doc'),
  ...inText('note_versions', 'title'),
  ...inJson('note_versions', 'doc'),
  ...inText('highlights', 'quote', 'comment'),
  ...inText('affinity_groups', 'name'),
  ...inText('survey_batches', 'file_name'),
  ...inText('boards', 'description'),
  ...inJson('boards', 'content'),
  ...inText('board_versions', 'description', 'note'),
  ...inJson('board_versions', 'content'),
  ...inText('frozen_views', 'description'),
  ...inJson('frozen_views', 'content', 'answers'),
  ...inText('frozen_answers', 'title'),
  ...inJson('frozen_answers', 'answer'),
  ...inText('documents', 'name'),
  ...inJson('documents', 'content'),
  ...inText('document_versions', 'name', 'note'),
  ...inJson('document_versions', 'content'),
  ...inText('opportunities', 'title', 'hypothesis'),
  ...inText('audit_entries', 'target_name'),
  ...inJson('audit_entries', 'difference'),
];

const inTheirPlace = '[erased at the request of a participant]';
/** Nothing becomes longer than it was, or a text would no longer fit its place. */
const inAShortPlace = '[erased]';
const insteadOf = (words: string): string => (words.length < inTheirPlace.length ? inAShortPlace : inTheirPlace);
/** Shorter words are anybody's. */
const shortest = 12;

/** Takes erased words out of wherever they were copied to. */
export async function scrubWords(db: Database, workspaceId: string, words: string[]): Promise<void> {
  // The longest first, so that a part of a quote does not leave the rest of it behind.
  const said = [...new Set(words)].filter(({ length }) => length >= shortest).sort((a, b) => b.length - a.length);
  if (said.length === 0) return;
  for (const place of places) await scrubPlace(db, workspaceId, place, said);
}

/** How a column is read as text, and written back. */
const columnOf: Record<Kind, { read: (column: string) => string; write: string }> = {
  text: { read: (column) => column, write: '$2' },
  json: { read: (column) => `${column}::text`, write: '$2::jsonb' },
  list: { read: (column) => `to_jsonb(${column})::text`, write: 'ARRAY(SELECT jsonb_array_elements_text($2::jsonb))' },
};

/**
 * Looks once for the rows of a place that hold any of the words, and writes those anew. The names of tables and columns
 * are ours, from the list above; everything else is bound.
 */
async function scrubPlace(db: Database, workspaceId: string, { table, column, kind }: Place, said: string[]) {
  const { read, write } = columnOf[kind];
  const asKept = (words: string) => (kind === 'text' ? words : JSON.stringify(words).slice(1, -1));
  const sought = said.map(asKept);
  const text = read(column);
  const rows = await db.$queryRawUnsafe<{ place: string; text: string }[]>(
    `SELECT ctid::text AS place, ${text} AS text FROM ${table}
     WHERE workspace_id = $1::uuid AND EXISTS (SELECT 1 FROM unnest($2::text[]) AS said WHERE strpos(${text}, said) > 0)
     FOR UPDATE`,
    workspaceId,
    sought,
  );
  for (const row of rows) {
    const left = said.reduce((kept, words) => kept.replaceAll(asKept(words), insteadOf(words)), row.text);
    // The rows are locked, so each still lies where it was found.
    await db.$executeRawUnsafe(`UPDATE ${table} SET ${column} = ${write} WHERE ctid = $1::tid`, row.place, left);
  }
}
