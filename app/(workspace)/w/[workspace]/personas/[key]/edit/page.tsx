import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PersonaForm } from '@/components/personas/persona-form';
import { PageBody } from '@/components/shell/page-columns';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { AppError } from '@/lib/core/errors';
import { pageContext } from '@/lib/server/context';
import { getPersona } from '@/lib/services/personas/get-persona';
import { getPersonaSettings } from '@/lib/services/personas/persona-settings';

export const metadata: Metadata = { title: 'Edit a persona' };

export default async function EditPersonaPage({ params }: { params: Promise<{ workspace: string; key: string }> }) {
  const { workspace, key } = await params;
  const ctx = await pageContext(workspace);
  const persona = await getPersona(ctx, { key }).catch((error: unknown) => {
    if (error instanceof AppError && error.kind === 'not_found') notFound();
    throw error;
  });
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
