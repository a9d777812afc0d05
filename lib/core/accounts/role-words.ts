import type { Role, Scope } from '@/lib/core/access';

/** What each role is for, in a few words; the exact table is in access.ts. */
export const roleWords: Record<Role, { label: string; can: string }> = {
  owner: { label: 'Owner', can: 'Everything, other owners too.' },
  admin: { label: 'Admin', can: 'Settings, members, API keys and the log, and all the work.' },
  editor: { label: 'Editor', can: 'Brings in data, builds and publishes segments, writes personas.' },
  researcher: {
    label: 'Researcher',
    can: 'Does all research: studies, participants, quotes. Writes personas and the dictionary.',
  },
  viewer: { label: 'Viewer', can: 'Reads, filters and exports.' },
};

export const scopeWords: Record<Scope, { label: string; can: string }> = {
  read: { label: 'Read', can: 'Acts as a viewer: reads and exports.' },
  write: { label: 'Write', can: 'Acts as an editor: imports, segments, personas.' },
  admin: { label: 'Admin', can: 'Acts as an admin: members, keys and settings too.' },
};
