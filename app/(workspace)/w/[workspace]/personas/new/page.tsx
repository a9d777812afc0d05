import type { Metadata } from 'next';
import { NoNewCard } from '@/components/personas/no-new-card';
import { PersonaForm } from '@/components/personas/persona-form';
import { PageBody } from '@/components/shell/page-columns';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { getPersonaSettings } from '@/lib/services/personas/persona-settings';

export const metadata: Metadata = { title: 'New persona' };

export default async function NewPersonaPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  if (!may(ctx.actor.role, 'personas:write')) return <NoNewCard role={ctx.actor.role} />;
  const { template } = await getPersonaSettings(ctx);
  return (
    <>
      <PageHeader crumbs={[{ label: 'Personas', href: `/w/${workspace}/personas` }, { label: 'New persona' }]} />
      <PageBody>
        <PageTitle note="A name is enough to begin. Everything else can come as you learn it.">New persona</PageTitle>
        <PersonaForm workspace={workspace} persona={null} template={template} />
      </PageBody>
    </>
  );
}
