import { pageContext } from '@/lib/server/context';
import { getContentMap } from '@/lib/services/content-maps/get-content-map';
import { orNotFound } from '../../or-not-found';

/** The context of a page of one content map, and the map; one that is not there is a page that is not there. */
export async function openContentMapPage({ workspace, key }: { workspace: string; key: string }) {
  const ctx = await pageContext(workspace);
  return { ctx, map: await orNotFound(getContentMap(ctx, { key })) };
}
