'use client';

import type { ReactNode } from 'react';
import { useContentMap } from '@/components/content-maps/content-context';
import { Button } from '@/components/ui/button';
import { counted } from '@/lib/core/claims/write-words';
import { checkContent } from '@/lib/core/content-maps/check-content';
import type { ContentHole } from '@/lib/core/content-maps/content-check';
import type { ContentMap } from '@/lib/core/content-maps/content-map';

/** What is missing, there twice, or due, in words; each with the way to it. */
export function CheckPanel({ map: { asks, content: kept } }: { map: ContentMap }) {
  const { content, today, openItem } = useContentMap();
  // What somebody needs who was put on the map just now is not known before the map is kept.
  const personas = content.personas.filter(({ id }) => kept.personas.some((one) => one.id === id));
  const { holes, duplicates, overdue, remarks } = checkContent({ ...content, personas }, asks, today);
  return (
    <div className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
      <Findings title={holes.length === 0 ? 'No holes' : `${counted(holes.length, 'hole')} to fill`}>
        {holes.map((hole) => (
          <li key={`${hole.persona} ${hole.kind} ${hole.about}`} className="py-2">
            {hole.sentence} <FillHole hole={hole} />
          </li>
        ))}
        {remarks.map((remark) => (
          <li key={remark} className="py-2 text-ink-3">
            {remark}
          </li>
        ))}
      </Findings>
      <div className="space-y-5">
        <Findings title={duplicates.length === 0 ? 'Nothing is there twice' : 'Perhaps there twice'}>
          {duplicates.map(({ one, other, sentence }) => (
            <li key={`${one} ${other}`} className="py-2">
              {sentence} <OpenButton label="Look at it" onOpen={() => openItem(other)} />
            </li>
          ))}
        </Findings>
        <Findings title={overdue.length === 0 ? 'No review is due' : `${counted(overdue.length, 'review')} due`}>
          {overdue.map(({ item, sentence }) => (
            <li key={item} className="py-2">
              {sentence} <OpenButton label="Review it" onOpen={() => openItem(item)} />
            </li>
          ))}
        </Findings>
      </div>
    </div>
  );
}

function Findings({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="font-serif text-heading">{title}</h2>
      <ul className="mt-1 divide-y divide-line text-ink-2 text-sm [overflow-wrap:anywhere]">{children}</ul>
    </section>
  );
}

const OpenButton = ({ label, onOpen }: { label: string; onOpen: () => void }) => (
  <Button size="sm" variant="ghost" onClick={onOpen}>
    {label}
  </Button>
);

/** Begins a piece in the first stage that lacks one. */
function FillHole({ hole: { kind, persona, about, stages } }: { hole: ContentHole }) {
  const { content, mayWrite, newItem } = useContentMap();
  const stage = stages[0] ?? content.stages.at(-1)?.id;
  if (!mayWrite || stage === undefined) return null;
  const filled = {
    ...(kind === 'need' && about !== null && { need: about }),
    ...(kind === 'objection' && about !== null && { objection: about }),
  };
  return <OpenButton label="Plan a piece" onOpen={() => newItem({ persona, stage }, filled)} />;
}
