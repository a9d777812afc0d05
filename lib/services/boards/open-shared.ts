import { z } from 'zod';
import { plainFrameWords } from '@/lib/core/boards/frame-words';
import type { SharedBoard } from '@/lib/core/boards/share';
import type { TileAnswer } from '@/lib/core/boards/tile-answer';
import { answerWithoutDefinitions, tileWithoutQuestion } from '@/lib/core/boards/without-definitions';
import { AppError } from '@/lib/core/errors';
import { LinkToken } from '@/lib/core/sharing/link';
import { type FoundLink, findBoardLinkByToken, noteLinkOpened } from '@/lib/data/board-links';
import { getBoard } from '@/lib/data/boards';
import { getFrozenView } from '@/lib/data/frozen-views';
import { loadRuleDictionary } from '@/lib/data/rule-dictionary';
import { getWorkspace } from '@/lib/data/workspaces';
import { hashSecret } from '../accounts/secret-token';
import type { ServiceContext, VisitorContext } from '../context';
import { getPortrait } from '../personas/get-portrait';
import { actAsLink } from '../sharing/links';
import type { StreamedFile } from '../streamed-file';
import { answerTile } from './answer-tile';

/** A board as whoever holds its link may see it: numbers and names, never how people are chosen. */
export async function openSharedBoard(ctx: VisitorContext, { token }: LinkToken): Promise<SharedBoard> {
  const { link, ctx: inside } = await openLink(ctx, token);
  const { workspaceId, boardKey: key } = link;
  const [workspace, board, words] = await Promise.all([
    getWorkspace(ctx.db, workspaceId),
    link.frozenId ? getFrozenView(ctx.db, workspaceId, key, link.frozenId) : getBoard(ctx.db, workspaceId, key),
    loadRuleDictionary(ctx.db, workspaceId),
    noteLinkOpened(ctx.db, workspaceId, link.id, inside.now),
  ]);
  const frozen = 'answers' in board ? board : null;
  const { dates, refresh_minutes: refreshMinutes } = board.content;
  return {
    workspace_name: workspace.name,
    name: board.name,
    description: board.description,
    version: board.version,
    zone: frozen?.zone ?? workspace.zone,
    tiles: board.content.tiles.map(tileWithoutQuestion),
    ...(dates && { dates }),
    looks_at: plainFrameWords(board.content, words),
    ...(!frozen && refreshMinutes && { refresh_minutes: refreshMinutes }),
    frozen_at: frozen?.frozen_at ?? null,
    answers: frozen && sharedAnswers(frozen.answers, token),
    expires_at: link.expiresAt.toISOString(),
  };
}

export const SharedTileInput = LinkToken.extend({ id: z.string().max(36) });
export type SharedTileInput = z.infer<typeof SharedTileInput>;

/** What one tile of a shared board shows now. */
export async function answerSharedTile(ctx: VisitorContext, { token, id }: SharedTileInput): Promise<TileAnswer> {
  const { link, ctx: inside } = await openLink(ctx, token);
  if (link.frozenId) throw new AppError('invalid', 'A frozen view keeps its answers. They came with it.');
  const { content } = await getBoard(ctx.db, link.workspaceId, link.boardKey);
  const tile = content.tiles.find((candidate) => candidate.id === id);
  if (!tile) throw new AppError('not_found', 'This tile is no longer on the board. Load the page again.');
  try {
    return asShared(await answerTile(inside, { tile, filter: content.filter, dates: content.dates }), token);
  } catch (error) {
    // Its own sentence may name what a visitor is not to know.
    if (error instanceof AppError && error.kind === 'invalid') return cannotBeShown;
    throw error;
  }
}

const cannotBeShown: TileAnswer = {
  kind: 'refused',
  message: 'This tile cannot be shown. Ask whoever sent you the link to look at it.',
};

export const SharedPortraitInput = LinkToken.extend({ key: z.string().max(63) });
export type SharedPortraitInput = z.infer<typeof SharedPortraitInput>;

/** The portrait of a persona that stands on the shared board. */
export async function getSharedPortrait(
  ctx: VisitorContext,
  { token, key }: SharedPortraitInput,
): Promise<StreamedFile> {
  const { link, ctx: inside } = await openLink(ctx, token);
  const { content } = await getBoard(ctx.db, link.workspaceId, link.boardKey);
  const isShown = content.tiles.some(
    (tile) => tile.kind === 'personas' && (tile.personas.length === 0 || tile.personas.includes(key)),
  );
  if (!isShown) throw new AppError('not_found', 'There is no such portrait on this board.');
  return getPortrait(inside, { key });
}

type Opened = { link: FoundLink; ctx: ServiceContext };

async function openLink(visitor: VisitorContext, token: string): Promise<Opened> {
  const link = await findBoardLinkByToken(visitor.db, hashSecret(token), visitor.now);
  if (link?.state === 'deleted') {
    throw new AppError('not_found', 'The frozen view behind this link was deleted. Ask whoever sent it for another.');
  }
  return actAsLink(visitor, link, 'board.link');
}

function sharedAnswers(answers: Record<string, TileAnswer>, token: string): Record<string, TileAnswer> {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, asShared(answer, token)]));
}

function asShared(answer: TileAnswer, token: string): TileAnswer {
  if (answer.kind === 'refused') return cannotBeShown;
  const plain = answerWithoutDefinitions(answer);
  if (plain.kind !== 'personas') return plain;
  return {
    ...plain,
    personas: plain.personas.map((persona) => ({
      ...persona,
      portrait: `/api/v1/share/${token}/portraits/${persona.key}`,
    })),
  };
}
