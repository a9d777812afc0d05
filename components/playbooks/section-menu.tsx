'use client';

import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from 'lucide-react';
import { usePlaybook } from '@/components/playbooks/playbook-context';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/dropdown-menu';
import { Kbd } from '@/components/ui/kbd';
import { toastDone } from '@/components/ui/toast';
import { invertEdits } from '@/lib/core/documents/invert-edits';
import { moveSection, removeSection } from '@/lib/core/playbooks/playbook-edits';

type SectionMenuProps = { section: { id: string; name: string }; place: number };

export function SectionMenu({ section: { id, name }, place }: SectionMenuProps) {
  const { content, edit } = usePlaybook();
  function remove() {
    const edits = removeSection(content, id);
    edit(edits);
    toastDone(`"${name}" is off the page, with what was in it.`, { onUndo: () => edit(invertEdits(edits)) });
  }
  return (
    <Menu
      label={`Change ${name}`}
      trigger={
        <Button variant="ghost" size="icon-sm" aria-label={`Change ${name}`} className="text-ink-3">
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      <MenuItem
        icon={<ArrowUp aria-hidden />}
        shortcut={<Kbd keys={['Alt', '↑']} />}
        disabled={place === 0}
        onSelect={() => edit(moveSection(content, id, place - 1))}
      >
        Move up
      </MenuItem>
      <MenuItem
        icon={<ArrowDown aria-hidden />}
        shortcut={<Kbd keys={['Alt', '↓']} />}
        disabled={place === content.sections.length - 1}
        onSelect={() => edit(moveSection(content, id, place + 1))}
      >
        Move down
      </MenuItem>
      <MenuSeparator />
      <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={remove}>
        Take away
      </MenuItem>
    </Menu>
  );
}
