'use client';

import { ArrowDown, ArrowUp, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { usePlaybook } from '@/components/playbooks/playbook-context';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/dropdown-menu';
import { toastDone } from '@/components/ui/toast';
import { invertEdits } from '@/lib/core/documents/invert-edits';
import { type RowList, rowListNames, rowLists, type SectionKind } from '@/lib/core/playbooks/playbook';
import { removeRow, stepRow } from '@/lib/core/playbooks/playbook-edits';

type RowMenuProps = { kind: SectionKind; id: string; name: string };

export function RowMenu({ kind, id, name }: RowMenuProps) {
  const list = rowListNames.find((one) => rowLists[one] === kind);
  return list ? <ListedRowMenu {...{ list, id, name }} /> : null;
}

function ListedRowMenu({ list, id, name }: { list: RowList; id: string; name: string }) {
  const { content, edit, openRow } = usePlaybook();
  const rows: readonly { id: string; section: string }[] = content[list];
  const section = rows.find((row) => row.id === id)?.section ?? '';
  const beside = rows.filter((row) => row.section === section);
  const place = beside.findIndex((row) => row.id === id);
  function remove() {
    const edits = removeRow(content, list, id);
    edit(edits);
    toastDone(`"${name}" is off the page.`, { onUndo: () => edit(invertEdits(edits)) });
  }
  return (
    <Menu
      label={`Change ${name}`}
      trigger={
        <Button variant="ghost" size="icon-sm" aria-label={`Change ${name}`} className="-my-1 text-ink-3">
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      {list !== 'people' && (
        <MenuItem icon={<Pencil aria-hidden />} onSelect={() => openRow({ section, row: id })}>
          Change it
        </MenuItem>
      )}
      <MenuItem
        icon={<ArrowUp aria-hidden />}
        disabled={place === 0}
        onSelect={() => edit(stepRow(content, list, id, -1))}
      >
        Move up
      </MenuItem>
      <MenuItem
        icon={<ArrowDown aria-hidden />}
        disabled={place === beside.length - 1}
        onSelect={() => edit(stepRow(content, list, id, 1))}
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
