import { z } from 'zod';
import type { Claim } from '@/lib/core/claims/claim';
import { AppError } from '@/lib/core/errors';
import { getPersona, type StoredPersona } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import { claimGround, describeJudged } from './describe-claims';
import { keepJudgements } from './keep-judgement';

export const ClaimInput = z.object({ key: z.string(), id: z.uuid() });
export type ClaimInput = z.infer<typeof ClaimInput>;

/** After a change: judges the persona's claims anew, and answers the one that was changed. */
export async function judgedClaim(ctx: ServiceContext, persona: StoredPersona, id: string): Promise<Claim> {
  const ground = await claimGround(ctx);
  const { items } = describeJudged(ctx, persona, await keepJudgements(ctx, persona, ground), ground);
  const claim = items.find((one) => one.id === id);
  if (!claim)
    throw new AppError('not_found', 'There is no such claim of this persona. Somebody may have taken it away.');
  return claim;
}

export const personaOf = (ctx: ServiceContext, { key }: { key: string }): Promise<StoredPersona> =>
  getPersona(ctx.db, ctx.actor.workspaceId, key);

/** What the audit log says a change was about. */
export const personaTarget = ({ key, name }: StoredPersona) => ({ kind: 'persona', id: key, name });
