import type { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { BoardFrame, type InsightTile, type NumberTile, Tile } from '@/lib/core/boards/board';
import { InsightQuestion } from '@/lib/core/boards/insight-question';
import { figureQuery, numberFigure } from '@/lib/core/boards/number-figure';
import { questionOnBoard } from '@/lib/core/boards/question-on-board';
import type { PersonaFigure, TileAnswer } from '@/lib/core/boards/tile-answer';
import { AppError, unreachable } from '@/lib/core/errors';
import type { Calendar } from '@/lib/core/insights/calendar';
import type { Persona } from '@/lib/core/personas/persona';
import { clockOf, momentMs } from '@/lib/core/time';
import { TrendQuery } from '@/lib/core/trends/trend';
import { getWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';
import { askInsight } from '../insights/ask-insight';
import { trendInsight } from '../insights/trend-insight';
import { listPersonas } from '../personas/list-personas';
import { readMetric } from '../personas/read-metric';
import { askQuestion } from './ask-question';

export const AnswerTileInput = BoardFrame.omit({ refresh_minutes: true }).extend({ tile: Tile });
export type AnswerTileInput = z.infer<typeof AnswerTileInput>;

/** What a tile shows now, under the filter and the dates of its board. */
export async function answerTile(ctx: ServiceContext, { tile, ...frame }: AnswerTileInput): Promise<TileAnswer> {
  authorize(ctx.actor, 'boards:read');
  switch (tile.kind) {
    case 'text':
      return { kind: 'text' };
    case 'number':
      return answerNumber(ctx, tile, frame);
    case 'insight':
      return answerInsight(ctx, tile, frame);
    case 'personas':
      return answerPersonas(ctx, tile.personas);
    default:
      return unreachable(tile);
  }
}

/** A tile that cannot be answered says why, so that the rest of its board can be kept or shown. */
export async function answerOrReason(ctx: ServiceContext, tile: Tile, frame: BoardFrame): Promise<TileAnswer> {
  try {
    return await answerTile(ctx, { tile, filter: frame.filter, dates: frame.dates });
  } catch (error) {
    if (error instanceof AppError && error.kind !== 'unavailable') return { kind: 'refused', message: error.message };
    throw error;
  }
}

async function answerNumber(ctx: ServiceContext, tile: NumberTile, frame: BoardFrame): Promise<TileAnswer> {
  const clock = await clockOn(ctx, tile.query);
  const asked = TrendQuery.parse(questionOnBoard({ kind: 'trend', query: tile.query }, frame, clock));
  const query = figureQuery(asked, clock);
  const answer = await askInsight(ctx, trendInsight, query);
  return { kind: 'number', about: answer.about, figure: numberFigure({ ...tile, query }, answer) };
}

async function answerInsight(ctx: ServiceContext, tile: InsightTile, frame: BoardFrame): Promise<TileAnswer> {
  const { kind, query } = tile.insight;
  const clock = await clockOn(ctx, query);
  const question = InsightQuestion.parse({ kind, query: questionOnBoard(tile.insight, frame, clock) });
  const answer = await askQuestion(ctx, question);
  return { kind: 'insight', insight: kind, about: answer.about, answer };
}

/** The calendar a question is asked in, and the moment it looks from. */
async function clockOn(
  ctx: ServiceContext,
  { zone, as_of: asOf }: { zone?: string; as_of?: string },
): Promise<Calendar & { asOf: Date }> {
  const workspace = await getWorkspace(ctx.db, ctx.actor.workspaceId);
  const own = zone ?? workspace.zone;
  const clockAt = workspace.clock === null ? null : new Date(workspace.clock);
  return {
    zone: own,
    weekStart: workspace.week_start,
    asOf: asOf === undefined ? clockOf({ clockAt }, ctx.now) : new Date(momentMs(asOf, own)),
  };
}

const mostPersonas = 24;

async function answerPersonas(ctx: ServiceContext, keys: string[]): Promise<TileAnswer> {
  const { items } = await listPersonas(ctx, { archived: false, limit: 100 });
  const named = keys.flatMap((key) => items.find((persona) => persona.key === key) ?? []);
  const shown = keys.length > 0 ? named : items.slice(0, mostPersonas);
  return { kind: 'personas', personas: await Promise.all(shown.map((persona) => figureOf(ctx, persona))) };
}

async function figureOf(ctx: ServiceContext, persona: Persona): Promise<PersonaFigure> {
  const { key, name, role, color, portrait, size, trend, segment } = persona;
  return {
    key,
    name,
    role,
    color,
    portrait,
    size,
    trend,
    segment: segment && { name: segment.name, version: segment.version },
    metric: persona.metric && (await metricOf(ctx, key)),
  };
}

async function metricOf(ctx: ServiceContext, key: string): Promise<PersonaFigure['metric']> {
  try {
    return await readMetric(ctx, { key });
  } catch (error) {
    if (error instanceof AppError) return { missing: error.message };
    throw error;
  }
}
