import { notFound } from 'next/navigation';
import { AppError } from '@/lib/core/errors';
import { pageContext } from '@/lib/server/context';
import { getMap } from '@/lib/services/journey-maps/get-map';

/** The context of a page of one map, and the map; one that is not there is a page that is not there. */
export async function openMapPage({ workspace, key }: { workspace: string; key: string }) {
  const ctx = await pageContext(workspace);
  return { ctx, map: await orNotFound(() => getMap(ctx, { key })) };
}

export async function orNotFound<Found>(find: () => Promise<Found>): Promise<Found> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof AppError && error.kind === 'not_found') notFound();
    throw error;
  }
}
