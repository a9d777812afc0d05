import { PlaybookContent } from '@/lib/core/playbooks/playbook';
import type { ServiceContext } from '../context';
import { createPlaybook } from '../playbooks/change-playbook';
import { dayBefore } from './demo-claims';
import { demoPlaybook } from './demo-playbook';

/** The demo's playbook, owned by whoever makes the demo. Throws `conflict` when it is there already. */
export async function makePlaybook(ctx: ServiceContext): Promise<void> {
  const { key, name, days, channels, experiments, ...written } = demoPlaybook;
  const owner = ctx.actor.kind === 'member' ? ctx.actor.id : null;
  const inDays = (n: number): string => dayBefore(ctx.now, -n);
  const content = PlaybookContent.parse({
    ...written,
    ...{ owner, from: inDays(days.from), to: inDays(days.to) },
    channels: channels.map((channel) => ({ ...channel, owner })),
    experiments: experiments.map(({ startsIn, ...experiment }) => ({ ...experiment, start: inDays(startsIn) })),
  });
  await createPlaybook(ctx, { key, name, content });
}
