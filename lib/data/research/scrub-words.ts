import 'server-only';
import type { Database } from '../prisma-client';

type Kind = 'text' | 'json' | 'list' | 'unique';
type Place = { table: string; column: string; kind: Kind; unless?: string };

const inText = (table: string, ...columns: string[]) =>
  columns.map((column) => ({ table, column, kind: 'text' as const }));
const inJson = (table: string, ...columns: string[]) =>
  columns.map((column) => ({ table, column, kind: 'json' as const }));
const inList = (table: string, ...columns: string[]) =>
  columns.map((column) => ({ table, column, kind: 'list' as const }));
const inUnique = (table: string, column: string) => ({ table, column, kind: 'unique' as const });

/** What somebody else said, who was not erased, is theirs, also when it is in the same words. */
const saidByOthers =
  'participant_id IN (SELECT id FROM participants WHERE workspace_id = $1::uuid AND erased_at IS NULL)';
const answeredByOthers = `kind = 'survey_answer' AND ${saidByOthers}`;
const ofAnswerByOthers = `note_id IN (SELECT id FROM notes WHERE workspace_id = $1::uuid AND ${answeredByOthers})`;
const butNot = (unless: string, found: Place[]): Place[] => found.map((place) => ({ ...place, unless }));

/** Where somebody may have copied a quote to by hand: cards, pages, frozen pages, what was learned, and the log. */
const places: readonly Place[] = [
  ...inText('personas', 'role', 'quote', 'summary'),
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
  ...butNot(answeredByOthers, [...inText('notes', 'title', 'text'), ...inJson('notes', 'doc')]),
  ...butNot(ofAnswerByOthers, [...inText('note_versions', 'title'), ...inJson('note_versions', 'doc')]),
  ...butNot(saidByOthers, inText('highlights', 'quote')),
  ...inText('highlights', 'comment'),
  ...inText('affinity_groups', 'name'),
  inUnique('tags', 'name'),
  inUnique('tag_groups', 'name'),
  ...inText('studies', 'question'),
  ...inText('survey_batches', 'file_name'),
  ...inText('boards', 'name', 'description'),
  ...inJson('boards', 'content'),
  ...inText('board_versions', 'name', 'description', 'note'),
  ...inJson('board_versions', 'content'),
  ...inText('frozen_views', 'name', 'description'),
  ...inJson('frozen_views', 'content', 'answers'),
  ...inText('frozen_answers', 'title'),
  ...inJson('frozen_answers', 'answer'),
  ...inText('documents', 'name'),
  ...inJson('documents', 'content'),
  ...inText('document_versions', 'name', 'note'),
  ...inJson('document_versions', 'content'),
  ...inText('opportunities', 'title', 'hypothesis', 'objective_title'),
  ...inJson('opportunities', 'source', 'begun'),
  ...inText('board_links', 'name'),
  ...inText('document_links', 'name'),
  ...inText('persona_links', 'name'),
  ...inText('audit_entries', 'target_name'),
  ...inJson('audit_entries', 'difference'),
];

const inTheirPlace = '[erased at the request of a participant]';
/** Nothing becomes longer than it was, or a text would no longer fit its place. */
const inAShortPlace = '[erased]';
const insteadOf = (words: string): string => (words.length < inTheirPlace.length ? inAShortPlace : inTheirPlace);
/** Shorter words are anybody's. */
const shortest = 12;

/** Whose rows somebody may have open, to write them anew from what they held before. */
const withRevision: readonly string[] = ['personas', 'findings', 'studies', 'notes', 'boards', 'documents'];

type Author = { id: string; name: string };

/** Takes erased words out of wherever they were copied to. What `author` changed so is a revision of its own. */
export async function scrubWords(db: Database, workspaceId: string, words: string[], author: Author): Promise<void> {
  // The longest first, so that a part of a quote does not leave the rest of it behind.
  const said = [...new Set(words)].filter(({ length }) => length >= shortest).sort((a, b) => b.length - a.length);
  if (said.length === 0) return;
  const changed = new Map(withRevision.map((table) => [table, new Set<string>()]));
  for (const place of places) {
    for (const id of await scrubPlace(db, workspaceId, place, said)) changed.get(place.table)?.add(id);
  }
  for (const [table, ids] of changed) await raiseRevisions(db, table, [...ids], author);
}

