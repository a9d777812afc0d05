'use client';

import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from 'lucide-react';
import { HeadName } from '@/components/documents/head-name';
import { stepKeys } from '@/components/documents/step-keys';
import { NumberInput } from '@/components/priority-matrices/number-input';
import { useOpenMatrix } from '@/components/priority-matrices/open-matrix';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { useDraggable, useDroppable } from '@/components/ui/drag-area';
import { DragHandle } from '@/components/ui/drag-handle';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/dropdown-menu';
import { Kbd } from '@/components/ui/kbd';
import { Select } from '@/components/ui/select';
import { toastDone } from '@/components/ui/toast';
import { writeShare } from '@/lib/core/claims/explain-metric';
import { invertEdits } from '@/lib/core/documents/invert-edits';
import { moveItem, removeItem, setItem, setNumber } from '@/lib/core/priority-matrices/matrix-edits';
import { liveNumberWords, scalingWords, sourceOf } from '@/lib/core/priority-matrices/matrix-words';
import { type Criterion, LiveNumber, Scaling, ScoreSource } from '@/lib/core/priority-matrices/priority-matrix';

type CriterionRowProps = { criterion: Criterion; place: number };

export function CriterionRow({ criterion, place }: CriterionRowProps) {
  const { content, mayWrite, edit } = useOpenMatrix();
  const { id, name, weight, better } = criterion;
  const { ref: dragRef, handleRef, isDragSource } = useDraggable({ id, type: 'criterion', disabled: !mayWrite });
  const { ref: dropRef, isDropTarget } = useDroppable({ id, accept: 'criterion' });
  const total = content.criteria.reduce((sum, one) => sum + one.weight, 0);
  const change = (part: Partial<Omit<Criterion, 'id'>>) => edit(setItem(content, 'criteria', id, part));
  const weigh = (is: number, seen: number | null) =>
    edit(setNumber(content, { list: 'criteria', id, field: 'weight' }, { is, seen }));
  const move = (to: number) => edit(moveItem(content, 'criteria', id, to));
  const onKeyDown = stepKeys('down', mayWrite ? (step) => move(place + step) : null);
  function remove() {
    const edits = removeItem(content, 'criteria', id);
    edit(edits);
    toastDone(`"${name}" is out, with its scores.`, { onUndo: () => edit(invertEdits(edits)) });
  }
  return (
    <li ref={dropRef} className={classNames(isDropTarget && 'bg-sunken')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Alt with the arrow keys moves the criterion from whatever in it has the focus. */}
      <div
        ref={dragRef}
        className={classNames('flex flex-wrap items-center gap-x-3 gap-y-1.5 py-2', isDragSource && 'opacity-50')}
        onKeyDown={onKeyDown}
      >
        {mayWrite && <DragHandle handleRef={handleRef} />}
        <div className="min-w-40 flex-1">
          <HeadName
            label="Name of the criterion"
            name={name}
            maxLength={80}
            className="font-semibold text-sm"
            onRename={
              mayWrite ? (is, was) => edit([{ kind: 'set', list: 'criteria', id, field: 'name', was, is }]) : null
            }
          />
        </div>
        {mayWrite ? (
          <Ways {...{ criterion, change, weigh }} />
        ) : (
          <span className="text-ink-2 text-sm">
            weight {weight}, {sourceOf({ source: criterion.source, better })}
          </span>
        )}
        <span className="w-14 text-right text-ink-3 text-xs tabular-nums">
          {total > 0 ? writeShare(weight / total) : '0%'}
        </span>
        {mayWrite && (
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
              onSelect={() => move(place - 1)}
            >
              Move up
            </MenuItem>
            <MenuItem
              icon={<ArrowDown aria-hidden />}
              shortcut={<Kbd keys={['Alt', '↓']} />}
              disabled={place === content.criteria.length - 1}
              onSelect={() => move(place + 1)}
            >
              Move down
            </MenuItem>
            <MenuSeparator />
            <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={remove}>
              Take away
            </MenuItem>
          </Menu>
        )}
      </div>
    </li>
  );
}

type WaysProps = {
  criterion: Criterion;
  change: (part: Partial<Omit<Criterion, 'id'>>) => void;
  weigh: (is: number, seen: number | null) => void;
};

const wayOf = (source: ScoreSource): string => (source.kind === 'hand' ? 'hand' : `${source.number} ${source.scaling}`);

function sourceOfWay(way: string): ScoreSource | undefined {
  const [number, scaling] = way.split(' ');
  return ScoreSource.safeParse(way === 'hand' ? { kind: 'hand' } : { kind: 'live', number, scaling }).data;
}

const ways = [
  { label: 'You say', options: [{ value: 'hand', label: 'By hand, 1 to 5' }] },
  ...LiveNumber.options.map((number) => ({
    label: `${liveNumberWords[number].name}: ${liveNumberWords[number].means}`,
    options: Scaling.options.map((scaling) => ({
      value: `${number} ${scaling}`,
      label: `${liveNumberWords[number].name}, ${scalingWords[scaling]}`,
    })),
  })),
];

function Ways({ criterion, change, weigh }: WaysProps) {
  const { name, weight, better, source } = criterion;
  return (
    <>
      <Select
        size="sm"
        className="w-auto max-w-full"
        aria-label={`How ${name} is scored`}
        value={wayOf(source)}
        options={ways}
        onValueChange={(way) => {
          const is = sourceOfWay(way);
          if (is) change({ source: is });
        }}
      />
      <Select
        size="sm"
        className="w-auto"
        aria-label={`Which ${name} is better`}
        value={better}
        options={[
          { value: 'more', label: 'more is better' },
          { value: 'less', label: 'less is better' },
        ]}
        onValueChange={(value) => change({ better: value === 'less' ? 'less' : 'more' })}
      />
      <NumberInput
        label={`Weight of ${name}`}
        value={weight}
        min={0}
        max={100}
        onChange={(is, seen) => is !== null && weigh(is, seen)}
      />
    </>
  );
}
