import 'server-only';
import { hitMarks } from '@/lib/core/research/search';
import { Prisma } from '../generated/prisma/client';
import type { Database } from '../prisma-client';
import type { ShownTo } from './shown-to';

export type SearchFilter = {
  text: string;
  studyId?: string | undefined;
  tagId?: string | undefined;
  /** Only what speaks for a persona. */
  spokenFor?: SpokenFor | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  /** Lines of whoever asks are left out unless told. */
  withInterviewers: boolean;
  shown: ShownTo;
  limit: number;
  offset: number;
};

/** What speaks for a persona: these highlights and notes, and all that these participants said. */
export type SpokenFor = { highlightIds: string[]; noteIds: string[]; participantIds: string[] };

export type FoundRow = {
  kind: 'line' | 'note' | 'highlight' | 'finding';
  id: string;
  title: string;
  transcript_id: string | null;
  position: number | null;
  speaker: string;
  start_ms: number | null;
  marked: string;
  participant_id: string | null;
  pseudonym: string | null;
  about: string | null;
  study_key: string | null;
  study_name: string | null;
  at: Date;
  rank: number;
};

/** A short text is shown whole; of a longer one, the pieces around what was found. */
const wholeUpTo = 500;
const whole = `StartSel=${hitMarks.start}, StopSel=${hitMarks.end}, HighlightAll=true`;
const headline = `StartSel=${hitMarks.start}, StopSel=${hitMarks.end}, MaxFragments=2, MaxWords=40, MinWords=18, FragmentDelimiter=" … "`;

/** Everything that was said, written and found, as far as it may be shown, by how well it fits. */
export async function searchResearch(db: Database, workspaceId: string, filter: SearchFilter): Promise<FoundRow[]> {
  const { text, limit, offset } = filter;
  const parts = [linesWith(workspaceId, filter), notesWith(workspaceId, filter), highlightsWith(workspaceId, filter)];
  // A finding carries no tag.
  if (!filter.tagId) parts.push(findingsWith(workspaceId, filter));
  return db.$queryRaw<FoundRow[]>`
    WITH asked AS (SELECT websearch_to_tsquery('english', ${text}) AS q),
    found AS (
      SELECT every.* FROM (${Prisma.join(parts, ' UNION ALL ')}) AS every
      LEFT JOIN participants said ON said.id = every.participant
      WHERE ${mayBeShown(filter.shown)}
      ORDER BY rank DESC, at DESC, id, position NULLS FIRST LIMIT ${limit} OFFSET ${offset}
    )
    SELECT f.kind, f.id::text AS id, f.title, f.transcript_id::text AS transcript_id, f.position, f.speaker, f.start_ms,
      ts_headline('english', f.body, asked.q, CASE WHEN length(f.body) <= ${wholeUpTo}::int THEN ${whole} ELSE ${headline} END)
        AS marked,
      p.id::text AS participant_id, p.pseudonym, p.about,
      s.key AS study_key, s.name AS study_name, f.at, f.rank::float8 AS rank
    FROM found f CROSS JOIN asked
    LEFT JOIN participants p ON p.id = f.participant
    LEFT JOIN studies s ON s.id = f.study
    ORDER BY f.rank DESC, f.at DESC, f.id, f.position NULLS FIRST`;
}

/** A finding is what the team wrote; all else goes by what its participant agreed to. */
function mayBeShown({ scopes, at, ofUnknown, notesOnNobody }: ShownTo): Prisma.Sql {
  return Prisma.sql`CASE
    WHEN every.kind = 'finding' THEN true
    WHEN every.on_nobody THEN ${notesOnNobody}
    WHEN said.id IS NULL THEN ${ofUnknown}
    ELSE said.consent_scope = ANY(${scopes}::text[])
      AND (said.consent_until IS NULL OR said.consent_until > ${at}::timestamptz)
      AND (said.consent_withdrawn_at IS NULL OR said.consent_withdrawn_at > ${at}::timestamptz)
  END`;
}

