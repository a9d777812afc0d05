import { authorize } from '@/lib/core/access';
import type { ClaimPage } from '@/lib/core/claims/claim';
import type { Persona } from '@/lib/core/personas/persona';
import type { PublishPreview } from '@/lib/core/personas/persona-version';
import { getPersona } from '@/lib/data/personas';
import { claimGround, describeJudged } from '../claims/describe-claims';
import { judgeClaims, readingsShown } from '../claims/judge-claims';
import type { ServiceContext } from '../context';
import { describePersona } from './describe-persona';
import type { PersonaByKeyInput } from './get-persona';
import { previewOf } from './preview-publish';

type OpenPersona = { persona: Persona; claims: ClaimPage; preview: PublishPreview };

/** A persona, its claims, and what publishing would say: all as of one judgement. */
export async function openPersona(ctx: ServiceContext, input: PersonaByKeyInput): Promise<OpenPersona> {
  authorize(ctx.actor, 'personas:read');
  const stored = await getPersona(ctx.db, ctx.actor.workspaceId, input.key);
  const ground = await claimGround(ctx);
  const judged = await judgeClaims(ctx, [stored], ground.settings, { readings: readingsShown });
  const claims = describeJudged(ctx, stored, judged, ground);
  const [persona, preview] = await Promise.all([describePersona(ctx, stored, judged), previewOf(ctx, stored, claims)]);
  return { persona, claims, preview };
}
