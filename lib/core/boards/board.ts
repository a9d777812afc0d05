import { z } from 'zod';
import { InsightQuestion } from '@/lib/core/boards/insight-question';
import { Rule, Unit } from '@/lib/core/segments/rule';
import { TrendQuery } from '@/lib/core/trends/trend';

/** A page of numbers as data: its tiles in order, and what holds for all of them. */

const taken = ['new', 'answer', 'templates'];
export const BoardKey = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,62}$/,
    'A key has lower-case letters, digits and hyphens, at most 63, and begins with a letter or digit.',
  )
  .refine((key) => !taken.includes(key), `The keys ${taken.join(', ')} are taken by the product.`);

const TileId = z.string().regex(/^[a-z0-9-]{1,36}$/, 'The id of a tile has lower-case letters, digits and hyphens.');

/** Of twelve columns: small takes 3, medium 6, wide all. */
export const TileSize = z.enum(['small', 'medium', 'wide']);
export type TileSize = z.infer<typeof TileSize>;

const placed = {
  id: TileId,
  size: TileSize,
  /** Above the tile; a number or an insight without one is named by what it asks. */
  title: z.string().trim().max(120).default(''),
};

/** Plain paragraphs, parted by empty lines. */
export const TextTile = z.strictObject({ ...placed, kind: z.literal('text'), text: z.string().max(4000) });
export type TextTile = z.infer<typeof TextTile>;

const oneLine = 'A figure is of one series, undivided. Show more as a trend.';
export const NumberTile = z.strictObject({
  ...placed,
  kind: z.literal('number'),
  query: TrendQuery.refine(
    ({ series, ratio, split }) => split === undefined && (series.length === 1 || ratio === true),
    oneLine,
  ),
  /** Over all periods, or of the last one that has ended. */
  figure: z.enum(['total', 'last']).default('total'),
  /** Amounts are written in the currency of the workspace. */
  is_money: z.boolean().default(false),
});
export type NumberTile = z.infer<typeof NumberTile>;

export const InsightTile = z.strictObject({ ...placed, kind: z.literal('insight'), insight: InsightQuestion });
export type InsightTile = z.infer<typeof InsightTile>;

/** Size and key metric of personas; everybody on stage unless some are named. */
export const PersonasTile = z.strictObject({
  ...placed,
  kind: z.literal('personas'),
  personas: z.array(z.string().max(63)).max(24).default([]),
});
export type PersonasTile = z.infer<typeof PersonasTile>;

export const Tile = z.discriminatedUnion('kind', [TextTile, NumberTile, InsightTile, PersonasTile]);
export type Tile = z.infer<typeof Tile>;

/** The last n units as the board's clock sees them, or whole days of the workspace's zone: [from, to). */
export const BoardDates = z.union([
  z.strictObject({ last: z.strictObject({ n: z.int().min(1).max(1000), unit: Unit.exclude(['minute', 'hour']) }) }),
  z
    .strictObject({ from: z.iso.date(), to: z.iso.date() })
    .refine(({ from, to }) => from < to, 'The dates end before they begin.'),
]);
export type BoardDates = z.infer<typeof BoardDates>;

export const refreshMinutes = [1, 5, 15, 60] as const;

/** What holds for the whole board. */
export const BoardFrame = z.strictObject({
  filter: Rule.optional(),
  dates: BoardDates.optional(),
  refresh_minutes: z.literal(refreshMinutes).optional(),
});
export type BoardFrame = z.infer<typeof BoardFrame>;

export const mostTiles = 40;

export const BoardContent = BoardFrame.extend({
  tiles: z
    .array(Tile)
    .max(mostTiles, `A board has at most ${mostTiles} tiles. Make a second one.`)
    .refine((tiles) => new Set(tiles.map(({ id }) => id)).size === tiles.length, 'Two tiles have the same id.'),
});
export type BoardContent = z.infer<typeof BoardContent>;

const named = {
  name: z.string().trim().min(1, 'A board needs a name.').max(120),
  /** What it is for, in a sentence. */
  description: z.string().trim().max(600),
};

export const BoardDraft = z.strictObject({
  key: BoardKey,
  name: named.name,
  description: named.description.default(''),
  content: BoardContent.default({ tiles: [] }),
});
export type BoardDraft = z.infer<typeof BoardDraft>;

const note = z.string().trim().max(300);
/** Every saved change is a version: what is left out stays as it was. */
export const BoardChange = z.strictObject({ ...named, content: BoardContent, note }).partial();
export type BoardChange = z.infer<typeof BoardChange>;

const At = z.iso.datetime();
const Named = z.object({ id: z.string(), name: z.string() });

export const BoardSummary = z.object({
  key: BoardKey,
  ...named,
  version: z.int(),
  tiles: z.int(),
  owner: Named.nullable(),
  archived_at: At.nullable(),
  created_at: At,
  updated_at: At,
});
export type BoardSummary = z.infer<typeof BoardSummary>;

export const Board = BoardSummary.extend({ content: BoardContent });
export type Board = z.infer<typeof Board>;

export const BoardVersion = z.object({
  version: z.int(),
  ...named,
  content: BoardContent,
  note: z.string(),
  author: Named,
  restored_from: z.int().nullable(),
  created_at: At,
  /** What changed against the version before, a line each. */
  difference: z.array(z.string()),
});
export type BoardVersion = z.infer<typeof BoardVersion>;
