import { z } from 'zod';
import { BoardContent, BoardDates, BoardKey, refreshMinutes, TileSize } from '@/lib/core/boards/board';
import { TileAnswer } from '@/lib/core/boards/tile-answer';
import { Link, LinkDraft } from '@/lib/core/sharing/link';

/** Boards for people who are not signed in, and boards as they were. */

const At = z.iso.datetime();

export const BoardLinkDraft = LinkDraft.extend({
  key: BoardKey,
  /** The frozen view it shows; the board itself, always as it is, when left out. */
  frozen: z.uuid().optional(),
});
export type BoardLinkDraft = z.infer<typeof BoardLinkDraft>;

export const BoardLink = Link.extend({
  frozen: z.uuid().nullable(),
  /** Deleted: the frozen view that it shows is. */
  state: z.enum([...Link.shape.state.options, 'deleted']),
});
export type BoardLink = z.infer<typeof BoardLink>;

/** The token is in this answer only; the server keeps its hash. */
export const NewBoardLink = BoardLink.extend({ token: z.string(), path: z.string() });
export type NewBoardLink = z.infer<typeof NewBoardLink>;

const Answers = z.record(z.string(), TileAnswer);

/** A board that keeps its numbers, its version and its times, whatever comes later. */
export const FrozenView = z.object({
  id: z.uuid(),
  key: BoardKey,
  name: z.string(),
  description: z.string(),
  version: z.int(),
  content: BoardContent,
  answers: Answers,
  zone: z.string(),
  frozen_by: z.string(),
  frozen_at: At,
});
export type FrozenView = z.infer<typeof FrozenView>;

export const FrozenSummary = FrozenView.omit({ content: true, answers: true });
export type FrozenSummary = z.infer<typeof FrozenSummary>;

const SharedTile = z.object({
  id: z.string(),
  size: TileSize,
  title: z.string(),
  kind: z.enum(['text', 'number', 'insight', 'personas']),
  text: z.string().optional(),
});

/** What a link shows: numbers and names, and nothing of how people are chosen. */
export const SharedBoard = z.object({
  workspace_name: z.string(),
  name: z.string(),
  description: z.string(),
  version: z.int(),
  zone: z.string(),
  tiles: z.array(SharedTile),
  dates: BoardDates.optional(),
  /** Who and which time is looked at, without how people are chosen; null for everybody and the tiles' own times. */
  looks_at: z.string().nullable(),
  refresh_minutes: z.literal(refreshMinutes).optional(),
  /** Only of a frozen view: when it was frozen, and its answers. */
  frozen_at: At.nullable(),
  answers: Answers.nullable(),
  expires_at: At,
});
export type SharedBoard = z.infer<typeof SharedBoard>;
