import 'server-only';
import { createHash } from 'node:crypto';
import type { ParsedTranscript } from '@/lib/core/research/parse-transcript';
import type { Correction, TranscriptLine } from '@/lib/core/research/transcript';
import type { Database } from '../prisma-client';

type Source = ParsedTranscript & { text: string; fileName: string };

/** Keeps a transcript as it came in. Throws a unique violation when the interview has one. */
export async function insertTranscript(
  db: Database,
  workspaceId: string,
  interviewId: string,
  { format, lines, text, fileName }: Source,
  author: { name: string },
): Promise<void> {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const { id: transcriptId } = await db.transcript.create({
    data: { workspaceId, interviewId, format, fileName, sha256, lineCount: lines.length, createdByName: author.name },
    select: { id: true },
  });
  // Whole columns in one statement: a parameter a value would be too many for a long transcript.
  await db.$executeRaw`
    INSERT INTO transcript_lines (transcript_id, workspace_id, position, speaker, start_ms, end_ms, source, text)
    SELECT ${transcriptId}::uuid, ${workspaceId}::uuid, (place - 1)::int, speaker, start_ms, end_ms, said, said
    FROM unnest(${lines.map((line) => line.speaker)}::text[], ${lines.map((line) => line.startMs)}::int[],
                ${lines.map((line) => line.endMs)}::int[], ${lines.map((line) => line.text)}::text[])
      WITH ORDINALITY AS line (speaker, start_ms, end_ms, said, place)`;
}

type Row = Awaited<ReturnType<Database['transcriptLine']['findFirstOrThrow']>>;

function toLine({ position, speaker, startMs, endMs, text, source }: Row): TranscriptLine {
  return { position, speaker, start_ms: startMs, end_ms: endMs, text, source: source === text ? null : source };
}

/** Lines [from, to) of a transcript, in order. */
export async function listLines(
  db: Database,
  workspaceId: string,
  transcriptId: string,
  { from, to }: { from: number; to: number },
): Promise<TranscriptLine[]> {
  const rows = await db.transcriptLine.findMany({
    where: { workspaceId, transcriptId, position: { gte: from, lt: to } },
    orderBy: { position: 'asc' },
  });
  return rows.map(toLine);
}

/** Of these lines, those that were corrected after a version. */
export async function correctedSince(
  db: Database,
  workspaceId: string,
  transcriptId: string,
  { version, positions }: { version: number; positions: { from: number; to: number } | number[] },
): Promise<number[]> {
  const within = Array.isArray(positions) ? { in: positions } : { gte: positions.from, lte: positions.to };
  const rows = await db.transcriptCorrection.findMany({
    where: { workspaceId, transcriptId, version: { gt: version }, position: within },
    select: { position: true },
  });
  return [...new Set(rows.map(({ position }) => position))];
}

type Change = { position: number; before: string; after: string };

/** Writes the next version and marks highlights over its lines; only when nobody wrote since `version`. */
export async function writeCorrections(
  db: Database,
  workspaceId: string,
  transcript: { id: string; interviewId: string; version: number },
  { lines, author, at }: { lines: Change[]; author: { id: string; name: string }; at: Date },
): Promise<boolean> {
  const { id: transcriptId, interviewId, version } = transcript;
  const { count } = await db.transcript.updateMany({
    where: { workspaceId, id: transcriptId, version },
    data: { version: { increment: 1 } },
  });
  if (count !== 1) return false;
  await db.transcriptCorrection.createMany({
    data: lines.map((line) => ({
      ...line,
      workspaceId,
      transcriptId,
      version: version + 1,
      authorId: author.id,
      authorName: author.name,
    })),
  });
  for (const { position, after } of lines) {
    await db.transcriptLine.updateMany({ where: { workspaceId, transcriptId, position }, data: { text: after } });
    await db.highlight.updateMany({
      where: {
        workspaceId,
        interviewId,
        firstLine: { lte: position },
        lastLine: { gte: position },
        correctedAt: null,
        erasedAt: null,
      },
      data: { correctedAt: at },
    });
  }
  return true;
}

/** What was corrected, the newest version first. */
export async function listCorrections(
  db: Database,
  workspaceId: string,
  transcriptId: string,
  limit: number,
): Promise<Correction[]> {
  const rows = await db.transcriptCorrection.findMany({
    where: { workspaceId, transcriptId },
    orderBy: [{ version: 'desc' }, { position: 'asc' }],
    take: limit,
  });
  return [...new Set(rows.map(({ version }) => version))].flatMap((version) => {
    const lines = rows.filter((row) => row.version === version);
    const [first] = lines;
    if (!first) return [];
    return {
      version,
      author: { id: first.authorId, name: first.authorName },
      created_at: first.createdAt.toISOString(),
      lines: lines.map(({ position, before, after }) => ({ position, before, after })),
    };
  });
}
