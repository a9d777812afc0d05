import { notFound } from 'next/navigation';
import { cache } from 'react';
import { AppError } from '@/lib/core/errors';
import { pageContext } from '@/lib/server/context';
import { getPersona } from '@/lib/services/personas/get-persona';

/** The persona that an address names, or the page that says there is none. */
export const openPersona = ({ workspace, key }: { workspace: string; key: string }) => readOnce(workspace, key);

/** A page and its title ask for the same; a request reads it once. */
const readOnce = cache(async (workspace: string, key: string) => {
  const ctx = await pageContext(workspace);
  try {
    return { ctx, persona: await getPersona(ctx, { key }) };
  } catch (error) {
    if (error instanceof AppError && error.kind === 'not_found') notFound();
    throw error;
  }
});