/** How a column is read as text, and written back to a row that is called `kept`. */
const columnOf: Record<Kind, { read: (column: string) => string; write: (place: Place) => string }> = {
  text: { read: (column) => column, write: () => '$2' },
  json: { read: (column) => `${column}::text`, write: () => '$2::jsonb' },
  list: {
    read: (column) => `to_jsonb(${column})::text`,
    write: () => 'ARRAY(SELECT jsonb_array_elements_text($2::jsonb))',
  },
  unique: {
    read: (column) => column,
    write: ({ table, column }) => `CASE WHEN EXISTS (
      SELECT 1 FROM ${table} other WHERE other.workspace_id = kept.workspace_id AND other.${column} = $2::text)
      THEN $2::text || ' ' || kept.id ELSE $2::text END`,
  },
};

/**
 * Looks once for the rows of a place that hold any of the words, and writes those anew; gives back their ids, where the
 * table is one whose revisions count. The names of tables and columns are ours, from the list above; everything else is
 * bound.
 */
async function scrubPlace(db: Database, workspaceId: string, place: Place, said: string[]): Promise<string[]> {
  const { table, column, kind, unless = 'false' } = place;
  const { read, write } = columnOf[kind];
  const asKept = (words: string) => (kind === 'json' || kind === 'list' ? JSON.stringify(words).slice(1, -1) : words);
  const sought = said.map(asKept);
  const text = read(column);
  const id = withRevision.includes(table) ? 'id::text' : "''";
  const rows = await db.$queryRawUnsafe<{ place: string; id: string; text: string }[]>(
    `SELECT ctid::text AS place, ${id} AS id, ${text} AS text FROM ${table}
     WHERE workspace_id = $1::uuid AND (${unless}) IS NOT TRUE
       AND EXISTS (SELECT 1 FROM unnest($2::text[]) AS said WHERE strpos(${text}, said) > 0)
     FOR UPDATE`,
    workspaceId,
    sought,
  );
  for (const row of rows) {
    const left = said.reduce((kept, words) => kept.replaceAll(asKept(words), insteadOf(words)), row.text);
    // The rows are locked, so each still lies where it was found.
    await db.$executeRawUnsafe(
      `UPDATE ${table} kept SET ${column} = ${write(place)} WHERE ctid = $1::tid`,
      row.place,
      left,
    );
  }
  return rows.map((row) => row.id);
}

/** Boards and notes get the version that belongs to it, as after any change. */
async function raiseRevisions(db: Database, table: string, ids: string[], author: Author): Promise<void> {
  if (ids.length === 0) return;
  if (table === 'boards') {
    await db.$executeRaw`
      WITH raised AS (UPDATE boards SET version = version + 1 WHERE id = ANY(${ids}::uuid[]) RETURNING *)
      INSERT INTO board_versions
        (id, workspace_id, board_id, number, name, description, content, note, author_id, author_name)
      SELECT gen_random_uuid(), workspace_id, id, version, name, description, content,
        'Words of a participant were erased', ${author.id}, ${author.name} FROM raised`;
  } else if (table === 'notes') {
    await db.$executeRaw`
      WITH raised AS (
        UPDATE notes SET revision = revision + 1, scrubbed_revision = revision + 1
        WHERE id = ANY(${ids}::uuid[]) RETURNING *)
      INSERT INTO note_versions (note_id, workspace_id, revision, title, doc, author_id, author_name)
      SELECT id, workspace_id, revision, title, doc, ${author.id}, ${author.name} FROM raised`;
  } else {
    await db.$executeRawUnsafe(`UPDATE ${table} SET revision = revision + 1 WHERE id = ANY($1::uuid[])`, ids);
  }
}
