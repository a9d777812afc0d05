'use client';

import { useState } from 'react';
import type { CastName } from '@/components/documents/cast-name';
import { DocumentList } from '@/components/documents/document-list';
import { NewPlaybookDialog } from '@/components/playbooks/new-playbook-dialog';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { counted } from '@/lib/core/claims/write-words';
import { daysWords } from '@/lib/core/playbooks/head-facts';
import type { PlaybookSummary } from '@/lib/core/playbooks/playbook';
import { occasionWords } from '@/lib/core/playbooks/playbook-words';
import { type PlaybookTemplate, playbookTemplates } from '@/lib/core/playbooks/templates';

type PlaybookListProps = {
  workspace: string;
  playbooks: PlaybookSummary[];
  cast: CastName[];
  archived: boolean;
  mayWrite: boolean;
};

const words = {
  title: 'Playbooks',
  note: 'What a launch or a new market needs, in order, on one page.',
  archived: 'Archived playbooks',
  noneArchived: 'No playbook has been archived.',
};

/** The playbooks of the workspace, and the way to a new one. */
export function PlaybookList({ workspace, playbooks, cast, archived, mayWrite }: PlaybookListProps) {
  const [begun, setBegun] = useState<PlaybookTemplate | null>(null);
  const [first] = playbookTemplates;
  return (
    <>
      <DocumentList
        {...{ workspace, archived }}
        kind="playbooks"
        documents={playbooks}
        words={words}
        action={
          mayWrite &&
          first && (
            <Button variant="primary" onClick={() => setBegun(first)}>
              New playbook
            </Button>
          )
        }
        empty={<NoPlaybooks onBegin={mayWrite ? setBegun : null} />}
        facts={(playbook) => <PlaybookFacts playbook={playbook} />}
      />
      {begun && <NewPlaybookDialog {...{ workspace, cast }} template={begun} onClose={() => setBegun(null)} />}
    </>
  );
}

function NoPlaybooks({ onBegin }: { onBegin: ((template: PlaybookTemplate) => void) | null }) {
  return (
    <EmptyState title="No playbook yet.">
      <p>
        A playbook puts on one page what a launch or a new market needs: the personas it is for, the content they see,
        the channels, what is counted, and what is tried. It can be printed, shown as slides, and sent as a link.
      </p>
      {onBegin && (
        <ul className="grid gap-2 pt-2">
          {playbookTemplates.map((template) => (
            <li key={template.id}>
              <button
                type="button"
                className="w-full rounded-lg border border-line bg-surface p-3.5 text-left transition-colors hover:border-ink-3"
                onClick={() => onBegin(template)}
              >
                <span className="block font-semibold text-ink">{template.name}</span>
                <span className="text-sm">{template.description}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </EmptyState>
  );
}

function PlaybookFacts({ playbook }: { playbook: PlaybookSummary }) {
  const { personas, sections, occasion } = playbook;
  const days = daysWords(playbook);
  return (
    <>
      <p className="mt-1 text-ink-2">
        {occasionWords[occasion]}
        {days && `, ${days}`}
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
        {personas.map((persona) => (
          <span key={persona.key} className="inline-flex items-center gap-1.5">
            <span aria-hidden className="size-2 rounded-full" style={{ background: `var(--c${persona.color})` }} />
            {persona.name}
          </span>
        ))}
      </p>
      <p className="mt-2 text-ink-3 text-xs">
        {counted(sections, 'section')}, changed <DateTime at={playbook.updated_at} />
      </p>
    </>
  );
}
