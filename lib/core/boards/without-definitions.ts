import type { Tile } from '@/lib/core/boards/board';
import type { TileAnswer } from '@/lib/core/boards/tile-answer';
import { RuleShape } from '@/lib/core/segments/rule';

/** What says who somebody is, in rules or in words; names and numbers stay. */
const definitions = new Set([
  'filter',
  'where',
  'without',
  'rule',
  'rules',
  'base_rule',
  'sentence',
  'sentences',
  'hash',
  'model',
  'profile_id',
  // These name what is asked, and how.
  'remarks',
  'plain_name',
]);
/** Lists of them name people. */
const people = new Set(['typical', 'profiles']);

/**
 * An answer as somebody may see it who is not signed in: numbers and names, and how to draw them. Rules, conditions and
 * their sentences are taken out wherever they are.
 */
export function answerWithoutDefinitions(answer: TileAnswer): TileAnswer {
  const plain = stripped(answer) as TileAnswer;
  if (!('about' in answer) || !('about' in plain)) return plain;
  const { base } = answer.about;
  const about = { ...answer.about, hash: '', base: { sentence: '', profiles: base.profiles }, remarks: [] };
  // Drawings look for it in the answer.
  return plain.kind === 'insight' ? { ...plain, about, answer: { ...plain.answer, about } } : { ...plain, about };
}

/** A tile as a visitor may see it: its place and its words. */
export function tileWithoutQuestion(tile: Tile): SharedTile {
  const { id, size, title, kind } = tile;
  return { id, size, title, kind, ...(tile.kind === 'text' && { text: tile.text }) };
}
export type SharedTile = Pick<Tile, 'id' | 'size' | 'title' | 'kind'> & { text?: string };

function stripped(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !isRule(one)).map(stripped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(plainly(value))
      .filter(
        ([name, inner]) => !definitions.has(name) && !isRule(inner) && !(people.has(name) && Array.isArray(inner)),
      )
      .map(([name, inner]) => [name, stripped(inner)]),
  );
}

/** A thing under its name without conditions, where it has one. */
function plainly(value: object): object {
  return 'name' in value && 'plain_name' in value ? { ...value, name: value.plain_name } : value;
}

/** Whatever has the shape of a rule is one, under any name. */
function isRule(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && RuleShape.safeParse(value).success;
}
