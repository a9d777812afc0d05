import { authorize } from '@/lib/core/access';
import { playbookMarkdown } from '@/lib/core/playbooks/playbook-markdown';
import { getWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';
import { documentFile } from '../documents/document-file';
import { type StreamedFile, textFile } from '../streamed-file';
import { describePlaybook } from './describe-playbook';
import { openPlaybook, type PlaybookByKeyInput } from './get-playbook';
import { playbookNumbersOf } from './read-playbook-numbers';

/** The playbook as Markdown, with its numbers of now. */
export async function exportPlaybookMarkdown(ctx: ServiceContext, { key }: PlaybookByKeyInput): Promise<StreamedFile> {
  authorize(ctx.actor, 'documents:read');
  const kept = await openPlaybook(ctx, key);
  const [playbook, numbers, { zone }] = await Promise.all([
    describePlaybook(ctx, kept),
    playbookNumbersOf(ctx, kept.content),
    getWorkspace(ctx.db, ctx.actor.workspaceId),
  ]);
  const text = playbookMarkdown({ playbook, numbers, zone, at: ctx.now.getTime() });
  return textFile(`${key}.md`, 'text/markdown; charset=utf-8', text);
}

/** The playbook as a file that can be sent to `POST playbooks` again. */
export async function exportPlaybookFile(ctx: ServiceContext, { key }: PlaybookByKeyInput): Promise<StreamedFile> {
  authorize(ctx.actor, 'documents:read');
  return documentFile(await openPlaybook(ctx, key));
}
