import { authorize } from '@/lib/core/access';
import type { ClaimPage } from '@/lib/core/claims/claim';
import { diffPersona, turnedClaims } from '@/lib/core/personas/diff-persona';
import type { PublishPreview } from '@/lib/core/personas/persona-version';
import { listBoardsWithPersona } from '@/lib/data/boards';
import { listFollowersOf } from '@/lib/data/follows';
import { listPersonaVersions as readVersions } from '@/lib/data/persona-versions';
import { getPersona, type StoredPersona } from '@/lib/data/personas';
import { describeClaims } from '../claims/describe-claims';
import type { ServiceContext } from '../context';
import type { PersonaByKeyInput } from './get-persona';
import { contentOf } from './persona-content';
import { firstVersion } from './persona-versions';

/** What publishing now would say is new, and who shows this persona. */
export async function previewPublish(ctx: ServiceContext, input: PersonaByKeyInput): Promise<PublishPreview> {
  authorize(ctx.actor, 'personas:read');
  const persona = await getPersona(ctx.db, ctx.actor.workspaceId, input.key);
  return previewOf(ctx, persona, await describeClaims(ctx, persona));
}

/** The same, of claims that were judged already. */
export async function previewOf(
  ctx: ServiceContext,
  persona: StoredPersona,
  claims: ClaimPage,
): Promise<PublishPreview> {
  const { workspaceId } = ctx.actor;
  const content = contentOf(persona, claims);
  const [[last], boards, followers] = await Promise.all([
    readVersions(ctx.db, workspaceId, persona.id, { limit: 1 }),
    listBoardsWithPersona(ctx.db, workspaceId, persona.key),
    listFollowersOf(ctx.db, workspaceId, { kind: 'persona', key: persona.key }),
  ]);
  return {
    version: last?.number ?? null,
    revision: persona.revision,
    changes: last ? diffPersona(last.content, content) : [firstVersion],
    turned: last ? turnedClaims(last.content, content) : 0,
    used_by: [
      ...boards.map(({ key, name }) => ({ kind: 'board' as const, key, name })),
      ...followers.map(({ userId, name }) => ({ kind: 'follower' as const, key: userId, name })),
    ],
  };
}
