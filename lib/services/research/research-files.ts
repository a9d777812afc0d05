import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { withheldWords } from '@/lib/core/research/consent';
import { fileKindOf, headLength, kindOfType, mostBytes, type ResearchFile } from '@/lib/core/research/research-file';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction } from '@/lib/data/prisma-client';
import {
  deleteFile,
  type FilePlace,
  getFile,
  insertFile,
  listFiles as readFiles,
  type StoredFile,
} from '@/lib/data/research/files';
import { getInterview, updateInterviewAt } from '@/lib/data/research/interviews';
import { getNote } from '@/lib/data/research/notes';
import { requireNotErased } from '@/lib/data/research/participants';
import type { ServiceContext } from '../context';
import type { StreamedFile } from '../streamed-file';
import { withheldFrom } from './describe-interview';
import { describeNoteSummary } from './describe-note';

const describeFile = (file: StoredFile): ResearchFile => ({
  id: file.id,
  name: file.name,
  content_type: file.contentType,
  bytes: file.bytes,
  kind: kindOfType(file.contentType),
  created_by: file.createdByName,
  created_at: file.createdAt.toISOString(),
});

export const AddFileInput = z.object({
  id: z.uuid(),
  /** What the file is called. */
  name: z.string().trim().min(1).max(200),
});
type AddFileInput = z.infer<typeof AddFileInput> & { body: ReadableStream<Uint8Array> };

/** Hangs a file on a note: a recording, a picture or a PDF, judged by how it begins. */
export async function addNoteFile(ctx: ServiceContext, input: AddFileInput): Promise<ResearchFile> {
  authorize(ctx.actor, 'research:write');
  const note = await getNote(ctx.db, ctx.actor.workspaceId, input.id);
  if (note.erasedAt) throw new AppError('conflict', 'This note was erased. Begin a new one.');
  return describeFile(await keep(ctx, { noteId: input.id }, input));
}

/** Hangs a file on an interview. The first recording is what its lines play from. */
export async function addInterviewFile(ctx: ServiceContext, input: AddFileInput): Promise<ResearchFile> {
  authorize(ctx.actor, 'research:write');
  const { workspaceId } = ctx.actor;
  const interview = await getInterview(ctx.db, workspaceId, input.id);
  if (interview.erasedAt) throw new AppError('conflict', 'This interview was erased. Nothing can be added to it.');
  const file = await keep(ctx, { interviewId: input.id }, input);
  if (interview.audioFileId === null && kindOfType(file.contentType) === 'audio') {
    await updateInterviewAt(ctx.db, workspaceId, interview, { audioFileId: file.id });
  }
  return describeFile(file);
}

/** The bytes first, then the row that names them: a row without its file would be a promise that cannot be kept. */
async function keep(ctx: ServiceContext, place: FilePlace, { name, body }: AddFileInput): Promise<StoredFile> {
  const { workspaceId } = ctx.actor;
  const id = randomUUID();
  const { head, all } = await withHead(body);
  const kind = fileKindOf(head);
  if (!kind) {
    const sentence =
      'This is no recording, picture or PDF. Take MP3, M4A, WAV, OGG, WebM, FLAC, PNG, JPEG, GIF, WebP or PDF.';
    throw new AppError('invalid', sentence);
  }
  const written = await ctx.files.write({ workspaceId, id }, all, { maxBytes: mostBytes[kind.kind] });
  try {
    return await inTransaction(ctx.db, async (tx) => {
      await requireNotErased(tx, workspaceId, place);
      const file = { id, name, contentType: kind.contentType, bytes: written.bytes, sha256: written.sha256, ...place };
      const kept = await insertFile(tx, workspaceId, file, ctx.actor);
      await insertAudit(tx, ctx.actor, {
        action: 'file.added',
        target: { kind: 'file', id, name: 'file' },
        difference: { type: kind.contentType, bytes: written.bytes },
      });
      return kept;
    });
  } catch (error) {
    await ctx.files.remove({ workspaceId, id });
    throw error;
  }
}

/** Reads how a stream begins, and gives it back whole. */
async function withHead(body: ReadableStream<Uint8Array>) {
  const chunks = body[Symbol.asyncIterator]();
  const begun: Uint8Array[] = [];
  let length = 0;
  while (length < headLength) {
    const { done, value } = await chunks.next();
    if (done) break;
    begun.push(value);
    length += value.byteLength;
  }
  const all = (async function* () {
    yield* begun;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  })();
  return { head: Buffer.concat(begun).subarray(0, headLength), all };
}

export const FilesOfInput = z.object({ id: z.uuid() });
export type FilesOfInput = z.infer<typeof FilesOfInput>;
type FileList = { items: ResearchFile[]; next_cursor: null };

export async function listNoteFiles(ctx: ServiceContext, { id }: FilesOfInput): Promise<FileList> {
  authorize(ctx.actor, 'research:read');
  await requireReadable(ctx, { noteId: id, interviewId: null });
  const rows = await readFiles(ctx.db, ctx.actor.workspaceId, { noteId: id });
  return { items: rows.map(describeFile), next_cursor: null };
}

export async function listInterviewFiles(ctx: ServiceContext, { id }: FilesOfInput): Promise<FileList> {
  authorize(ctx.actor, 'research:read');
  await requireReadable(ctx, { noteId: null, interviewId: id });
  const rows = await readFiles(ctx.db, ctx.actor.workspaceId, { interviewId: id });
  return { items: rows.map(describeFile), next_cursor: null };
}

/** A file is as private as what it hangs on. */
async function requireReadable(
  ctx: ServiceContext,
  { noteId, interviewId }: Pick<StoredFile, 'noteId' | 'interviewId'>,
): Promise<void> {
  const { workspaceId } = ctx.actor;
  const withheld = noteId
    ? describeNoteSummary(ctx, await getNote(ctx.db, workspaceId, noteId)).withheld
    : withheldFrom(ctx, await getInterview(ctx.db, workspaceId, interviewId ?? ''));
  if (withheld) throw new AppError('forbidden', withheldWords[withheld], { details: { withheld } });
}

/** The file itself. A recording can be asked for from anywhere in it. */
export async function openFile(ctx: ServiceContext, { id }: FilesOfInput): Promise<StreamedFile> {
  authorize(ctx.actor, 'research:read');
  const { workspaceId } = ctx.actor;
  const file = await getFile(ctx.db, workspaceId, id);
  await requireReadable(ctx, file);
  // Opened when its first byte is asked for, so that whoever wants a part never opens the whole.
  const part = async function* (range: { start?: number; end?: number } = {}) {
    yield* (await ctx.files.read({ workspaceId, id }, range)).chunks;
  };
  return {
    kind: 'file',
    contentType: file.contentType,
    fileName: file.name,
    headers: {
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'private, no-cache',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
    chunks: part(),
    ready: { bytes: file.bytes, part },
  };
}

/** Takes a file away, from the disk too. */
export async function removeFile(ctx: ServiceContext, { id }: FilesOfInput): Promise<void> {
  authorize(ctx.actor, 'research:write');
  const { workspaceId } = ctx.actor;
  await inTransaction(ctx.db, async (tx) => {
    await getFile(tx, workspaceId, id);
    await deleteFile(tx, workspaceId, id);
    await insertAudit(tx, ctx.actor, { action: 'file.removed', target: { kind: 'file', id, name: 'file' } });
    await ctx.files.remove({ workspaceId, id });
  });
}
