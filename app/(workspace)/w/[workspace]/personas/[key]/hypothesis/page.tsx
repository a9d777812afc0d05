import type { Metadata } from 'next';
import { HypothesisSheet } from '@/components/personas/hypothesis-sheet';
import { whichVersion } from '@/components/personas/which-version';
import { PageBody } from '@/components/shell/page-columns';
import { DateTime } from '@/components/ui/date-time';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { PrintFoot } from '@/components/ui/print-foot';
import { may } from '@/lib/core/access';
import { openPersona } from '../open-persona';

export const metadata: Metadata = { title: 'Hypothesis sheet' };

export default async function HypothesisPage({ params }: { params: Promise<{ workspace: string; key: string }> }) {
  const { workspace, key } = await params;
  const { ctx, persona, preview } = await openPersona({ workspace, key });
  const path = `/w/${workspace}/personas`;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Personas', href: path },
          { label: persona.name, href: `${path}/${key}` },
          { label: 'Hypothesis' },
        ]}
      />
      <PageBody>
        <PageTitle>Hypothesis sheet</PageTitle>
        <HypothesisSheet {...{ workspace, persona }} mayWrite={may(ctx.actor.role, 'personas:write')} />
        <PrintFoot>
          {persona.name}
          {whichVersion(persona.published, preview.changes.length - preview.turned)}, read{' '}
          <DateTime at={ctx.now.toISOString()} look="exact" />
        </PrintFoot>
      </PageBody>
    </>
  );
}
