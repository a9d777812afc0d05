import type { Crumb } from '@/components/ui/breadcrumb';

/** The kinds of maps, in the order of their tabs: where their pages are, where the API has them, and what the tab says. */
export const mapKinds = {
  journey: { page: 'maps', api: 'journey-maps', label: 'Journeys' },
  content: { page: 'content', api: 'content-maps', label: 'Content' },
  priorities: { page: 'priorities', api: 'priority-matrices', label: 'Priorities' },
  playbooks: { page: 'playbooks', api: 'playbooks', label: 'Playbooks' },
};
export type MapKind = keyof typeof mapKinds;

/** Where the list of a kind is; a map is below it by its key. */
export const listPage = (workspace: string, kind: MapKind): string => `/w/${workspace}/${mapKinds[kind].page}`;

/** The way to the list of a kind. Maps begin with the journeys. */
export function listCrumbs(workspace: string, kind: MapKind): Crumb[] {
  const maps = { label: 'Maps', href: listPage(workspace, 'journey') };
  return kind === 'journey' ? [maps] : [maps, { label: mapKinds[kind].label, href: listPage(workspace, kind) }];
}
