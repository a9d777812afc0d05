'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { QuadrantPlot } from '@/components/charts/quadrant-plot';
import { evidenceQueries } from '@/components/evidence/evidence-queries';
import { nameIn } from '@/components/priority-matrices/name-in';
import { NumberInput } from '@/components/priority-matrices/number-input';
import { useOpenMatrix } from '@/components/priority-matrices/open-matrix';
import { Button } from '@/components/ui/button';
import { onDemand } from '@/components/ui/on-demand';
import { SectionTitle } from '@/components/ui/page-header';
import { putFunnel, setNumber } from '@/lib/core/priority-matrices/matrix-edits';
import { placeEntries, quadrantWords } from '@/lib/core/priority-matrices/value-and-friction';

const FunnelDialog = onDemand(() =>
  import('@/components/priority-matrices/funnel-dialog').then((file) => file.FunnelDialog),
);

/** Worth against what is lost on the way: where to win now, and where the way has to be cleared first. */
export function FrictionSection() {
  const { workspace, content, names, ranking, numbers, isReading, mayWrite, edit } = useOpenMatrix();
  const { data: known } = useQuery(evidenceQueries(workspace).names());
  const [opened, setOpened] = useState(false);
  const nameOf = nameIn({ names, criteria: content.criteria });
  const { placed, left_out: leftOut } = placeEntries(content, ranking, numbers);
  const { funnel } = content;
  const labelOf = (event: string) => known?.events.find(({ name }) => name === event)?.label || event;
  const way = funnel ? funnel.steps.map(({ event }) => labelOf(event)).join(', then ') : null;
  const colorOf = (entry: string) => {
    const color = names.find((one) => one.entry === entry)?.color;
    return color ? `var(--c${color})` : 'var(--ink-2)';
  };
  return (
    <section className="mb-8 print:hidden">
      <SectionTitle
        note={
          way && funnel
            ? `Friction: of those who began in the last ${funnel.last_days} days, the share that did not get through ${way} within ${funnel.within_days} days.`
            : 'Friction is the share that is lost on a way: choose the way, or judge it by hand.'
        }
        aside={
          mayWrite && (
            <span className="flex gap-2">
              <Button size="sm" onClick={() => setOpened(true)}>
                {funnel ? 'Change the way' : 'Choose a way'}
              </Button>
              {funnel && (
                <Button size="sm" variant="ghost" onClick={() => edit(putFunnel(content, null))}>
                  Take the way off
                </Button>
              )}
            </span>
          )
        }
      >
        Value against friction
      </SectionTitle>
      {placed.length > 0 && (
        <QuadrantPlot
          title="Value against friction"
          hideTitle
          points={placed.map(({ entry, value, friction, quadrant }) => ({
            name: nameOf(entry),
            x: friction,
            y: value,
            corner: quadrantWords[quadrant].name,
            color: colorOf(entry),
          }))}
          x={{ label: 'Lost on the way', low: 0, middle: 0.5, high: 1, format: 'share' }}
          y={{ label: 'Value', low: 1, middle: 3, high: 5, format: 'number' }}
          corners={[
            quadrantWords.win_now.name,
            quadrantWords.clear_the_way.name,
            quadrantWords.leave_for_later.name,
            quadrantWords.keep_easy.name,
          ]}
        />
      )}
      <ul className="mt-3 divide-y divide-line border-line border-y">
        {content.entries.map(({ id, friction }) => {
          const own = placed.find(({ entry }) => entry === id);
          const why = isReading ? 'Being read …' : leftOut.find(({ entry }) => entry === id)?.why;
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5 text-sm">
              <span className="w-full font-semibold sm:w-40">{nameOf(id)}</span>
              <span className="min-w-0 flex-1 text-ink-2">
                {own ? `${quadrantWords[own.quadrant].name}: ${quadrantWords[own.quadrant].means}. ${own.words}.` : why}
              </span>
              {mayWrite && (
                <span className="flex items-center gap-1.5 text-ink-3 text-xs">
                  by hand
                  <NumberInput
                    label={`Share lost of ${nameOf(id)}, in percent`}
                    value={friction}
                    min={0}
                    max={100}
                    placeholder={funnel ? 'live' : '–'}
                    onChange={(is, seen) =>
                      edit(setNumber(content, { list: 'entries', id, field: 'friction' }, { is, seen }))
                    }
                  />
                  %
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {opened && <FunnelDialog onClose={() => setOpened(false)} />}
    </section>
  );
}
