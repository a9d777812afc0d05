'use client';

import { createContext, useContext } from 'react';
import type { CastName } from '@/components/documents/cast-name';
import type { Edit } from '@/lib/core/documents/edit';
import type { Playbook, PlaybookContent } from '@/lib/core/playbooks/playbook';
import type { ShownSection } from '@/lib/core/playbooks/shown-section';

/** A row of a section, or a new one in it. */
export type RowOpened = { section: string; row: string | null };

export type OpenPlaybook = {
  workspace: string;
  content: PlaybookContent;
  /** The sections in words, in their order. */
  shown: ShownSection[];
  /** Everybody on stage, and whoever the page names. */
  cast: CastName[];
  owners: Playbook['owners'];
  mayWrite: boolean;
  /** The live numbers are on their way. */
  isCounting: boolean;
  edit: (edits: Edit[]) => void;
  /** The same for what is written in a dialog: what the playbook would not take is said there, and not sent. */
  editOrSay: (edits: Edit[]) => string | null;
  openRow: (opened: RowOpened) => void;
};

const PlaybookContext = createContext<OpenPlaybook | null>(null);
export const PlaybookProvider = PlaybookContext.Provider;

/** The playbook that is open, and what can be done with it. */
export function usePlaybook(): OpenPlaybook {
  const open = useContext(PlaybookContext);
  if (!open) throw new Error('There is no playbook around this.');
  return open;
}
