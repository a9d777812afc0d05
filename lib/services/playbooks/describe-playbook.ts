import type { Playbook, PlaybookContent, PlaybookSummary } from '@/lib/core/playbooks/playbook';
import { listMembers } from '@/lib/data/members';
import { listPersonaNames } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import type { OpenDocument } from '../documents/document-rules';
import { describeDocument } from '../documents/read-documents';
import { ownersIn } from './playbook-rules';
import { readCast } from './read-cast';
import { readSources } from './read-sources';

export type OpenPlaybook = OpenDocument<PlaybookContent>;

export async function describePlaybooks(ctx: ServiceContext, playbooks: OpenPlaybook[]): Promise<PlaybookSummary[]> {
  const keys = playbooks.flatMap(({ content }) => content.people.map(({ persona }) => persona));
  const found = await listPersonaNames(ctx.db, ctx.actor.workspaceId, [...new Set(keys)]);
  return playbooks.map((playbook) => {
    const { occasion, from, to, people, sections } = playbook.content;
    const named = [...new Set(people.map(({ persona }) => persona))];
    return {
      ...describeDocument(playbook),
      ...{ occasion, from, to, sections: sections.length },
      personas: named.flatMap((persona) => found.find(({ key }) => key === persona) ?? []),
    };
  });
}

/** A playbook with what it refers to, as that is now. */
export async function describePlaybook(ctx: ServiceContext, playbook: OpenPlaybook): Promise<Playbook> {
  const { content } = playbook;
  return { ...describeDocument(playbook), content, ...(await referredBy(ctx, content)) };
}

async function referredBy(
  ctx: ServiceContext,
  content: PlaybookContent,
): Promise<Pick<Playbook, 'cast' | 'sources' | 'owners'>> {
  const [cast, sources, owners] = await Promise.all([
    readCast(ctx, content),
    readSources(ctx, content),
    readOwners(ctx, content),
  ]);
  return { cast, sources, owners };
}

export async function readOwners(ctx: ServiceContext, content: PlaybookContent): Promise<Playbook['owners']> {
  const ids = ownersIn(content);
  if (ids.length === 0) return [];
  const members = await listMembers(ctx.db, ctx.actor.workspaceId);
  return ids.map((id) => ({ id, name: members.find(({ user_id }) => user_id === id)?.name ?? null }));
}
