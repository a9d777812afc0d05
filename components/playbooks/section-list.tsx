'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { newId } from '@/components/documents/new-id';
import { useIsNarrow } from '@/components/documents/use-is-narrow';
import { usePlaybook } from '@/components/playbooks/playbook-context';
import { SectionBlock } from '@/components/playbooks/section-block';
import { Button } from '@/components/ui/button';
import { DragArea } from '@/components/ui/drag-area';
import { Menu, MenuItem } from '@/components/ui/dropdown-menu';
import { EmptyState } from '@/components/ui/empty-state';
import { playbookLimits, Section } from '@/lib/core/playbooks/playbook';
import { addSection, moveSection } from '@/lib/core/playbooks/playbook-edits';
import { sectionKinds, sectionWords } from '@/lib/core/playbooks/playbook-words';

/** The sections in their order, and the way to another one. */
export function SectionList() {
  const { content, shown, edit } = usePlaybook();
  const [said, setSaid] = useState('');
  const isNarrow = useIsNarrow();
  function drop(dragged: string, target: string) {
    const place = content.sections.findIndex(({ id }) => id === target);
    if (dragged === target || place < 0) return;
    edit(moveSection(content, dragged, place));
    setSaid(`The section is in place ${place + 1} now.`);
  }
  return (
    <div className="print:hidden">
      <DragArea disabled={isNarrow} onDrop={drop}>
        {shown.map((section, place) => (
          <SectionBlock key={section.id} section={section} place={place} />
        ))}
      </DragArea>
      <p role="status" className="sr-only">
        {said}
      </p>
      {content.sections.length === 0 && (
        <EmptyState title="Nothing is on this page yet." action={<AddSection primary />}>
          A playbook puts in order what a launch or a new market needs: whom it is for, what they are shown, where they
          hear of it, how you know that it worked, and what you try first.
        </EmptyState>
      )}
      {content.sections.length > 0 && <AddSection />}
    </div>
  );
}

function AddSection({ primary = false }: { primary?: boolean }) {
  const { content, mayWrite, edit } = usePlaybook();
  if (!mayWrite || content.sections.length >= playbookLimits.sections) return null;
  function add(kind: Section['kind']) {
    const id = newId('section');
    edit(addSection(content, Section.parse({ id, kind, name: sectionWords[kind].name })));
  }
  return (
    <div className={primary ? undefined : 'mt-6 border-line border-t pt-4'}>
      <Menu
        align="start"
        label="Add a section"
        trigger={
          <Button variant={primary ? 'primary' : 'secondary'}>
            <Plus aria-hidden /> {primary ? 'Add the first section' : 'Add a section'}
          </Button>
        }
      >
        {sectionKinds.map((kind) => (
          <MenuItem key={kind} onSelect={() => add(kind)}>
            <span>
              {sectionWords[kind].name}
              <span className="block text-ink-3 text-xs">{sectionWords[kind].holds}</span>
            </span>
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}
