import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { DocumentName } from '@/lib/core/documents/document';
import { Edits } from '@/lib/core/documents/edit';
import { type JourneyMap, JourneyMapDraft } from '@/lib/core/journey-maps/journey-map';
import type { ServiceContext } from '../context';
import { createDocument } from '../documents/create-document';
import { editDocument, renameDocument, shelveDocument } from '../documents/edit-document';
import { describeMap } from './describe-map';
import type { MapByKeyInput } from './get-map';
import { journeyMapRules } from './journey-map-rules';

export const CreateMapInput = JourneyMapDraft;

export async function createMap(ctx: ServiceContext, input: JourneyMapDraft): Promise<JourneyMap> {
  authorize(ctx.actor, 'documents:write');
  return describeMap(ctx, await createDocument(ctx, journeyMapRules, input));
}

export const EditMapInput = z.strictObject({ key: z.string(), edits: Edits });
export type EditMapInput = z.infer<typeof EditMapInput>;

/** Applies edits to the newest state, whoever wrote it; what would overwrite somebody unseen gets `conflict`. */
export async function editMap(ctx: ServiceContext, input: EditMapInput): Promise<JourneyMap> {
  authorize(ctx.actor, 'documents:write');
  return describeMap(ctx, await editDocument(ctx, journeyMapRules, input));
}

export const RenameMapInput = z.strictObject({ key: z.string(), name: DocumentName });
export type RenameMapInput = z.infer<typeof RenameMapInput>;

export async function renameMap(ctx: ServiceContext, input: RenameMapInput): Promise<JourneyMap> {
  authorize(ctx.actor, 'documents:write');
  return describeMap(ctx, await renameDocument(ctx, journeyMapRules, input));
}

/** Takes a map away with its links; it can be brought back. */
export async function archiveMap(ctx: ServiceContext, { key }: MapByKeyInput): Promise<JourneyMap> {
  authorize(ctx.actor, 'documents:write');
  return describeMap(ctx, await shelveDocument(ctx, journeyMapRules, { key, isArchived: true }));
}

export async function bringBackMap(ctx: ServiceContext, { key }: MapByKeyInput): Promise<JourneyMap> {
  authorize(ctx.actor, 'documents:write');
  return describeMap(ctx, await shelveDocument(ctx, journeyMapRules, { key, isArchived: false }));
}
