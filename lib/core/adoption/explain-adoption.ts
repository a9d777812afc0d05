import type { AdoptionCell, AdoptionQuery } from '@/lib/core/adoption/adoption';
import { whenText } from '@/lib/core/cohorts/explain-cohort';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { explainWhere } from '@/lib/core/segments/explain/did';
import { verbPhrase } from '@/lib/core/segments/explain/names';

/** "kept a text with words at least 20". */
export function featureText({ feature }: Pick<AdoptionQuery, 'feature'>, dictionary: Dictionary): string {
  return `${verbPhrase(dictionary, feature.event)}${explainWhere(feature, dictionary)}`;
}

/** The people behind a number: "Newcomers who kept a text within 7 days". */
export function adoptionCellText(
  query: AdoptionQuery,
  cell: AdoptionCell,
  { zone, dictionary }: { zone: string; dictionary: Dictionary },
): string {
  const did = featureText(query, dictionary);
  switch (cell.of) {
    case 'curve': {
      const days = cell.day === 0 ? 'on the first day' : `within ${cell.day + 1} days`;
      if (cell.who === 'used') return `Newcomers who ${did} ${days}`;
      return `Newcomers watched for so long who never ${did} ${days}`;
    }
    case 'breadth': {
      const when = whenText(Date.parse(cell.start), query.period, zone);
      return `Active who ${cell.who === 'used' ? '' : 'never '}${did} ${when}`;
    }
    case 'depth':
      return `Who ${did} ${timesText(cell)} in 30 days`;
    case 'days':
      return `Who ${did} on ${cell.days} ${cell.days === 1 ? 'day' : 'days'} of the last 30`;
  }
}

/** The same without the word, where it stands beside: "1", "3 to 4", "100 or more". */
export function boundsText({ least, most }: { least: number; most: number | null }): string {
  if (most === null) return `${least} or more`;
  return least === most ? String(least) : `${least} to ${most}`;
}

/** "once", "3 to 4 times", "100 times or more". */
export function timesText({ least, most }: { least: number; most: number | null }): string {
  if (most === null) return `${least} times or more`;
  if (least === most) return least === 1 ? 'once' : `${least} times`;
  return `${least} to ${most} times`;
}
