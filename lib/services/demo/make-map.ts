import { randomUUID } from 'node:crypto';
import { AppError } from '@/lib/core/errors';
import type { Reference } from '@/lib/core/journey-maps/journey-map';
import type { ServiceContext } from '../context';
import { createMap } from '../journey-maps/change-map';
import { listTags } from '../research/change-tags';
import { listHighlights } from '../research/list-highlights';
import { dayBefore } from './demo-claims';
import { type DemoReference, demoMap } from './demo-map';

/** The demo's journey map, with its evidence. Throws `conflict` when it is there already. */
export async function makeMap(ctx: ServiceContext): Promise<void> {
  const { evidence, content, ...draft } = demoMap;
  const pieces = [];
  for (const { cell, reference } of evidence) {
    for (const one of await referencesOf(ctx, reference)) pieces.push({ id: randomUUID(), cell, reference: one });
  }
  await createMap(ctx, { ...draft, content: { ...content, evidence: pieces } });
}

async function referencesOf(ctx: ServiceContext, reference: DemoReference): Promise<Reference[]> {
  if (reference.kind === 'metric') return [reference];
  if (reference.kind === 'quotes') {
    const ids = await highlightsTagged(ctx, reference.tag);
    return ids.slice(0, reference.most).map((highlight) => ({ kind: 'quote', highlight }));
  }
  const { daysAgo, ...source } = reference;
  return [{ ...source, date: dayBefore(ctx.now, daysAgo) }];
}

/** What was marked in the demo's interviews under a tag, the newest first. */
export async function highlightsTagged(ctx: ServiceContext, name: string): Promise<string[]> {
  const { items: tags } = await listTags(ctx);
  const tag = tags.find((one) => one.name === name);
  if (!tag) throw new AppError('not_found', `The demo has no tag "${name}".`);
  const { items } = await listHighlights(ctx, { tag: [tag.id], limit: 50 });
  return items.map(({ id }) => id);
}
