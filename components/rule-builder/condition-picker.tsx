'use client';

import { Command } from 'cmdk';
import { type ReactNode, useRef, useState } from 'react';
import { useBuilder } from '@/components/rule-builder/builder-context';
import { newestModel } from '@/components/rule-builder/newest-model';
import { useVocabulary } from '@/components/rule-builder/vocabulary';
import { itemStyles } from '@/components/ui/floating-styles';
import { formatCompact } from '@/components/ui/format-number';
import { Popover } from '@/components/ui/popover';
import { blankCondition, type DraftCondition } from '@/lib/core/segments/draft-rule';
import { firstComparison } from '@/lib/core/segments/edit-comparison';

type ConditionPickerProps = {
  trigger: ReactNode;
  label: string;
  onPick: (condition: DraftCondition) => void;
};

/** One search over everything a condition can be about: what they did, what is known of them, other segments. */
export function ConditionPicker({ trigger, label, onPick }: ConditionPickerProps) {
  const [open, setOpen] = useState(false);
  const picked = useRef(false);

  function changeOpen(next: boolean) {
    picked.current = false;
    setOpen(next);
  }

  function pick(condition: DraftCondition) {
    picked.current = true;
    setOpen(false);
    onPick(condition);
  }

  return (
    <Popover
      open={open}
      onOpenChange={changeOpen}
      // After a choice the focus goes on to the new condition, not back to the button.
      onCloseAutoFocus={(event) => picked.current && event.preventDefault()}
      {...{ trigger, label }}
      className="w-84 p-0"
    >
      <Command
        label={label}
        className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-xs"
      >
        <Command.Input
          placeholder="Search events, traits, segments"
          className="h-9 w-full border-line border-b bg-transparent px-3 outline-none placeholder:text-ink-3"
        />
        <Command.List className="max-h-80 overflow-y-auto p-1" label={label}>
          <Command.Empty className="px-2 py-3 text-ink-3 text-xs">
            Nothing has this name. Names come from the data that was brought in.
          </Command.Empty>
          <EventItems onPick={pick} />
          <TraitItems onPick={pick} />
          <SegmentItems onPick={pick} />
          <ModelItems onPick={pick} />
        </Command.List>
      </Command>
    </Popover>
  );
}

type ItemsProps = { onPick: (condition: DraftCondition) => void };

function EventItems({ onPick }: ItemsProps) {
  const { names } = useVocabulary();
  const did = (event: string | undefined): DraftCondition => ({
    kind: 'did',
    event,
    count: { operator: 'at_least', n: 1 },
    window: 'ever',
  });
  return (
    <>
      <Command.Group heading="They did">
        {names.events.map((event) => (
          <PickerItem
            key={event.name}
            value={`event ${event.name}`}
            label={event.label ?? event.name}
            hint={event.count === 1 ? 'once' : `${formatCompact(event.count)} times`}
            onSelect={() => onPick(did(event.name))}
          />
        ))}
        <PickerItem value="event any event" label="any event" onSelect={() => onPick(did(undefined))} />
      </Command.Group>
      <Command.Group heading="Summed up over events">
        <PickerItem
          value="sum average largest smallest first last days amount"
          label="a sum, average, first or last value, number of days"
          onSelect={() => onPick(blankCondition('aggregate'))}
        />
      </Command.Group>
      <Command.Group heading="One after the other">
        <PickerItem
          value="sequence in order then after within between path steps"
          label="several things in order: this, then that"
          onSelect={() => onPick(blankCondition('sequence'))}
        />
      </Command.Group>
    </>
  );
}

function TraitItems({ onPick }: ItemsProps) {
  const { names } = useVocabulary();
  if (names.traits.length === 0) return null;
  return (
    <Command.Group heading="Known of them">
      {names.traits.map(({ name, label, type }) => (
        <PickerItem
          key={name}
          value={`trait ${name}`}
          label={label ?? name}
          hint={type}
          onSelect={() => onPick({ kind: 'trait', name, ...firstComparison(type) })}
        />
      ))}
    </Command.Group>
  );
}

function SegmentItems({ onPick }: ItemsProps) {
  const { dictionary, ownKey } = useBuilder();
  const offered = dictionary.segments.filter(({ key, versions }) => key !== ownKey && versions.length > 0);
  if (offered.length === 0) return null;
  return (
    <Command.Group heading="In another segment">
      {offered.map(({ key, name, versions }) => {
        const version = Math.max(...versions);
        return (
          <PickerItem
            key={key}
            value={`segment ${key} ${name}`}
            label={name}
            hint={`v${version}`}
            onSelect={() => onPick({ kind: 'segment', segment: key, version })}
          />
        );
      })}
    </Command.Group>
  );
}

function ModelItems({ onPick }: ItemsProps) {
  const { models = [] } = useBuilder().dictionary;
  if (models.length === 0) return null;
  return (
    <Command.Group heading="By recency, frequency and amount">
      {models.map(({ key, name, versions }) => (
        <PickerItem
          key={key}
          value={`rfm model ${key} ${name}`}
          label={name}
          hint={`v${versions[0]?.version ?? 1}`}
          onSelect={() => onPick(newestModel(models, key))}
        />
      ))}
    </Command.Group>
  );
}

type PickerItemProps = { value: string; label: string; hint?: string; onSelect: () => void };

function PickerItem({ value, label, hint, onSelect }: PickerItemProps) {
  return (
    <Command.Item value={value} onSelect={onSelect} className={itemStyles}>
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {hint && <span className="text-ink-3 text-xs">{hint}</span>}
    </Command.Item>
  );
}
