import type { Theme } from '@/components/ui/theme';

/** What the shell shows; plain data, so that a server layout can hand it over. */
export type ShellData = {
  workspace: ShellWorkspace;
  /** Every workspace the member belongs to, the current one included. */
  workspaces: ShellWorkspace[];
  member: { name: string; email?: string; role: string };
  counts: { personas?: number; segments?: number; profiles?: number };
  /** By name, as the side bar lists them. */
  boards?: { key: string; name: string }[];
  clock: ShellClock;
  theme: Theme;
  /** What the command palette can open besides pages. */
  places?: Place[];
  /** Addresses of the accounts pages. */
  accountHref: string;
  newWorkspaceHref?: string;
};

export type ShellWorkspace = { slug: string; name: string };

export type ShellClock = {
  zone: string;
  /** ISO 8601, when the clock stands at a moment, mostly the end of the data, instead of now. */
  stopsAt?: string;
  /** ISO 8601, when data last came in; nothing before the first import. */
  dataAsOf?: string;
};

/** Something with a name and an address. */
export type Place = { id: string; kind: 'persona' | 'segment' | 'board'; name: string; hint?: string; href: string };
