import type { ClaimThresholds } from '@/lib/core/personas/template';
import { ClaimState, type PersonaStatus } from './standing';
import { counted } from './write-words';

export type StateCounts = Record<ClaimState, number>;

export function countStates(states: readonly ClaimState[]): StateCounts {
  const counts = Object.fromEntries(ClaimState.options.map((state) => [state, 0])) as StateCounts;
  for (const state of states) counts[state] += 1;
  return counts;
}

/**
 * Whether a persona is believed. Validated: no claim is contradicted, and enough of all are supported. Stale: it would
 * be, were its old evidence still good. A hypothesis has nothing that was judged yet.
 */
export function judgePersona(
  counts: StateCounts,
  { supported_share: share }: Pick<ClaimThresholds, 'supported_share'>,
  isRetired: boolean,
): { status: PersonaStatus; why: string } {
  const all = ClaimState.options.reduce((sum, state) => sum + counts[state], 0);
  const { supported, contradicted, stale, bare } = counts;
  if (isRetired) return { status: 'retired', why: 'It has left the Cast.' };
  if (all === 0) return { status: 'hypothesis', why: 'It makes no claim yet.' };
  if (bare === all) return { status: 'hypothesis', why: 'Nothing speaks for or against any of its claims yet.' };
  // A share is written to a tenth of a percent: 66.7 means two of three.
  const enough = (share - 0.0005) * all;
  const part = `${supported} of ${counted(all, 'claim')} supported`;
  if (contradicted === 0 && supported >= enough) {
    return { status: 'validated', why: `${part}, none contradicted.` };
  }
  if (stale > 0 && contradicted === 0 && supported + stale >= enough) {
    return { status: 'stale', why: `${part}; the evidence of ${counted(stale, 'more claim')} is too old.` };
  }
  if (stale === all) return { status: 'stale', why: 'All of its evidence is too old.' };
  const needed = Math.ceil(enough);
  const because =
    contradicted > 0 ? `${counted(contradicted, 'claim')} contradicted` : `${needed} are needed to be validated`;
  return { status: 'in_validation', why: `${part}, and ${because}.` };
}
