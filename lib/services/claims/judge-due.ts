import type { Actor } from '@/lib/core/access';
import { listWorkspacesWithClaims } from '@/lib/data/claims';
import { listPersonas } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import { claimGround } from './describe-claims';
import { keepJudgements } from './keep-judgement';

const mostPersonas = 1000;

/** Every hour: evidence grows old by itself, so claims are judged anew in every workspace. */
export async function judgeDueClaims(ctx: Omit<ServiceContext, 'actor'>): Promise<void> {
  for (const workspaceId of await listWorkspacesWithClaims(ctx.db)) {
    const actor: Actor = { kind: 'system', id: 'claims.judge', name: 'Dramatis', workspaceId, role: 'owner' };
    const inside = { ...ctx, actor };
    const ground = await claimGround(inside);
    const personas = await listPersonas(ctx.db, workspaceId, { archived: false, limit: mostPersonas });
    for (const persona of personas) await keepJudgements(inside, persona, ground);
  }
}
