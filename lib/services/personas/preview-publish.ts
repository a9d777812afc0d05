import { authorize } from '@/lib/core/access';
import { diffPersona, turnedClaims } from '@/lib/core/personas/diff-persona';
import type { PublishPreview } from '@/lib/core/personas/persona-version';
import { listBoardsWithPersona } from '@/lib/data/boards';
import { listFollowersOf } from '@/lib/data/follows';
import { listPersonaVersions as readVersions } from '@/lib/data/persona-versions';
import { getPersona } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import type { PersonaByKeyInput } from './get-persona';
import { personaContent } from './persona-content';
import { firstVersion } from './persona-versions';

/** What publishing now would say is new, and who shows this persona. */
export async function previewPublish(ctx: ServiceContext, input: PersonaByKeyInput): Promise<PublishPreview> {
  authorize(ctx.actor, 'personas:read');
  const { workspaceId } = ctx.actor;
  const persona = await getPersona(ctx.db, workspaceId, input.key);
  const [[last], content, boards, followers] = await Promise.all([
    readVersions(ctx.db, workspaceId, persona.id, { limit: 1 }),
    personaContent(ctx, persona),
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
