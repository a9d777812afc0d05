'use client';

import { newId } from '@/components/documents/new-id';
import { useOpenMatrix } from '@/components/priority-matrices/open-matrix';
import type { WhoChoice } from '@/components/priority-matrices/who-choice';
import { Combobox } from '@/components/ui/combobox';
import { addItem } from '@/lib/core/priority-matrices/matrix-edits';
import { matrixLimits, whoId } from '@/lib/core/priority-matrices/priority-matrix';

/** Whoever is not compared yet: the Cast first, then segments. */
export function AddEntry({ choices }: { choices: WhoChoice[] }) {
  const { content, mayWrite, edit } = useOpenMatrix();
  const there = new Set(content.entries.map(({ who }) => whoId(who)));
  const left = choices.filter(({ who }) => !there.has(whoId(who)));
  if (!mayWrite || left.length === 0) return null;
  if (content.entries.length >= matrixLimits.entries) {
    return <p className="mt-2.5 text-ink-2 text-sm">At most {matrixLimits.entries} are compared at once.</p>;
  }
  function add(id: string) {
    const choice = left.find(({ who }) => whoId(who) === id);
    if (!choice) return;
    edit(addItem(content, 'entries', { id: newId('entry'), who: choice.who, friction: null }));
  }
  return (
    <div className="mt-2.5 w-64">
      <Combobox
        aria-label="Compare one more"
        value=""
        placeholder="Compare one more"
        options={left.map(({ who, name }) => ({
          value: whoId(who),
          label: name,
          hint: who.kind === 'persona' ? 'persona' : 'segment',
        }))}
        onValueChange={add}
      />
    </div>
  );
}
