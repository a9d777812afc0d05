import { pageContext } from '@/lib/server/context';
import { getPlaybook } from '@/lib/services/playbooks/get-playbook';
import { orNotFound } from '../../or-not-found';

/** The context of a page of one playbook, and the playbook; one that is not there is a page that is not there. */
export async function openPlaybookPage({ workspace, key }: { workspace: string; key: string }) {
  const ctx = await pageContext(workspace);
  return { ctx, playbook: await orNotFound(getPlaybook(ctx, { key })) };
}
