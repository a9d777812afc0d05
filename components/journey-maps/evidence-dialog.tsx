'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { NumberFigure } from '@/components/evidence/number-figure';
import { HighlightPicks } from '@/components/evidence/said-picks';
import { AddNumber } from '@/components/journey-maps/add-number';
import { AddSource } from '@/components/journey-maps/add-source';
import { EvidenceLines } from '@/components/journey-maps/evidence-lines';
import { type Place, useOpenMap } from '@/components/journey-maps/map-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SearchInput } from '@/components/ui/search-input';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { cellId, mapLimits, type Reference } from '@/lib/core/journey-maps/journey-map';
import type { JourneyNumbers } from '@/lib/core/journey-maps/journey-numbers';
import { addEvidence, cellAt, removeEvidence } from '@/lib/core/journey-maps/map-edits';

type EvidenceDialogProps = { place: Place; readings: JourneyNumbers['readings']; onClose: () => void };

const kinds = [
  { value: 'quote', label: 'A quote' },
  { value: 'metric', label: 'A number' },
  { value: 'source', label: 'A source' },
] as const;

/** What a cell stands on, and what else it could. */
export function EvidenceDialog({ place, readings, onClose }: EvidenceDialogProps) {
  const { content, mayWrite } = useOpenMap();
  const stage = content.stages.find(({ id }) => id === place.stage);
  const lane = content.lanes.find(({ id }) => id === place.lane);
  const text = cellAt(content, place)?.text;
  const count = content.evidence.filter(({ cell }) => cell === cellId(place.stage, place.lane)).length;
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(stays) => !stays && onClose()}
      title={`${stage?.name ?? 'A stage'}: ${lane?.name ?? 'a lane'}`}
      description={text ? `“${text.slice(0, 300)}”` : 'What this cell stands on.'}
      footer={<Button onClick={onClose}>Done</Button>}
    >
      <Standing place={place} readings={readings} />
      {mayWrite && count >= mapLimits.evidencePerCell && (
        <p className="text-ink-2">A cell holds at most {mapLimits.evidencePerCell} pieces. Take one away first.</p>
      )}
      {mayWrite && count < mapLimits.evidencePerCell && <Adding place={place} />}
    </Dialog>
  );
}

function Standing({ place, readings }: Pick<EvidenceDialogProps, 'place' | 'readings'>) {
  const { content, lines, mayWrite, edit } = useOpenMap();
  const own = content.evidence.filter(({ cell }) => cell === cellId(place.stage, place.lane));
  if (own.length === 0) return <p className="mb-4 text-ink-2">Nothing yet: what it says is a guess until then.</p>;
  return (
    <ul className="mb-4 divide-y divide-line border-line border-y">
      {own.map(({ id, reference }) => {
        const line = lines.find((one) => one.id === id);
        const words = line?.words ?? 'a piece of evidence';
        return (
          <li key={id} className="flex items-start gap-3 py-2.5">
            <div className="min-w-0 flex-1">
              {reference.kind === 'metric' ? (
                <Reading
                  name={reference.name}
                  reference={reference}
                  found={readings.find((one) => one.evidence === id)}
                />
              ) : (
                line && <EvidenceLines lines={[line]} />
              )}
              {reference.kind === 'source' && <SourceMore reference={reference} />}
            </div>
            {mayWrite && (
              <Button
                size="icon-sm"
                variant="ghost"
                aria-label={`Take away: ${words}`}
                onClick={() => edit(removeEvidence(content, id))}
              >
                <X aria-hidden />
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

type Metric = Extract<Reference, { kind: 'metric' }>;

function Reading({
  name,
  reference,
  found,
}: {
  name: string;
  reference: Metric;
  found: JourneyNumbers['readings'][number] | undefined;
}) {
  if (found?.reason) {
    return (
      <p className="text-ink-2 text-xs">
        {name}: {found.reason}
      </p>
    );
  }
  return <NumberFigure name={name} question={reference} reading={found?.reading ?? null} />;
}

function SourceMore({ reference }: { reference: Extract<Reference, { kind: 'source' }> }) {
  const { excerpt, url } = reference;
  return (
    <>
      {excerpt && <blockquote className="mt-1 font-serif text-md italic">“{excerpt}”</blockquote>}
      {url && (
        <a href={url} rel="noreferrer noopener" target="_blank" className="text-xs underline [overflow-wrap:anywhere]">
          {url}
        </a>
      )}
    </>
  );
}

function Adding({ place }: { place: Place }) {
  const { workspace, content, edit } = useOpenMap();
  const [kind, setKind] = useState<Reference['kind']>('quote');
  const [query, setQuery] = useState('');
  const add = (reference: Reference) => edit(addEvidence(content, place, crypto.randomUUID(), reference));
  const own = content.evidence.filter(({ cell }) => cell === cellId(place.stage, place.lane));
  const added = new Set(own.flatMap(({ reference }) => (reference.kind === 'quote' ? [reference.highlight] : [])));
  return (
    <section aria-label="Add evidence" className="space-y-3">
      <div className="flex flex-wrap items-center gap-3">
        <SegmentedControl label="Add" options={kinds} value={kind} onValueChange={setKind} />
        {kind === 'quote' && (
          <SearchInput label="Search quotes" value={query} onChange={(event) => setQuery(event.target.value)} />
        )}
      </div>
      {kind === 'quote' && (
        <HighlightPicks
          {...{ workspace, query }}
          pending={false}
          isAdded={(id) => added.has(id)}
          onAdd={(highlight) => add({ kind: 'quote', highlight })}
        />
      )}
      {kind === 'metric' && <AddNumber onAdd={add} />}
      {kind === 'source' && <AddSource onAdd={add} />}
    </section>
  );
}
