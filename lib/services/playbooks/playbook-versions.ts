import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { DocumentNote } from '@/lib/core/documents/document';
import type { Playbook, PlaybookVersion } from '@/lib/core/playbooks/playbook';
import { showSections } from '@/lib/core/playbooks/show-sections';
import type { ShownSection } from '@/lib/core/playbooks/shown-section';
import type { ServiceContext } from '../context';
import { keepVersion, readVersion, readVersions, restoreVersion, VersionsPage } from '../documents/document-versions';
import { describePlaybook, readOwners } from './describe-playbook';
import { playbookRules } from './playbook-rules';
import { readCast } from './read-cast';
import { readSources } from './read-sources';

export const ListPlaybookVersionsInput = VersionsPage;

export async function listPlaybookVersions(
  ctx: ServiceContext,
  input: VersionsPage,
): Promise<{ items: PlaybookVersion[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'documents:read');
  return readVersions(ctx, playbookRules, input);
}

export const PlaybookVersionInput = z.object({ key: z.string(), version: z.coerce.number().int().min(1) });
export type PlaybookVersionInput = z.infer<typeof PlaybookVersionInput>;

export async function getPlaybookVersion(ctx: ServiceContext, input: PlaybookVersionInput): Promise<PlaybookVersion> {
  authorize(ctx.actor, 'documents:read');
  return readVersion(ctx, playbookRules, input);
}

/** The same in words. What cards say, values and pieces are of now, so it shows names and none of them. */
export async function showPlaybookVersion(
  ctx: ServiceContext,
  input: PlaybookVersionInput,
): Promise<PlaybookVersion & Pick<Playbook, 'owners'> & { shown: ShownSection[] }> {
  authorize(ctx.actor, 'documents:read');
  const version = await readVersion(ctx, playbookRules, input);
  const { content } = version;
  const [cast, sources, owners] = await Promise.all([
    readCast(ctx, content, { namesOnly: true }),
    readSources(ctx, content),
    readOwners(ctx, content),
  ]);
  const still = { content, owners, cast, sources: sources.map((source) => ({ ...source, pieces: [] })) };
  return { ...version, owners, shown: showSections(still) };
}

export const KeepPlaybookVersionInput = z.strictObject({ key: z.string(), note: DocumentNote });
export type KeepPlaybookVersionInput = z.infer<typeof KeepPlaybookVersionInput>;

/** Keeps the playbook as it stands; every edit is saved anyway, a version is a state to come back to. */
export async function keepPlaybookVersion(
  ctx: ServiceContext,
  input: KeepPlaybookVersionInput,
): Promise<PlaybookVersion> {
  authorize(ctx.actor, 'documents:write');
  return keepVersion(ctx, playbookRules, input);
}

/** Goes back to a version as a new one; what stood until now is kept too. */
export async function restorePlaybookVersion(ctx: ServiceContext, input: PlaybookVersionInput): Promise<Playbook> {
  authorize(ctx.actor, 'documents:write');
  return describePlaybook(ctx, await restoreVersion(ctx, playbookRules, input));
}
