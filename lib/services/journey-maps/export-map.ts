import { authorize } from '@/lib/core/access';
import { mapMarkdown } from '@/lib/core/journey-maps/map-markdown';
import { getWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';
import { documentFile } from '../documents/document-file';
import { type StreamedFile, textFile } from '../streamed-file';
import { describeMap } from './describe-map';
import { type MapByKeyInput, openMap } from './get-map';
import { numbersOf } from './read-map-numbers';

/** The map as Markdown, with its numbers of now and the evidence this reader may see. */
export async function exportMapMarkdown(ctx: ServiceContext, { key }: MapByKeyInput): Promise<StreamedFile> {
  authorize(ctx.actor, 'documents:read');
  const kept = await openMap(ctx, key);
  const [map, numbers, { zone }] = await Promise.all([
    describeMap(ctx, kept),
    numbersOf(ctx, kept.content),
    getWorkspace(ctx.db, ctx.actor.workspaceId),
  ]);
  return textFile(
    `${key}.md`,
    'text/markdown; charset=utf-8',
    mapMarkdown({ map, numbers, zone, at: ctx.now.getTime() }),
  );
}

/** The map as a file that can be sent to `POST journey-maps` again. What participants said stays here: it names quotes only. */
export async function exportMapFile(ctx: ServiceContext, { key }: MapByKeyInput): Promise<StreamedFile> {
  authorize(ctx.actor, 'documents:read');
  return documentFile(await openMap(ctx, key));
}
