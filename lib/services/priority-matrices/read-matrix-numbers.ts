import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import type { LiveReading, MatrixNumbers } from '@/lib/core/priority-matrices/matrix-numbers';
import type { Criterion, Entry, MatrixContent } from '@/lib/core/priority-matrices/priority-matrix';
import { type MatrixRanking, rankMatrix } from '@/lib/core/priority-matrices/rank-matrix';
import { placeEntries, type ValueAndFriction } from '@/lib/core/priority-matrices/value-and-friction';
import { loadRuleDictionary } from '@/lib/data/rule-dictionary';
import { getWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';
import { type MatrixByKeyInput, openMatrix } from './get-matrix';
import { commonMetric, groundsOf, type Read, readEntry } from './read-entry';
import { readFriction } from './read-friction';

/** What the data says of the entries now: the live criteria, and the friction of those not judged by hand. */
export async function readMatrixNumbers(ctx: ServiceContext, { key }: MatrixByKeyInput): Promise<MatrixNumbers> {
  authorize(ctx.actor, 'insights:read');
  return numbersOf(ctx, (await openMatrix(ctx, key)).content);
}

/** The order of the entries, what hangs on the weights, and where each stands between value and friction. */
export async function readMatrixRanking(
  ctx: ServiceContext,
  { key }: MatrixByKeyInput,
): Promise<MatrixRanking & { friction: ValueAndFriction }> {
  authorize(ctx.actor, 'insights:read');
  const { content } = await openMatrix(ctx, key);
  const numbers = await numbersOf(ctx, content);
  const ranking = rankMatrix(content, numbers);
  return { ...ranking, friction: placeEntries(content, ranking, numbers) };
}

export async function numbersOf(ctx: ServiceContext, content: MatrixContent): Promise<MatrixNumbers> {
  const live = content.criteria.filter(({ source }) => source.kind === 'live');
  const judged = content.entries.filter(({ friction }) => friction === null);
  if (live.length === 0 && (content.funnel === null || judged.length === 0)) return { readings: [], friction: [] };
  const [grounds, dictionary, { currency }] = await Promise.all([
    groundsOf(ctx, content.entries),
    loadRuleDictionary(ctx.db, ctx.actor.workspaceId),
    getWorkspace(ctx.db, ctx.actor.workspaceId),
  ]);
  const shared = { dictionary, currency, metric: commonMetric(grounds) };
  const readings: LiveReading[] = [];
  const friction: MatrixNumbers['friction'] = [];
  // One after another: a matrix with many entries leaves room for everybody else.
  for (const ground of grounds) {
    for (const criterion of live) {
      readings.push(of(ground.entry, criterion, await orReason(() => readEntry(ctx, ground, criterion, shared))));
    }
    if (content.funnel && ground.entry.friction === null) {
      const { funnel } = content;
      friction.push({ entry: ground.entry.id, ...(await orReason(() => readFriction(ctx, ground, funnel, shared))) });
    }
  }
  return { readings, friction };
}

const of = (entry: Entry, criterion: Criterion, read: Read): LiveReading => ({
  entry: entry.id,
  criterion: criterion.id,
  ...read,
});

/** What cannot be read takes the number, not the matrix. */
async function orReason(read: () => Promise<Read>): Promise<Read> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof AppError) || (error.kind !== 'invalid' && error.kind !== 'unavailable')) throw error;
    return { value: null, measured: null, words: error.message, as_of: null };
  }
}
