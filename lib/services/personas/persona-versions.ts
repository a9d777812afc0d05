import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { diffPersona } from '@/lib/core/personas/diff-persona';
import type { PersonaContent, PersonaVersion, PersonaVersionSummary } from '@/lib/core/personas/persona-version';
import {
  getPersonaVersion as readVersion,
  listPersonaVersions as readVersions,
  type StoredPersonaVersion,
} from '@/lib/data/persona-versions';
import { getPersona } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import type { PersonaByKeyInput } from './get-persona';

const mostVersions = 200;

/** What is said to be new of the version that has none before it. */
export const firstVersion = 'The first version.';

export const describeVersion = (version: StoredPersonaVersion, changes: string[]): PersonaVersionSummary => ({
  version: version.number,
  note: version.note,
  author_name: version.authorName,
  published_at: version.publishedAt.toISOString(),
  rolled_back_from: version.rolledBackFrom,
  changes,
});

/** Newest first, each with what is different from the one before. */
export async function listPersonaVersions(
  ctx: ServiceContext,
  input: PersonaByKeyInput,
): Promise<{ items: PersonaVersionSummary[]; next_cursor: null }> {
  authorize(ctx.actor, 'personas:read');
  const persona = await getPersona(ctx.db, ctx.actor.workspaceId, input.key);
  const versions = await readVersions(ctx.db, ctx.actor.workspaceId, persona.id, { limit: mostVersions });
  return {
    items: versions.map((version, index) => describeVersion(version, changesFrom(versions[index + 1], version))),
    next_cursor: null,
  };
}

const changesFrom = (before: StoredPersonaVersion | undefined, { content }: { content: PersonaContent }): string[] =>
  before ? diffPersona(before.content, content) : [firstVersion];

export const PersonaVersionInput = z.object({ key: z.string(), version: z.coerce.number().int().min(1) });
export type PersonaVersionInput = z.infer<typeof PersonaVersionInput>;

export async function getPersonaVersion(ctx: ServiceContext, input: PersonaVersionInput): Promise<PersonaVersion> {
  authorize(ctx.actor, 'personas:read');
  const { workspaceId } = ctx.actor;
  const persona = await getPersona(ctx.db, workspaceId, input.key);
  const version = await readVersion(ctx.db, workspaceId, persona.id, input.version);
  const before = input.version > 1 ? await readVersion(ctx.db, workspaceId, persona.id, input.version - 1) : undefined;
  return { ...describeVersion(version, changesFrom(before, version)), content: version.content };
}
