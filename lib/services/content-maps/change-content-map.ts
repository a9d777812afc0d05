import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { type ContentMap, ContentMapDraft } from '@/lib/core/content-maps/content-map';
import { DocumentName } from '@/lib/core/documents/document';
import { Edits } from '@/lib/core/documents/edit';
import type { ServiceContext } from '../context';
import { createDocument } from '../documents/create-document';
import { editDocument, renameDocument, shelveDocument } from '../documents/edit-document';
import { contentMapRules } from './content-map-rules';
import { describeContentMap } from './describe-content-map';
import type { ContentMapByKeyInput } from './get-content-map';

export const CreateContentMapInput = ContentMapDraft;

export async function createContentMap(ctx: ServiceContext, input: ContentMapDraft): Promise<ContentMap> {
  authorize(ctx.actor, 'documents:write');
  return describeContentMap(ctx, await createDocument(ctx, contentMapRules, input));
}

export const EditContentMapInput = z.strictObject({ key: z.string(), edits: Edits });
export type EditContentMapInput = z.infer<typeof EditContentMapInput>;

/** Applies edits to the newest state, whoever wrote it; what would overwrite somebody unseen gets `conflict`. */
export async function editContentMap(ctx: ServiceContext, input: EditContentMapInput): Promise<ContentMap> {
  authorize(ctx.actor, 'documents:write');
  return describeContentMap(ctx, await editDocument(ctx, contentMapRules, input));
}

export const RenameContentMapInput = z.strictObject({ key: z.string(), name: DocumentName });
export type RenameContentMapInput = z.infer<typeof RenameContentMapInput>;

export async function renameContentMap(ctx: ServiceContext, input: RenameContentMapInput): Promise<ContentMap> {
  authorize(ctx.actor, 'documents:write');
  return describeContentMap(ctx, await renameDocument(ctx, contentMapRules, input));
}

/** Takes a content map away with its links; it can be brought back. */
export async function archiveContentMap(ctx: ServiceContext, { key }: ContentMapByKeyInput): Promise<ContentMap> {
  authorize(ctx.actor, 'documents:write');
  return describeContentMap(ctx, await shelveDocument(ctx, contentMapRules, { key, isArchived: true }));
}

export async function bringBackContentMap(ctx: ServiceContext, { key }: ContentMapByKeyInput): Promise<ContentMap> {
  authorize(ctx.actor, 'documents:write');
  return describeContentMap(ctx, await shelveDocument(ctx, contentMapRules, { key, isArchived: false }));
}
