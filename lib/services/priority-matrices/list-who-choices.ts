import { authorize } from '@/lib/core/access';
import type { EntryWho } from '@/lib/core/priority-matrices/priority-matrix';
import { listVersionNumbers } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import { listCastNames } from '../personas/list-personas';

/** Everybody who can be compared: the Cast, then each published segment at its newest version. */
export async function listWhoChoices(ctx: ServiceContext): Promise<{ who: EntryWho; name: string }[]> {
  authorize(ctx.actor, 'documents:read');
  const [cast, segments] = await Promise.all([listCastNames(ctx), listVersionNumbers(ctx.db, ctx.actor.workspaceId)]);
  return [
    ...cast.map(({ key, name }) => ({ who: { kind: 'persona' as const, key }, name })),
    ...segments.flatMap(({ key, name, versions: [version] }) =>
      version === undefined ? [] : [{ who: { kind: 'segment' as const, key, version }, name: `${name} v${version}` }],
    ),
  ];
}
