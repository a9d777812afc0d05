import type { Metadata } from 'next';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { OpportunityList } from '@/components/opportunities/opportunity-list';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { listMembers } from '@/lib/services/accounts/list-members';
import { listOpportunities } from '@/lib/services/opportunities/list-opportunities';
import { listCastNames } from '@/lib/services/personas/list-personas';

export const metadata: Metadata = { title: 'Opportunities' };

export default async function OpportunitiesPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  const [{ items: found }, cast, { items: members }] = await Promise.all([
    listOpportunities(ctx, {}),
    listCastNames(ctx),
    listMembers(ctx),
  ]);
  return (
    <NuqsAdapter>
      <OpportunityList
        {...{ workspace, found }}
        cast={cast.map(({ key, name }) => ({ value: key, label: name }))}
        members={members.map(({ user_id: value, name }) => ({ value, label: name }))}
        mayWrite={may(ctx.actor.role, 'opportunities:write')}
      />
    </NuqsAdapter>
  );
}
