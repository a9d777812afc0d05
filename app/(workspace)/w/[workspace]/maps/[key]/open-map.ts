import { pageContext } from '@/lib/server/context';
import { getMap } from '@/lib/services/journey-maps/get-map';
import { orNotFound } from '../../or-not-found';

/** The context of a page of one map, and the map; one that is not there is a page that is not there. */
export async function openMapPage({ workspace, key }: { workspace: string; key: string }) {
  const ctx = await pageContext(workspace);
  return { ctx, map: await orNotFound(getMap(ctx, { key })) };
}
