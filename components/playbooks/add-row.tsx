'use client';

import { Plus, SlidersHorizontal } from 'lucide-react';
import { usePlaybook } from '@/components/playbooks/playbook-context';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/dropdown-menu';
import { TextLink } from '@/components/ui/text-link';
import { playbookLimits } from '@/lib/core/playbooks/playbook';
import { addPerson } from '@/lib/core/playbooks/playbook-edits';
import type { ShownSection } from '@/lib/core/playbooks/shown-section';

const nouns = { channels: 'Add a channel', kpis: 'Add a KPI', experiments: 'Add an experiment' } as const;

/** The way to another row, or to what is shown. */
export function AddRow({ section }: { section: ShownSection }) {
  const { mayWrite, openRow } = usePlaybook();
  if (!mayWrite || section.kind === 'text') return null;
  if (section.kind === 'personas') return <AddPerson section={section} />;
  const open = () => openRow({ section: section.id, row: null });
  if (section.kind === 'content') {
    return (
      <Button size="sm" variant="ghost" className="mt-2 -ml-2" onClick={open}>
        <SlidersHorizontal aria-hidden /> Choose what is shown
      </Button>
    );
  }
  if (section.rows.length >= playbookLimits.rows) return null;
  return (
    <Button size="sm" variant="ghost" className="mt-2 -ml-2" onClick={open}>
      <Plus aria-hidden /> {nouns[section.kind]}
    </Button>
  );
}

function AddPerson({ section }: { section: Extract<ShownSection, { kind: 'personas' }> }) {
  const { workspace, content, cast, edit } = usePlaybook();
  const others = cast.filter(({ key }) => section.rows.every((row) => row.key !== key));
  if (others.length === 0) {
    return (
      <p className="mt-2 text-ink-3 text-sm">
        {cast.length === 0 ? 'Nobody is in the Cast yet.' : 'Everybody in the Cast is here.'}{' '}
        <TextLink href={`/w/${workspace}/personas/new`}>Put somebody else on stage</TextLink>
      </p>
    );
  }
  return (
    <Menu
      align="start"
      label="Add a persona"
      className="max-h-100 overflow-y-auto"
      trigger={
        <Button size="sm" variant="ghost" className="mt-2 -ml-2">
          <Plus aria-hidden /> Add a persona
        </Button>
      }
    >
      {others.map(({ key, name }) => (
        <MenuItem key={key} onSelect={() => edit(addPerson(content, section.id, key))}>
          {name}
        </MenuItem>
      ))}
    </Menu>
  );
}
