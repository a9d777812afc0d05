'use client';

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { EventPicker } from '@/components/rule-builder/event-picker';
import { NodeFindings } from '@/components/rule-builder/node-findings';
import { useVocabulary } from '@/components/rule-builder/vocabulary';
import { AddWhere, WhereList } from '@/components/rule-builder/where-list';
import { Button } from '@/components/ui/button';
import type { DraftOccurrence, DraftWhere } from '@/lib/core/segments/draft-rule';

/** `then` opens the picker that still waits for a choice. */
type Change = (steps: DraftOccurrence[], then?: 'choose') => void;

type StepListProps = {
  /** Where findings about the steps stand. */
  path: string;
  steps: DraftOccurrence[];
  onChange: Change;
  least: number;
  most?: number;
};

/** Events with their conditions in the order in which they have to come. Alt and an arrow move the step the keyboard is in. */
export function StepList({ path, steps, onChange, least, most = 10 }: StepListProps) {
  const { readOnly } = useVocabulary();
  const list = useRef<HTMLOListElement>(null);

  function move(from: number, to: number) {
    const step = steps[from];
    if (!step || to < 0 || to >= steps.length) return;
    onChange(steps.toSpliced(from, 1).toSpliced(to, 0, step));
    focusLater(list.current, to);
  }

  function onKeyDown(event: KeyboardEvent, index: number) {
    if (readOnly || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    move(index, event.key === 'ArrowUp' ? index - 1 : index + 1);
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="w-full min-w-0 space-y-1.5">
      <ol ref={list} className="space-y-1.5">
        {steps.map((step, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name but their place
            key={index}
            data-step={index}
            onKeyDown={(event) => onKeyDown(event, index)}
            className="min-w-0"
          >
            <Step
              path={`${path}/${index}`}
              number={index + 1}
              step={step}
              onChange={(next, then) => onChange(steps.with(index, next), then)}
              onUp={index > 0 ? () => move(index, index - 1) : undefined}
              onDown={index < steps.length - 1 ? () => move(index, index + 1) : undefined}
              onRemove={steps.length > least ? () => onChange(steps.toSpliced(index, 1)) : undefined}
            />
          </li>
        ))}
      </ol>
      {!readOnly && steps.length < most && (
        <Button
          variant="ghost"
          size="sm"
          className="px-1.5 font-normal text-ink-3"
          onClick={() => onChange([...steps, { event: '' }], 'choose')}
        >
          <Plus aria-hidden />
          then
        </Button>
      )}
    </div>
  );
}

/** The step stands at its new place once React has drawn it. */
function focusLater(list: HTMLElement | null, index: number): void {
  requestAnimationFrame(() => list?.querySelector<HTMLElement>(`[data-step="${index}"] [data-handle]`)?.focus());
}

type StepProps = {
  path: string;
  number: number;
  step: DraftOccurrence;
  onChange: (step: DraftOccurrence, then?: 'choose') => void;
  onUp?: (() => void) | undefined;
  onDown?: (() => void) | undefined;
  onRemove?: (() => void) | undefined;
};

function Step({ path, number, step, onChange, ...moves }: StepProps) {
  const where = step.where ?? [];
  const putWhere = (next: DraftWhere[] | undefined, then?: 'choose') => onChange({ ...step, where: next }, then);
  return (
    <>
      <div className="flex flex-wrap items-center gap-1.5">
        <span
          data-handle
          tabIndex={-1}
          className="grid size-5 shrink-0 place-items-center rounded-full bg-sunken text-2xs text-ink-2 tabular-nums"
        >
          {number}
        </span>
        <EventPicker
          label={`Step ${number}`}
          value={step.event}
          missing={step.event === ''}
          onChange={(event) => onChange({ event })}
        />
        {step.event !== '' && where.length === 0 && <AddWhere where={where} onChange={putWhere} />}
        <StepMoves number={number} {...moves} />
      </div>
      {step.event !== '' && <WhereList path={path} event={step.event} where={where} onChange={putWhere} />}
      <NodeFindings path={path} />
    </>
  );
}

function StepMoves({ number, onUp, onDown, onRemove }: Pick<StepProps, 'number' | 'onUp' | 'onDown' | 'onRemove'>) {
  const { readOnly } = useVocabulary();
  if (readOnly) return null;
  const look = { variant: 'ghost', size: 'icon-sm', className: 'text-ink-3' } as const;
  return (
    <span className="flex">
      {(onUp || onDown) && (
        <>
          <Button {...look} aria-label={`Move step ${number} up`} disabled={!onUp} onClick={onUp}>
            <ArrowUp aria-hidden />
          </Button>
          <Button {...look} aria-label={`Move step ${number} down`} disabled={!onDown} onClick={onDown}>
            <ArrowDown aria-hidden />
          </Button>
        </>
      )}
      {onRemove && (
        <Button {...look} aria-label={`Remove step ${number}`} onClick={onRemove}>
          <X aria-hidden />
        </Button>
      )}
    </span>
  );
}
