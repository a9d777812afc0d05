import type { Metadata } from 'next';
import { PersonaSettingsForm } from '@/components/settings/persona-settings-form';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { getPersonaSettings } from '@/lib/services/personas/persona-settings';

export const metadata: Metadata = { title: 'Persona settings' };

export default async function PersonaSettingsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  const settings = await getPersonaSettings(ctx);
  return (
    <PersonaSettingsForm
      key={settings.revision}
      {...{ workspace, settings }}
      mayWrite={may(ctx.actor.role, 'personas:settings')}
    />
  );
}
