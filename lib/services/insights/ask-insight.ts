import type { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { About } from '@/lib/core/insights/about';
import { hashQuestion } from '@/lib/core/insights/hash-question';
import { splitRemarks } from '@/lib/core/insights/name-remarks';
import { compileAudience, countAudience } from '@/lib/data/events/insights/audience';
import type { ServiceContext } from '../context';
import { type Asked, type InsightGround, insightGround } from './insight-ground';
import type { InsightKind } from './insight-kind';

export type Answer<Query, Numbers> = { about: About; query: Query } & Numbers;

/** What a kind of insight answers, as the API describes it. */
export function answerOf<Query extends z.ZodType, Numbers extends z.ZodObject>({
  Query,
  Numbers,
}: Pick<InsightKind<Query, z.ZodType, Numbers>, 'Query' | 'Numbers'>) {
  return Numbers.extend({ about: About, query: Query });
}

/** Answers a question to the data: again while nothing has moved, together with all who ask the same now. */
export async function askInsight<Query extends z.ZodType<Asked>, Cell extends z.ZodType, Numbers extends z.ZodObject>(
  ctx: ServiceContext,
  kind: InsightKind<Query, Cell, Numbers>,
  query: z.output<Query>,
): Promise<Answer<z.output<Query>, z.output<Numbers>>> {
  authorize(ctx.actor, 'insights:read');
  const ground = await insightGround(ctx, query, kind.pinned?.(query) ?? []);
  const hash = hashQuestion({ kind: kind.kind, query });
  const compute = async (signal?: AbortSignal): Promise<Answer<z.output<Query>, z.output<Numbers>>> => {
    const asker = { ...ctx, signal, ground };
    const [{ numbers, remarks = [], isSampled = false }, profiles] = await Promise.all([
      kind.measure(asker, query),
      countBase(asker, ground),
    ]);
    const all = [...splitRemarks(query.split, ground.dictionary), ...remarks];
    return { about: aboutOf(ctx, ground, { hash, profiles, remarks: all, isSampled }), query, ...numbers };
  };
  if (!ctx.answers) return compute(ctx.signal);
  const rests = await kind.restsOn?.({ ...ctx, ground }, query);
  const standing = {
    dataVersion: ground.dataVersion,
    now: ctx.now,
    isStill: ground.isStill,
    isHeavy: kind.isHeavy === true,
  };
  return ctx.answers.ask(questionOf(hash, ground, rests), standing, compute, ctx.signal);
}

/** Everything an answer depends on besides the data and the moment. */
function questionOf(
  hash: string,
  { workspaceId, scope, weekStart, currency, who, dictionary }: InsightGround,
  rests: object | undefined,
): string {
  const clock = scope.asOf.getTime() === scope.knownAt.getTime() ? 'now' : scope.asOf.toISOString();
  return hashQuestion({ workspaceId, hash, clock, zone: scope.zone, weekStart, currency, who, dictionary, rests });
}

async function countBase(
  { events, signal }: Pick<ServiceContext, 'events' | 'signal'>,
  { workspaceId, scope, who }: InsightGround,
): Promise<number> {
  const [profiles] = await countAudience(events, compileAudience({ workspaceId, scope, who }), { signal });
  return profiles ?? 0;
}

function aboutOf(
  ctx: ServiceContext,
  { scope, currency, dataVersion, whoSays }: InsightGround,
  { hash, profiles, remarks, isSampled }: { hash: string; profiles: number; remarks: string[]; isSampled: boolean },
): About {
  return {
    hash,
    as_of: scope.asOf.toISOString(),
    known_at: scope.knownAt.toISOString(),
    computed_at: ctx.now.toISOString(),
    zone: scope.zone,
    currency,
    data_version: dataVersion,
    exact: !isSampled,
    base: { sentence: whoSays, profiles },
    remarks,
  };
}
