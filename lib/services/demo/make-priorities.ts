import type { FrictionQuery } from '@/lib/core/funnels/friction';
import type { OpportunityDraft } from '@/lib/core/opportunities/opportunity';
import { listClaims } from '../claims/list-claims';
import type { ServiceContext } from '../context';
import { askInsight } from '../insights/ask-insight';
import { frictionInsight } from '../insights/friction-insight';
import { createOpportunity } from '../opportunities/change-opportunities';
import { listOpportunities } from '../opportunities/list-opportunities';
import { createMatrix } from '../priority-matrices/change-matrix';
import { demoMap } from './demo-map';
import { demoMatrix } from './demo-matrix';

/** The demo's priority matrix. Throws `conflict` when it is there already. */
export async function makeMatrix(ctx: ServiceContext): Promise<void> {
  await createMatrix(ctx, demoMatrix);
}

const wayToPaying: FrictionQuery = {
  steps: [{ event: 'signed_up' }, { event: 'document_created' }, { event: 'text_kept' }],
  within: { n: 30, unit: 'day' },
  order: 'ordered',
  last: { n: 180, unit: 'day' },
};

/** What the demo's team wrote down as lost: from a funnel, a map and a claim. A list that has something is left alone. */
export async function makeOpportunities(ctx: ServiceContext): Promise<void> {
  if ((await listOpportunities(ctx, {})).items.length > 0) return;
  const owner = ctx.actor.kind === 'member' ? ctx.actor.id : null;
  for (const draft of [...(await ofFunnel(ctx)), ...ofMap(), ...(await ofPain(ctx))]) {
    await createOpportunity(ctx, { ...draft, owner });
  }
}

/** The greatest loss that the demo's data show; none when nothing is beyond chance. */
async function ofFunnel(ctx: ServiceContext): Promise<OpportunityDraft[]> {
  const { losses } = await askInsight(ctx, frictionInsight, wayToPaying);
  return losses.slice(0, 1).map(({ lost, best, step }) => ({
    title: `Bring more on where ${lost.name}`,
    hypothesis: `Where ${best.name} they go on more often. If their first steps were as easy, more of these would too.`,
    state: 'testing' as const,
    objective_title: 'Twice as many first texts that are kept',
    source: { kind: 'friction' as const, query: wayToPaying, step, group: lost.group },
  }));
}

function ofMap(): OpportunityDraft[] {
  const stage = demoMap.content.stages.find(({ event }) => event?.event === 'text_kept');
  if (!stage) return [];
  return [
    {
      title: 'Ask after the first text that is kept',
      hypothesis: 'Whoever keeps a text and hears at once what a plan adds upgrades while it still feels good.',
      persona: demoMap.content.persona,
      source: { kind: 'stage', map: demoMap.key, stage: stage.id },
    },
  ];
}

async function ofPain(ctx: ServiceContext): Promise<OpportunityDraft[]> {
  const { items } = await listClaims(ctx, { key: 'maya' });
  const pain = items.find(({ section }) => section === 'pains');
  if (!pain) return [];
  return [
    {
      title: 'Keep her voice',
      hypothesis: `"${pain.text}" If she saw what was changed and why, she would keep more of it.`,
      persona: 'maya',
      source: { kind: 'claim', persona: 'maya', claim: pain.id },
    },
  ];
}
