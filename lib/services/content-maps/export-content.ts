import { authorize } from '@/lib/core/access';
import { writeContentCsv } from '@/lib/core/content-maps/content-csv';
import { contentMarkdown } from '@/lib/core/content-maps/content-markdown';
import { listMembers } from '@/lib/data/members';
import { getWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';
import { documentFile } from '../documents/document-file';
import { type StreamedFile, textFile } from '../streamed-file';
import { describeContentMap } from './describe-content-map';
import { type ContentMapByKeyInput, openContentMap } from './get-content-map';
import { contentNumbersOf } from './read-content-numbers';

/** The map as Markdown, with its numbers of now and what it lacks. */
export async function exportContentMarkdown(ctx: ServiceContext, { key }: ContentMapByKeyInput): Promise<StreamedFile> {
  authorize(ctx.actor, 'documents:read');
  const kept = await openContentMap(ctx, key);
  const [map, numbers, { zone }] = await Promise.all([
    describeContentMap(ctx, kept),
    contentNumbersOf(ctx, kept.content),
    getWorkspace(ctx.db, ctx.actor.workspaceId),
  ]);
  const text = contentMarkdown({ map, numbers, zone, at: ctx.now.getTime() });
  return textFile(`${key}.md`, 'text/markdown; charset=utf-8', text);
}

/** The map as a file that can be sent to `POST content-maps` again. */
export async function exportContentFile(ctx: ServiceContext, { key }: ContentMapByKeyInput): Promise<StreamedFile> {
  authorize(ctx.actor, 'documents:read');
  return documentFile(await openContentMap(ctx, key));
}

/** Its pieces as CSV, which can be brought into a map with the same stages again. */
export async function exportContentCsv(ctx: ServiceContext, { key }: ContentMapByKeyInput): Promise<StreamedFile> {
  authorize(ctx.actor, 'documents:read');
  const { content } = await openContentMap(ctx, key);
  const members = await listMembers(ctx.db, ctx.actor.workspaceId);
  return textFile(`${key}.csv`, 'text/csv; charset=utf-8', writeContentCsv(content, { members }));
}
