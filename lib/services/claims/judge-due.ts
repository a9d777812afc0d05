import { listWorkspacesWithClaims } from '@/lib/data/claims';
import { enqueueJob } from '@/lib/data/jobs';
import { listPersonas } from '@/lib/data/personas';
import type { Database } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';
import { claimGround } from './describe-claims';
import { keepJudgements } from './keep-judgement';

const mostPersonas = 1000;

/** Every hour: evidence grows old by itself, so claims are judged anew, each workspace by a job of its own. */
export async function judgeDueClaims(ctx: Omit<ServiceContext, 'actor'>): Promise<void> {
  for (const workspaceId of await listWorkspacesWithClaims(ctx.db)) await judgeSoon(ctx.db, workspaceId);
}

/** Has the claims of a workspace judged anew; asked again while that waits, it happens once. */
export const judgeSoon = (tx: Database, workspaceId: string): Promise<void> =>
  enqueueJob(tx, 'claims.judge_workspace', { workspaceId }, { singletonKey: workspaceId });

/** Judges every claim of a workspace anew. */
export async function judgeWorkspaceClaims(ctx: ServiceContext): Promise<void> {
  const ground = await claimGround(ctx);
  const personas = await listPersonas(ctx.db, ctx.actor.workspaceId, { archived: false, limit: mostPersonas });
  for (const persona of personas) await keepJudgements(ctx, persona, ground);
}