const within = (column: Prisma.Sql, { from, to }: SearchFilter) => Prisma.sql`
  (${from ?? null}::timestamptz IS NULL OR ${column} >= ${from ?? null}::timestamptz)
  AND (${to ?? null}::timestamptz IS NULL OR ${column} < ${to ?? null}::timestamptz)`;
const ofStudy = (column: Prisma.Sql, { studyId }: SearchFilter) =>
  Prisma.sql`(${studyId ?? null}::uuid IS NULL OR ${column} = ${studyId ?? null}::uuid)`;
/** A condition that what is found has to speak for the persona, where one is asked for. */
const spoken = ({ spokenFor }: SearchFilter, condition: (by: SpokenFor) => Prisma.Sql) =>
  spokenFor === undefined ? Prisma.sql`true` : condition(spokenFor);
const among = (column: Prisma.Sql, ids: string[]) => Prisma.sql`${column} = ANY(${ids}::uuid[])`;

/** Whether the highlight `h` speaks for a persona. */
const speaks = ({ highlightIds, noteIds, participantIds }: SpokenFor) =>
  Prisma.sql`(${among(Prisma.sql`h.id`, highlightIds)} OR ${among(Prisma.sql`h.note_id`, noteIds)}
    OR ${among(Prisma.sql`h.participant_id`, participantIds)})`;

/** A line carries a tag when a highlight over it does. */
function linesWith(workspaceId: string, filter: SearchFilter): Prisma.Sql {
  const tagged =
    filter.tagId === undefined
      ? Prisma.sql`true`
      : Prisma.sql`EXISTS (SELECT 1 FROM highlights h JOIN highlight_tags ht ON ht.highlight_id = h.id
          WHERE h.interview_id = i.id AND ht.tag_id = ${filter.tagId}::uuid AND h.removed_at IS NULL
            AND l.position BETWEEN h.first_line AND h.last_line)`;
  return Prisma.sql`
    SELECT 'line' AS kind, i.id, i.title, l.transcript_id, l.position, l.speaker, l.start_ms, l.text AS body,
      i.participant_id AS participant, i.study_id AS study, i.held_at AS at,
      ts_rank(to_tsvector('english', l.text), asked.q) AS rank, false AS on_nobody
    FROM transcript_lines l
    JOIN transcripts t ON t.id = l.transcript_id JOIN interviews i ON i.id = t.interview_id CROSS JOIN asked
    WHERE l.workspace_id = ${workspaceId}::uuid AND to_tsvector('english', l.text) @@ asked.q
      AND (${filter.withInterviewers} OR NOT l.speaker = ANY(coalesce(i.asked_by, '{}')))
      AND ${ofStudy(Prisma.sql`i.study_id`, filter)} AND ${within(Prisma.sql`i.held_at`, filter)}
      AND ${tagged} AND ${spoken(
        filter,
        ({ highlightIds, participantIds }) => Prisma.sql`(${among(Prisma.sql`i.participant_id`, participantIds)}
          OR EXISTS (SELECT 1 FROM highlights h WHERE ${among(Prisma.sql`h.id`, highlightIds)} AND h.removed_at IS NULL
            AND h.interview_id = i.id AND l.position BETWEEN h.first_line AND h.last_line))`,
      )}`;
}

