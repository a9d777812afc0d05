import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { DocumentRevision } from '@/lib/core/documents/document';
import type { Playbook, PlaybookSummary } from '@/lib/core/playbooks/playbook';
import type { ServiceContext } from '../context';
import { DocumentsPage, readDocument, readDocuments, readRevision } from '../documents/read-documents';
import { describePlaybook, describePlaybooks, type OpenPlaybook } from './describe-playbook';
import { playbookRules } from './playbook-rules';

export const PlaybookByKeyInput = z.object({ key: z.string() });
export type PlaybookByKeyInput = z.infer<typeof PlaybookByKeyInput>;

export async function getPlaybook(ctx: ServiceContext, { key }: PlaybookByKeyInput): Promise<Playbook> {
  authorize(ctx.actor, 'documents:read');
  return describePlaybook(ctx, await openPlaybook(ctx, key));
}

export async function getPlaybookRevision(ctx: ServiceContext, { key }: PlaybookByKeyInput): Promise<DocumentRevision> {
  authorize(ctx.actor, 'documents:read');
  return readRevision(ctx, playbookRules, key);
}

/** A playbook as it is kept, for use cases that read it. */
export async function openPlaybook(ctx: ServiceContext, key: string): Promise<OpenPlaybook> {
  return readDocument(ctx, playbookRules, key);
}

export const ListPlaybooksInput = DocumentsPage;

export async function listPlaybooks(
  ctx: ServiceContext,
  page: DocumentsPage,
): Promise<{ items: PlaybookSummary[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'documents:read');
  const { documents, next_cursor } = await readDocuments(ctx, playbookRules, page);
  return { items: await describePlaybooks(ctx, documents), next_cursor };
}
