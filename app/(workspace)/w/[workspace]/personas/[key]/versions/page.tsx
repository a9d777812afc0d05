import type { Metadata } from 'next';
import { PersonaVersions } from '@/components/personas/persona-versions';
import { PageBody } from '@/components/shell/page-columns';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { may } from '@/lib/core/access';
import { listPersonaVersions } from '@/lib/services/personas/persona-versions';
import { readPersona } from '../open-persona';

export const metadata: Metadata = { title: 'Versions of a persona' };

export default async function PersonaVersionsPage({ params }: { params: Promise<{ workspace: string; key: string }> }) {
  const { workspace, key } = await params;
  const { ctx, persona } = await readPersona({ workspace, key });
  const { items } = await listPersonaVersions(ctx, { key });
  const path = `/w/${workspace}/personas`;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Personas', href: path },
          { label: persona.name, href: `${path}/${key}` },
          { label: 'Versions' },
        ]}
      />
      <PageBody width="reading">
        <PageTitle note="Nothing edits a version. Going back publishes the old words again; evidence stays.">
          Versions of {persona.name}
        </PageTitle>
        <PersonaVersions
          {...{ workspace, persona }}
          versions={items}
          mayPublish={may(ctx.actor.role, 'personas:publish')}
        />
      </PageBody>
    </>
  );
}
