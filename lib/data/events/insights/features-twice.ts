import 'server-only';
import type { Feature } from '@/lib/core/features/feature';
import type { Rule } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';
import { or } from '@/lib/core/segments/sql/sql';
import type { EventStore } from '../client';
import { compileAudience } from './audience';
import { type FeatureRow, readFeatures } from './features';

type Asked = { workspaceId: string; who: Rule | null; before: Scope; after: Scope };
type Options = { most: number; signal?: AbortSignal };

/** A profile at two moments; null when it is not among those looked at then. */
export type TwiceRow = { profileId: string; before: FeatureRow['values'] | null; after: FeatureRow['values'] | null };

const didAnything: Rule = { kind: 'did', count: { operator: 'at_least', n: 1 }, window: 'ever' };

/**
 * The same features of the same profiles at two moments: of all who are looked at then or now. Who did their first thing
 * between the two was not there before; who never did anything is known by traits alone, and was.
 */
export async function readFeaturesTwice(
  events: EventStore,
  { workspaceId, who, before, after }: Asked,
  features: readonly Feature[],
  { most, signal }: Options,
): Promise<TwiceRow[]> {
  const audiences = [before, after].map((scope) => compileAudience({ workspaceId, scope, who }));
  const isLookedAt = or(audiences.map((audience) => audience.isLookedAt));
  const rules = [didAnything, ...(who ? [who] : [])];
  const [earlier = [], later = []] = await Promise.all(
    audiences.map((audience) => readFeatures(events, { ...audience, isLookedAt }, features, { most, rules, signal })),
  );
  const was = new Map(earlier.map((row) => [row.profileId, row.values]));
  const [did, isIn] = [features.length, features.length + 1];
  const isLookedAtIn = (values: FeatureRow['values']) => who === null || values[isIn] === 1;
  return later.map(({ profileId, values }) => {
    const then = was.get(profileId) ?? [];
    const wasThere = then[did] === 1 || values[did] !== 1;
    return {
      profileId,
      before: wasThere && isLookedAtIn(then) ? then.slice(0, did) : null,
      after: isLookedAtIn(values) ? values.slice(0, did) : null,
    };
  });
}