function notesWith(workspaceId: string, filter: SearchFilter): Prisma.Sql {
  const tagged =
    filter.tagId === undefined
      ? Prisma.sql`true`
      : Prisma.sql`EXISTS (SELECT 1 FROM highlights h JOIN highlight_tags ht ON ht.highlight_id = h.id
          WHERE h.note_id = n.id AND ht.tag_id = ${filter.tagId}::uuid AND h.removed_at IS NULL)`;
  return Prisma.sql`
    SELECT 'note', n.id, n.title, NULL::uuid, NULL::int, '', NULL::int, n.title || ' ' || n.text,
      n.participant_id, n.study_id, n.created_at,
      ts_rank(to_tsvector('english', n.title || ' ' || n.text), asked.q, 1),
      n.kind = 'note' AND n.participant_id IS NULL AND n.interview_id IS NULL
    FROM notes n CROSS JOIN asked
    WHERE n.workspace_id = ${workspaceId}::uuid AND n.removed_at IS NULL AND n.erased_at IS NULL
      AND to_tsvector('english', n.title || ' ' || n.text) @@ asked.q
      AND ${ofStudy(Prisma.sql`n.study_id`, filter)} AND ${within(Prisma.sql`n.created_at`, filter)}
      AND ${tagged} AND ${spoken(
        filter,
        (
          by,
        ) => Prisma.sql`(${among(Prisma.sql`n.id`, by.noteIds)} OR ${among(Prisma.sql`n.participant_id`, by.participantIds)}
          OR EXISTS (SELECT 1 FROM highlights h WHERE h.note_id = n.id AND h.removed_at IS NULL AND ${speaks(by)}))`,
      )}`;
}

/** What somebody marked is worth more than what stands around it. */
function highlightsWith(workspaceId: string, filter: SearchFilter): Prisma.Sql {
  const tagged =
    filter.tagId === undefined
      ? Prisma.sql`true`
      : Prisma.sql`EXISTS (SELECT 1 FROM highlight_tags ht WHERE ht.highlight_id = h.id AND ht.tag_id = ${filter.tagId}::uuid)`;
  return Prisma.sql`
    SELECT 'highlight', h.id, coalesce(i.title, n.title, ''), NULL::uuid, NULL::int, h.speaker, h.start_ms,
      h.quote || ' ' || h.comment, h.participant_id, h.study_id, coalesce(i.held_at, h.created_at),
      1.5 * ts_rank(to_tsvector('english', h.quote || ' ' || h.comment), asked.q), false
    FROM highlights h LEFT JOIN interviews i ON i.id = h.interview_id LEFT JOIN notes n ON n.id = h.note_id
    CROSS JOIN asked
    WHERE h.workspace_id = ${workspaceId}::uuid AND h.removed_at IS NULL AND h.erased_at IS NULL
      AND to_tsvector('english', h.quote || ' ' || h.comment) @@ asked.q
      AND ${ofStudy(Prisma.sql`h.study_id`, filter)} AND ${within(Prisma.sql`coalesce(i.held_at, h.created_at)`, filter)}
      AND ${tagged} AND ${spoken(filter, speaks)}`;
}

/** A finding speaks for a persona when one of its quotes does. */
function findingsWith(workspaceId: string, filter: SearchFilter): Prisma.Sql {
  return Prisma.sql`
    SELECT 'finding', f.id, f.statement, NULL::uuid, NULL::int, '', NULL::int, f.statement || ' ' || f.detail,
      NULL::uuid, f.study_id, f.updated_at,
      2 * ts_rank(to_tsvector('english', f.statement || ' ' || f.detail), asked.q), false
    FROM findings f CROSS JOIN asked
    WHERE f.workspace_id = ${workspaceId}::uuid AND f.removed_at IS NULL
      AND to_tsvector('english', f.statement || ' ' || f.detail) @@ asked.q
      AND ${ofStudy(Prisma.sql`f.study_id`, filter)} AND ${within(Prisma.sql`f.updated_at`, filter)}
      AND ${spoken(
        filter,
        (by) => Prisma.sql`EXISTS (SELECT 1 FROM finding_highlights fh JOIN highlights h ON h.id = fh.highlight_id
          WHERE fh.finding_id = f.id AND h.removed_at IS NULL AND h.erased_at IS NULL AND ${speaks(by)})`,
      )}`;
}

/** The text of some lines, by transcript and position. */
export async function listLineTexts(
  db: Database,
  workspaceId: string,
  lines: { transcriptId: string; position: number }[],
): Promise<{ transcriptId: string; position: number; text: string }[]> {
  if (lines.length === 0) return [];
  return db.transcriptLine.findMany({
    where: { workspaceId, OR: lines },
    select: { transcriptId: true, position: true, text: true },
  });
}
