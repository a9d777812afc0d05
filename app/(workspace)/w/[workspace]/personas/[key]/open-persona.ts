import { cache } from 'react';
import { pageContext } from '@/lib/server/context';
import { getPersona } from '@/lib/services/personas/get-persona';
import { openPersona as openWhole } from '@/lib/services/personas/open-persona';
import { orNotFound } from '../../or-not-found';

type PersonaAddress = { workspace: string; key: string };

/** The persona that an address names, or the page that says there is none. */
export async function readPersona({ workspace, key }: PersonaAddress) {
  const ctx = await pageContext(workspace);
  return { ctx, persona: await orNotFound(getPersona(ctx, { key })) };
}

/** The same with its claims and what publishing would say. A page and its title ask for it; a request reads it once. */
export const openPersona = ({ workspace, key }: PersonaAddress) => openOnce(workspace, key);

const openOnce = cache(async (workspace: string, key: string) => {
  const ctx = await pageContext(workspace);
  return { ctx, ...(await orNotFound(openWhole(ctx, { key }))) };
});
