import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { DocumentName } from '@/lib/core/documents/document';
import { Edits } from '@/lib/core/documents/edit';
import { type Playbook, PlaybookDraft } from '@/lib/core/playbooks/playbook';
import type { ServiceContext } from '../context';
import { createDocument } from '../documents/create-document';
import { editDocument, renameDocument, shelveDocument } from '../documents/edit-document';
import { describePlaybook } from './describe-playbook';
import type { PlaybookByKeyInput } from './get-playbook';
import { playbookRules } from './playbook-rules';

export const CreatePlaybookInput = PlaybookDraft;

export async function createPlaybook(ctx: ServiceContext, input: PlaybookDraft): Promise<Playbook> {
  authorize(ctx.actor, 'documents:write');
  return describePlaybook(ctx, await createDocument(ctx, playbookRules, input));
}

export const EditPlaybookInput = z.strictObject({ key: z.string(), edits: Edits });
export type EditPlaybookInput = z.infer<typeof EditPlaybookInput>;

/** Applies edits to the newest state, whoever wrote it; what would overwrite somebody unseen gets `conflict`. */
export async function editPlaybook(ctx: ServiceContext, input: EditPlaybookInput): Promise<Playbook> {
  authorize(ctx.actor, 'documents:write');
  return describePlaybook(ctx, await editDocument(ctx, playbookRules, input));
}

export const RenamePlaybookInput = z.strictObject({ key: z.string(), name: DocumentName });
export type RenamePlaybookInput = z.infer<typeof RenamePlaybookInput>;

export async function renamePlaybook(ctx: ServiceContext, input: RenamePlaybookInput): Promise<Playbook> {
  authorize(ctx.actor, 'documents:write');
  return describePlaybook(ctx, await renameDocument(ctx, playbookRules, input));
}

/** Takes a playbook away with its links; it can be brought back. */
export async function archivePlaybook(ctx: ServiceContext, { key }: PlaybookByKeyInput): Promise<Playbook> {
  authorize(ctx.actor, 'documents:write');
  return describePlaybook(ctx, await shelveDocument(ctx, playbookRules, { key, isArchived: true }));
}

export async function bringBackPlaybook(ctx: ServiceContext, { key }: PlaybookByKeyInput): Promise<Playbook> {
  authorize(ctx.actor, 'documents:write');
  return describePlaybook(ctx, await shelveDocument(ctx, playbookRules, { key, isArchived: false }));
}
