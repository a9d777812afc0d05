import { writeShare } from '@/lib/core/claims/explain-metric';
import { counted } from '@/lib/core/claims/write-words';
import type { FunnelQuery } from '@/lib/core/funnels/funnel';
import { fewestPeople } from '@/lib/core/journey-maps/stage-numbers';
import type { FrictionFunnel } from '@/lib/core/priority-matrices/priority-matrix';
import { findEvent } from '@/lib/core/segments/dictionary';
import type { ServiceContext } from '../context';
import { askInsight } from '../insights/ask-insight';
import { funnelInsight } from '../insights/funnel-insight';
import type { EntryGround, Read, ReadShared } from './read-entry';

const none = (words: string): Read => ({ value: null, measured: null, words, as_of: null });

/** The share of an entry's profiles that began a way and did not get to its end. */
export async function readFriction(
  ctx: ServiceContext,
  { link, segment, why }: EntryGround,
  { steps, last_days: last, within_days: within }: FrictionFunnel,
  { dictionary }: Pick<ReadShared, 'dictionary'>,
): Promise<Read> {
  if (!link || !segment) return none(why);
  const unknown = steps.find(({ event }) => !findEvent(dictionary, event));
  if (unknown) return none(`No event "${unknown.event}" has come in, so nobody can be followed on this way.`);
  const query: FunnelQuery = {
    steps,
    within: { n: within, unit: 'day' },
    last: { n: last, unit: 'day' },
    order: 'ordered',
    filter: { kind: 'segment', segment: segment.key, version: segment.version },
  };
  const { about, steps: found } = await askInsight(ctx, funnelInsight, query);
  const began = found[0]?.count ?? 0;
  const finished = found.at(-1)?.from_start;
  if (began < fewestPeople || finished?.kind !== 'estimate') {
    return none(
      began === 0 ? 'Nobody of them began this way.' : `Only ${began} of them began this way: too few to say.`,
    );
  }
  const measured = { ...finished, value: 1 - finished.value, low: 1 - finished.high, high: 1 - finished.low };
  const words = `${writeShare(measured.value)} [${writeShare(measured.low)}, ${writeShare(measured.high)}] lost of ${counted(began, 'profile')} that began`;
  return { value: measured.value, measured, words, as_of: about.as_of };
}
