import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { compareGroup } from '@/lib/core/personas/compare-group';
import type { Comparison } from '@/lib/core/personas/persona';
import { namesIn } from '@/lib/core/personas/rule-names';
import {
  countEventsBySide,
  countNumbersBySide,
  countSides,
  countTraitsBySide,
} from '@/lib/data/events/group-comparison';
import type { ServiceContext } from '../context';
import { personaGroup } from './persona-group';

export const ComparePersonaInput = z.object({
  key: z.string(),
  days: z.coerce.number().int().min(1).max(730).default(90),
});
export type ComparePersonaInput = z.infer<typeof ComparePersonaInput>;

/** What is more or less common among a persona's profiles than among everybody else who counts. */
export async function comparePersona(ctx: ServiceContext, input: ComparePersonaInput): Promise<Comparison> {
  authorize(ctx.actor, 'personas:read');
  const { group, rule, scope, dictionary } = await personaGroup(ctx, input.key);
  const { events } = ctx;
  const { workspaceId } = ctx.actor;
  const options = { signal: ctx.signal };
  const [size, ...counted] = await Promise.all([
    countSides(events, workspaceId, group, options),
    countEventsBySide(events, workspaceId, group, input.days, options),
    countTraitsBySide(events, workspaceId, group, options),
    countNumbersBySide(events, workspaceId, group, options),
  ]);
  const labelled = counted.flat().map((count) => ({ ...count, label: labelOf(count, dictionary) }));
  return {
    as_of: group.asOf.toISOString(),
    known_at: group.knownAt.toISOString(),
    days: input.days,
    ...size,
    ...compareGroup(labelled, size, namesIn(rule, scope)),
  };
}

type Dictionary = Awaited<ReturnType<typeof personaGroup>>['dictionary'];

/** The dictionary's words where there are some: "kept a text" for an event, "Plan is pro" for a trait. */
function labelOf(count: { kind: string; name: string; value: string | null }, dictionary: Dictionary): string {
  if (count.kind === 'event') {
    const known = dictionary.events.find((event) => event.name === count.name);
    return known?.phrase ?? known?.label ?? count.name;
  }
  const label = dictionary.traits.find((trait) => trait.name === count.name)?.label ?? count.name;
  return `${label} is ${count.value}`;
}
