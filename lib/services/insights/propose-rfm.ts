import { authorize } from '@/lib/core/access';
import { modelQuery } from '@/lib/core/rfm/model-query';
import { amountChoices, firstRfm } from '@/lib/core/rfm/propose-rfm';
import type { RfmQuery } from '@/lib/core/rfm/rfm';
import type { RfmModel } from '@/lib/core/rfm/rfm-model';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { countEventsNamed } from '@/lib/data/events/insights/event-counts';
import type { ServiceContext } from '../context';

/** The question to begin with: the model saved last, else the amount that comes in most often; null without any. */
export async function proposeRfm(
  ctx: ServiceContext,
  { dictionary, models }: { dictionary: Dictionary; models: RfmModel[] },
): Promise<RfmQuery | null> {
  authorize(ctx.actor, 'insights:read');
  const [saved] = models.toSorted((a, b) => (a.current.created_at < b.current.created_at ? 1 : -1));
  if (saved) return modelQuery({ model: saved.key, version: saved.current.version }, saved.current.definition);
  const choices = amountChoices(dictionary);
  const [first] = choices;
  if (!first) return null;
  if (choices.length === 1) return firstRfm(first);
  const names = choices.map(({ event }) => event);
  const [commonest] = await countEventsNamed(ctx.events, ctx.actor.workspaceId, names, { signal: ctx.signal });
  return firstRfm(choices.find(({ event }) => event === commonest?.event) ?? first);
}
