import type { NumberTile } from '@/lib/core/boards/board';
import { AppError, unreachable } from '@/lib/core/errors';
import type { FollowState, FollowTarget } from '@/lib/core/follows/follow';
import { hashQuestion } from '@/lib/core/insights/hash-question';
import type { Persona } from '@/lib/core/personas/persona';
import { getBoard } from '@/lib/data/boards';
import { answerOrReason } from '../boards/answer-tile';
import type { ServiceContext } from '../context';
import { getPersona } from '../personas/get-persona';
import { readMetric } from '../personas/read-metric';
import { getSegment } from '../segments/get-segment';

/** How something followed stands now. `knownAs` names it when it is not there any more. */
export function followState(ctx: ServiceContext, target: FollowTarget, knownAs?: string): Promise<FollowState> {
  return unlessGone(() => stateOf(ctx, target, true), knownAs);
}

/** The same from what is kept already: nothing is asked of the events. */
export function cheapState(ctx: ServiceContext, target: FollowTarget, knownAs: string): Promise<FollowState> {
  return unlessGone(() => stateOf(ctx, target, false), knownAs);
}

async function unlessGone(read: () => Promise<FollowState>, knownAs: string | undefined): Promise<FollowState> {
  try {
    return await read();
  } catch (error) {
    const isGone = error instanceof AppError && error.kind === 'not_found' && knownAs !== undefined;
    if (isGone) return { kind: 'gone', name: knownAs };
    throw error;
  }
}

function stateOf(ctx: ServiceContext, { kind, key }: FollowTarget, asks: boolean): Promise<FollowState> {
  switch (kind) {
    case 'segment':
      return segmentState(ctx, key);
    case 'persona':
      return personaState(ctx, key, asks);
    case 'board':
      return boardState(ctx, key, asks);
    default:
      return unreachable(kind);
  }
}

async function segmentState(ctx: ServiceContext, key: string): Promise<FollowState> {
  const { name, current, size, retired_at: retiredAt } = await getSegment(ctx, { key });
  if (retiredAt !== null) return { kind: 'gone', name };
  return { kind: 'segment', name, version: current?.version ?? null, size: size && sizeOf(size) };
}

async function personaState(ctx: ServiceContext, key: string, asks: boolean): Promise<FollowState> {
  const persona = await getPersona(ctx, { key });
  const { name, revision, segment, size } = persona;
  if (persona.archived_at !== null) return { kind: 'gone', name };
  return {
    kind: 'persona',
    name,
    revision,
    stands_on: segment && { segment: segment.name, version: segment.version },
    size: size && sizeOf(size),
    metric: asks ? await metricOf(ctx, persona) : null,
  };
}

type MetricState = Extract<FollowState, { kind: 'persona' }>['metric'];

async function metricOf(ctx: ServiceContext, { key, metric }: Persona): Promise<MetricState> {
  if (!metric) return null;
  try {
    const { members } = await readMetric(ctx, { key });
    if (members.kind !== 'estimate') return null;
    const { value, low, high } = members;
    return { name: metric.name, value, low, high, is_share: metric.measure === 'share_who_did' };
  } catch (error) {
    // It cannot be read yet: that is nothing to say of it, not a failure of the digest.
    if (error instanceof AppError && error.kind !== 'not_found') return null;
    throw error;
  }
}

function sizeOf({ member_count, base_count }: { member_count: number; base_count: number | null }) {
  return { members: member_count, base: base_count };
}

async function boardState(ctx: ServiceContext, key: string, asks: boolean): Promise<FollowState> {
  const { name, version, content, archivedAt } = await getBoard(ctx.db, ctx.actor.workspaceId, key);
  if (archivedAt) return { kind: 'gone', name };
  if (!asks) return { kind: 'board', name, version, figures: [] };
  const { tiles, filter, dates } = content;
  const figures = await Promise.all(
    tiles
      .filter((tile): tile is NumberTile => tile.kind === 'number')
      .map(async (tile) => {
        const answer = await answerOrReason(ctx, tile, content);
        const figure = answer.kind === 'number' ? answer.figure : null;
        const currency = answer.kind === 'number' && tile.is_money ? answer.about.currency : undefined;
        return {
          id: tile.id,
          name: figure?.name ?? tile.title,
          asks: hashQuestion({ query: tile.query, figure: tile.figure, filter, dates }),
          value: figure?.value ?? null,
          ...(currency && { currency }),
        };
      }),
  );
  return { kind: 'board', name, version, figures };
}
