'use client';

import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { SectionTitle } from '@/components/ui/page-header';
import { findGroupProblems, gridPlaces, groupAt, paintCell, type RfmGroup } from '@/lib/core/rfm/rfm-groups';
import { usualGroups } from '@/lib/core/rfm/usual-groups';

type GroupsEditorProps = {
  groups: RfmGroup[];
  n: number;
  /** The groups to use from here on; null leaves them as they were. */
  onDone: (groups: RfmGroup[] | null) => void;
};

/** Which cells of the grid belong to which group: choose a group, then paint cells with it. */
export function GroupsEditor({ groups, n, onDone }: GroupsEditorProps) {
  const [draft, setDraft] = useState(groups);
  const [brush, setBrush] = useState(groups[0]?.name ?? '');
  const problems = findGroupProblems(draft, n);
  const paint = (index: number) => {
    const place = gridPlaces(n)[index];
    if (place) setDraft((before) => paintCell(before, place, brush));
  };
  return (
    <section aria-label="The map of groups">
      <SectionTitle note="Choose a group, then press or drag over cells. With the keyboard: arrows move, Space paints.">
        Which cells belong to which group
      </SectionTitle>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_16rem]">
        <PaintGrid {...{ draft, n, brush, paint }} />
        <Brushes {...{ draft, brush, setBrush, setDraft }} />
      </div>
      {problems.length > 0 && (
        <Notice live tone="warn" state="Not whole yet" className="mt-4">
          <ul>
            {problems.slice(0, 5).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button disabled={problems.length > 0} onClick={() => onDone(draft)}>
          Use these groups
        </Button>
        <Button variant="ghost" onClick={() => setDraft(usualGroups(n))}>
          Start from the usual ones
        </Button>
        <Button variant="ghost" onClick={() => onDone(null)}>
          Leave as they were
        </Button>
      </div>
    </section>
  );
}

type PaintGridProps = { draft: RfmGroup[]; n: number; brush: string; paint: (index: number) => void };

const keyStep = (key: string, n: number): number | undefined =>
  ({ ArrowUp: -n, ArrowDown: n, ArrowLeft: -1, ArrowRight: 1 })[key];

function PaintGrid({ draft, n, brush, paint }: PaintGridProps) {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);

  function move(event: KeyboardEvent) {
    const step = keyStep(event.key, n);
    const next = at + (step ?? 0);
    const leavesRow = Math.abs(step ?? 0) === 1 && Math.floor(next / n) !== Math.floor(at / n);
    if (step === undefined) return;
    event.preventDefault();
    if (next < 0 || next >= n * n || leavesRow) return;
    box.current?.querySelector<HTMLElement>(`[data-place="${next}"]`)?.focus();
  }

  return (
    <div className="min-w-0">
      {/* biome-ignore lint/a11y/useSemanticElements: a set of buttons in two directions is no fieldset */}
      <div
        ref={box}
        role="group"
        aria-label="Cells by recency and frequency"
        className="grid touch-none select-none gap-1"
        style={{ gridTemplateColumns: `repeat(${n}, minmax(0, 1fr))` }}
        onKeyDown={move}
      >
        {gridPlaces(n).map((place, index) => {
          const owner = groupAt(draft, place)?.name;
          return (
            <button
              key={`${place.recency} ${place.frequency}`}
              type="button"
              data-place={index}
              tabIndex={index === at ? 0 : -1}
              aria-label={`recency ${place.recency}, frequency ${place.frequency}: ${owner ?? 'no group'}`}
              onFocus={() => setAt(index)}
              onPointerDown={(event) => {
                event.currentTarget.releasePointerCapture(event.pointerId);
                paint(index);
              }}
              onPointerEnter={(event) => event.buttons === 1 && paint(index)}
              onClick={(event) => event.detail === 0 && paint(index)}
              className={classNames(
                'min-h-16 min-w-0 break-words rounded-md border p-1.5 text-left text-2xs leading-tight sm:text-xs',
                owner === brush ? 'border-ink bg-seq-2 font-semibold text-(--on-seq-2)' : 'border-line bg-surface',
                owner === undefined && 'border-bad border-dashed text-bad',
              )}
            >
              {owner ?? 'no group'}
            </button>
          );
        })}
      </div>
      <p className="mt-1.5 text-center text-ink-2 text-xs">
        recency 1 to {n}, frequency from {n} at the top to 1
      </p>
    </div>
  );
}

type BrushesProps = {
  draft: RfmGroup[];
  brush: string;
  setBrush: (name: string) => void;
  setDraft: (change: (groups: RfmGroup[]) => RfmGroup[]) => void;
};

function Brushes({ draft, brush, setBrush, setDraft }: BrushesProps) {
  function rename(from: string, to: string) {
    setDraft((groups) => groups.map((group) => (group.name === from ? { ...group, name: to } : group)));
    if (brush === from) setBrush(to);
  }

  function add() {
    const name = ['New group', ...draft.map((_, index) => `New group ${index + 2}`)].find(
      (free) => !draft.some((group) => group.name === free),
    );
    if (name === undefined) return;
    setDraft((groups) => [...groups, { name, message: '', cells: [] }]);
    setBrush(name);
  }

  return (
    <div className="min-w-0 space-y-1.5">
      <ul aria-label="Groups" className="space-y-1">
        {draft.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: its name changes while it is typed
          <li key={index} className="flex items-center gap-1">
            <input
              type="radio"
              name="brush"
              aria-label={`Paint with ${group.name}`}
              checked={group.name === brush}
              onChange={() => setBrush(group.name)}
              className="size-4 shrink-0 accent-ink"
            />
            <Input
              aria-label={`Name of ${group.name}`}
              maxLength={60}
              value={group.name}
              onChange={(event) => rename(group.name, event.target.value)}
            />
            <span className="w-6 shrink-0 text-right text-ink-3 text-xs tabular-nums">{group.cells.length}</span>
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={`Remove ${group.name}`}
              className="text-ink-3"
              onClick={() => setDraft((groups) => groups.filter((one) => one !== group))}
            >
              <X aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <Button variant="ghost" size="sm" onClick={add}>
        <Plus aria-hidden />
        Add a group
      </Button>
    </div>
  );
}
