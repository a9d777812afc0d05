import { writeShare } from '@/lib/core/claims/explain-metric';
import type { Criterion, LiveNumber, Scaling } from './priority-matrix';
import type { CriterionSensitivity } from './rank-matrix';

export const liveNumberWords: Record<LiveNumber, { name: string; means: string }> = {
  size: { name: 'Size', means: 'profiles of the segment at its newest refresh' },
  key_metric: { name: 'Key metric', means: "the persona's key metric, where all are asked the same" },
  revenue: { name: 'Revenue per profile', means: 'what each profile brought in the last 90 days, on average' },
  growth: { name: 'Growth', means: 'how the size changed over 12 weeks' },
};

export const scalingWords: Record<Scaling, string> = {
  min_max: 'by distance: lowest 1, highest 5',
  quantile: 'by rank: lowest 1, highest 5',
};

/** "by hand, 1 to 5", "Size, by rank: lowest 1, highest 5; less is better". */
export function sourceOf({ source, better }: Pick<Criterion, 'source' | 'better'>): string {
  const how =
    source.kind === 'hand'
      ? 'by hand, 1 to 5'
      : `${liveNumberWords[source.number].name}, ${scalingWords[source.scaling]}`;
  return better === 'less' ? `${how}; less is better` : how;
}

/** What stands where a score would: a number that is not there was not counted, a score by hand is missing. */
export const absentWords = (criteria: readonly Pick<Criterion, 'id' | 'source'>[], id: string): string =>
  criteria.find((criterion) => criterion.id === id)?.source.kind === 'live' ? 'not counted' : 'missing';

type NameOf = (id: string) => string;

/** "It is 40% of all weights. From 25% up to 62% Maya stays first; below, Theo would be; above, Ida would be." */
export function sensitivitySentence({ share, low, high }: CriterionSensitivity, first: string, nameOf: NameOf): string {
  const has = `It is ${writeShare(share)} of all weights.`;
  if (!low && !high) return `${has} Whatever its weight, ${first} stays first.`;
  const rivals = (end: { rivals: string[] }) => end.rivals.map(nameOf).join(' or ');
  const below = low ? `; below, ${rivals(low)} would be` : '';
  const above = high ? `; above, ${rivals(high)} would be` : '';
  return `${has} ${spanWords(low?.at, high?.at)} ${first} stays first${below}${above}.`;
}

function spanWords(low: number | undefined, high: number | undefined): string {
  if (low === undefined) return `Up to ${writeShare(high ?? 1)}`;
  return high === undefined ? `From ${writeShare(low)} on` : `From ${writeShare(low)} to ${writeShare(high)}`;
}
