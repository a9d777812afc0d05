import type { Metadata } from 'next';
import { NoNewCard } from '@/components/personas/no-new-card';
import { PersonaForm } from '@/components/personas/persona-form';
import { PageBody } from '@/components/shell/page-columns';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { may } from '@/lib/core/access';
import { getPersonaSettings } from '@/lib/services/personas/persona-settings';
import { readPersona } from '../open-persona';

export const metadata: Metadata = { title: 'Edit a persona' };

export default async function EditPersonaPage({ params }: { params: Promise<{ workspace: string; key: string }> }) {
  const { workspace, key } = await params;
  const { ctx, persona } = await readPersona({ workspace, key });
  if (!may(ctx.actor.role, 'personas:write')) return <NoNewCard role={ctx.actor.role} />;
  const { template } = await getPersonaSettings(ctx);
  const path = `/w/${workspace}/personas`;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Personas', href: path }, { label: persona.name, href: `${path}/${key}` }, { label: 'Edit' }]}
      />
      <PageBody>
        <PageTitle>Edit {persona.name}</PageTitle>
        <PersonaForm workspace={workspace} persona={persona} template={template} />
      </PageBody>
    </>
  );
}
