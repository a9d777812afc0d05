import { randomUUID } from 'node:crypto';
import { createContentMap } from '../content-maps/change-content-map';
import type { ServiceContext } from '../context';
import { dayBefore } from './demo-claims';
import { demoContent } from './demo-content';

/** The demo's content map, kept by whoever makes the demo. Throws `conflict` when it is there already. */
export async function makeContent(ctx: ServiceContext): Promise<void> {
  const { key, name, personas, stages, pieces } = demoContent;
  const owner = ctx.actor.kind === 'member' ? ctx.actor.id : null;
  const items = pieces.map(({ reviewIn, ...piece }) => ({
    ...piece,
    id: randomUUID(),
    owner: piece.state === 'retired' ? null : owner,
    review: reviewIn === null ? null : dayBefore(ctx.now, -reviewIn),
  }));
  const content = { personas: personas.map((id) => ({ id })), stages, items };
  await createContentMap(ctx, { key, name, content });
}
