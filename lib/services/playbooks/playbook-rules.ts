import { AppError } from '@/lib/core/errors';
import type { PlaybookContent as Content } from '@/lib/core/playbooks/playbook';
import { PlaybookContent, personasIn } from '@/lib/core/playbooks/playbook';
import { playbookDifference } from '@/lib/core/playbooks/playbook-difference';
import { listDocumentNames } from '@/lib/data/documents';
import type { ServiceContext } from '../context';
import type { DocumentRules } from '../documents/document-rules';
import { requireMembers, requirePersonas } from '../documents/require-named';

/** What a playbook adds to documents. */
export const playbookRules: DocumentRules<Content> = {
  kind: 'playbook',
  noun: 'playbook',
  Content: PlaybookContent,
  requireSound,
  difference: playbookDifference,
};

/** Only what is new is asked: what is gone since stays on the page, and it says so. */
async function requireSound(ctx: ServiceContext, content: Content, before: Content | null): Promise<void> {
  const isNew = (named: (content: Content) => string[]): string[] => {
    const known = new Set(before ? named(before) : []);
    return named(content).filter((one) => !known.has(one));
  };
  // One after the other: within a transaction they share one connection.
  await requirePersonas(ctx, isNew(personasIn));
  await requireMaps(ctx, isNew(mapsIn));
  await requireMembers(ctx, isNew(ownersIn));
}

/** The content maps that its sections read from, once each. */
export const mapsIn = ({ sections }: Content): string[] => [
  ...new Set(sections.flatMap((section) => (section.kind === 'content' ? (section.map ?? []) : []))),
];

/** Whoever owns something on the page, once each. */
export const ownersIn = ({ owner, channels }: Content): string[] => [
  ...new Set([owner, ...channels.map((row) => row.owner)].flatMap((one) => one ?? [])),
];

async function requireMaps(ctx: ServiceContext, keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  const found = await listDocumentNames(ctx.db, ctx.actor.workspaceId, 'content_map', keys);
  const missing = keys.find((wanted) => found.every(({ key }) => key !== wanted));
  if (missing !== undefined) throw new AppError('invalid', `There is no content map "${missing}". Choose another one.`);
}
