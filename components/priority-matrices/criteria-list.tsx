'use client';

import { useState } from 'react';
import { newId } from '@/components/documents/new-id';
import { CriterionRow } from '@/components/priority-matrices/criterion-row';
import { useOpenMatrix } from '@/components/priority-matrices/open-matrix';
import { Button } from '@/components/ui/button';
import { DragArea } from '@/components/ui/drag-area';
import { SectionTitle } from '@/components/ui/page-header';
import { addItem, moveItem } from '@/lib/core/priority-matrices/matrix-edits';
import { matrixLimits } from '@/lib/core/priority-matrices/priority-matrix';

/** What counts, and how much: only the share of each weight in all of them matters. */
export function CriteriaList() {
  const { content, mayWrite, edit } = useOpenMatrix();
  const [said, setSaid] = useState('');
  const { criteria } = content;
  function drop(id: string, onto: string) {
    const place = criteria.findIndex((criterion) => criterion.id === onto);
    if (place < 0) return;
    edit(moveItem(content, 'criteria', id, place));
    setSaid(`${criteria.find((criterion) => criterion.id === id)?.name} is in place ${place + 1} now.`);
  }
  const add = () => {
    const name = `Criterion ${criteria.length + 1}`;
    edit(
      addItem(content, 'criteria', {
        id: newId('criterion'),
        name,
        weight: 20,
        better: 'more',
        source: { kind: 'hand' },
      }),
    );
  };
  return (
    <section className="mb-8 print:hidden">
      <SectionTitle note="Weights need not sum to anything: each counts by its share of all.">Criteria</SectionTitle>
      <DragArea onDrop={drop}>
        <ul className="divide-y divide-line border-line border-y">
          {criteria.map((criterion, place) => (
            <CriterionRow key={criterion.id} {...{ criterion, place }} />
          ))}
          {criteria.length === 0 && (
            <li className="py-3 text-ink-2">
              No criterion yet. A criterion is what makes one persona matter more than another: how many they are, what
              they bring, how well you can serve them.
            </li>
          )}
        </ul>
      </DragArea>
      <p role="status" className="sr-only">
        {said}
      </p>
      {mayWrite && (
        <Button className="mt-2.5" disabled={criteria.length >= matrixLimits.criteria} onClick={add}>
          Add a criterion
        </Button>
      )}
    </section>
  );
}
