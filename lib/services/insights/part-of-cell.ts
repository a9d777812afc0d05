import { AppError } from '@/lib/core/errors';
import { partRule } from '@/lib/core/insights/part-rule';
import type { Part, ProfileSplit } from '@/lib/core/insights/split';
import type { Rule } from '@/lib/core/segments/rule';
import { ruleKeysInPart } from '@/lib/data/events/insights/audience';
import { type Divided, type InsightGround, together } from './insight-ground';

/** The part that a cell is in: none for the whole, and as a rule where the language can say it. */
export type PartOfCell = { number: number; part: Part | null; rule: Rule | null };

/** Throws `not_found` for a part that the answer does not have. */
export function partOfCell(
  { dictionary }: InsightGround,
  split: ProfileSplit | undefined,
  { parts, values }: Divided,
  number: number,
): PartOfCell {
  if (number === 0) return { number, part: null, rule: null };
  const part = parts[number - 1];
  if (!part || !split) throw noSuchPart();
  return { number, part, rule: partRule(split, part, { dictionary, values }) };
}

export const noSuchPart = (): AppError =>
  new AppError('not_found', 'This answer has no such part. Choose one of its parts.');

/** Everybody looked at of whom a rule holds, in a part; null where the language cannot say the part. */
export function ruleInPart({ who }: InsightGround, own: Rule, { part, rule }: PartOfCell): Rule | null {
  if (part && !rule) return null;
  return together([...(who ? [who] : []), own, ...(rule ? [rule] : [])]);
}

/** What a cell is called, with the part it is in. */
export const nameInPart = (name: string, { part }: PartOfCell): string => (part ? `${name} (${part.name})` : name);

/** Those of whom a rule holds, in a part: a rule where the language can say the part, else their keys. */
export function behindRule(ground: InsightGround, { audience }: Divided, own: Rule, ofPart: PartOfCell) {
  const rule = ruleInPart(ground, own, ofPart);
  return rule ? { rule } : { keys: ruleKeysInPart(own, audience, ofPart.number) };
}
