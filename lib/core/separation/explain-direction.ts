import type { PartOutcomes } from './rank-variables';
import type { Part } from './variable';

/** Shares of fewer rows are not spoken of. */
const fewestSpokenOf = 5;

type WriteNumber = (value: number) => string;

/** 0 and 1 of what is true or false. */
export const writeYesOrNo: WriteNumber = (value) => (value === 0 ? 'no' : 'yes');

type Spoken = PartOutcomes & { share: number };

/**
 * Which values go with an outcome, as the end of a sentence about it: "rises with it, from 12% (0 to 3) to 61% (20 to
 * 95)". `outcome` is its index in the counts. Null when fewer than two parts have five rows to speak of.
 */
export function explainDirection(
  parts: readonly PartOutcomes[],
  outcome: number,
  write: WriteNumber = writeNumber,
): string | null {
  const spoken = parts
    .filter(({ n }) => n >= fewestSpokenOf)
    .map((one): Spoken => ({ ...one, share: (one.counts[outcome] ?? 0) / one.n }));
  const where = ({ share, part }: Spoken) => `${namePart(part, write)} (${percent(share)})`;
  const say = ({ share, part }: Spoken) => `${percent(share)} (${namePart(part, write)})`;
  const [first, ...others] = spoken;
  if (first === undefined || others.length === 0) return null;
  const most = others.reduce((best, one) => (one.share > best.share ? one : best), first);
  const least = others.reduce((best, one) => (one.share < best.share ? one : best), first);
  if (most.share === least.share) return `is as common for all values, ${percent(most.share)}`;
  const ranges = spoken.filter(({ part }) => part.kind === 'range');
  const ends = [ranges[0], ranges.at(-1)];
  if (least === ends[0] && most === ends[1]) return `rises with it, from ${say(least)} to ${say(most)}`;
  if (most === ends[0] && least === ends[1]) return `falls with it, from ${say(most)} to ${say(least)}`;
  return `is most common where it is ${where(most)}, least where it is ${where(least)}`;
}

/** What a part is called: "3 to 12", "designer", "other values", "not known". */
export function namePart(part: Part, write: WriteNumber = writeNumber): string {
  switch (part.kind) {
    case 'range':
      return part.low === part.high ? write(part.low) : `${write(part.low)} to ${write(part.high)}`;
    case 'value':
      return part.value;
    case 'other':
      return 'other values';
    case 'unknown':
      return 'not known';
  }
}

const percent = (share: number) => `${Math.round(share * 100)}%`;
const writeNumber = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 4 });
